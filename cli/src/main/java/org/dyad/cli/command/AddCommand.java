package org.dyad.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.ProposedInput;
import org.dyad.cli.option.ReviewerOptions;
import org.dyad.evidence.origin.Span;
import org.dyad.extraction.fact.ExtractedDocument;
import org.dyad.library.document.Document;
import org.dyad.library.read.ReadRecord;
import org.dyad.review.decision.Action;
import org.dyad.review.decision.DecisionDraft;
import org.dyad.review.decision.FactKey;
import org.dyad.review.decision.FactKind;
import org.dyad.review.folder.Sha256;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dyad evidence add REVIEW --document D --field F --value V --words W}. */
@Command(
        name = "add",
        description = {
            "Enter a fact that was not proposed, with the words of the document that state it.",
            "",
            "It counts as accepted by the person who enters it. The words must stand in the document letter by letter, so that anyone"
                    + " can look them up; values are written as 'dyad evidence list' shows those of the same field."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad evidence add my-review --document my-post --field population --value lactating \\",
            "    --words \"150 breastfeeding mothers\" --reviewer \"A. Reader\"",
            "  dyad evidence add my-review --document my-post --field arm.n --of placebo --value 34 --words \"n = 34\" \\",
            "    --reviewer \"A. Reader\""
        })
public final class AddCommand implements Callable<Integer> {
    @Mixin
    private ProposedInput input = new ProposedInput();

    @Option(
            names = "--document",
            required = true,
            paramLabel = "SLUG",
            description = "The document: its slug or file as 'dyad evidence list' and 'dyad extract' name it.")
    private String document = "";

    @Option(
            names = "--field",
            required = true,
            paramLabel = "FIELD",
            description = "What it says: arm.n, outcome.level.")
    private String field = "";

    @Option(names = "--of", paramLabel = "GROUP", description = "The group, for arm.n, arm.dose and arm.infant_dose.")
    private Optional<String> of = Optional.empty();

    @Option(names = "--value", required = true, paramLabel = "VALUE", description = "What the document says.")
    private String value = "";

    @Option(names = "--words", required = true, paramLabel = "WORDS", description = "The words that state it, copied.")
    private String words = "";

    @Mixin
    private ReviewerOptions who = new ReviewerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        FactKind kind = FactKind.parse(field)
                .orElseThrow(() -> new WrongCall("there is no field '" + field + "'. The fields are: "
                        + String.join(
                                ", ",
                                List.of(FactKind.values()).stream()
                                        .map(FactKind::code)
                                        .toList()) + "."));
        kind.check(value.strip());
        ExtractedDocument found = found();
        Span place = place(found);
        FactKey key = new FactKey(found.facts().document(), kind, group(kind), Optional.of(place), value.strip());
        DecisionDraft draft = new DecisionDraft(
                key, words, found.sha256(), who.reviewer(), new Action.Accept(), who.reason(), Optional.empty());
        new Deciding(input, new org.dyad.cli.option.FactFilter(), who, spec).add(List.of(draft), "entered");
        return CommandLine.ExitCode.OK;
    }

    private String group(FactKind kind) {
        boolean ofGroup = kind == FactKind.ARM_SIZE || kind == FactKind.ARM_DOSE || kind == FactKind.INFANT_DOSE;
        if (ofGroup && of.isEmpty()) {
            throw new WrongCall(kind.code() + " is said of a group: name it with --of.");
        }
        if (!ofGroup && kind != FactKind.ARM && of.isPresent()) {
            throw new WrongCall(
                    "--of goes with arm, arm.n, arm.dose and arm.infant_dose, not with " + kind.code() + ".");
        }
        String label = value.indexOf('|') < 0 ? value : value.substring(0, value.indexOf('|'));
        return of.map(String::strip).orElse(kind == FactKind.ARM ? label.strip() : "");
    }

    private ExtractedDocument found() throws IOException {
        List<ExtractedDocument> all = input.documents();
        List<ExtractedDocument> exact = all.stream()
                .filter(d -> d.slug().equals(document) || d.file().equals(document))
                .toList();
        List<ExtractedDocument> found = exact.isEmpty()
                ? all.stream()
                        .filter(d -> d.slug().contains(document) || d.file().contains(document))
                        .toList()
                : exact;
        if (found.size() != 1) {
            throw new WrongCall(
                    (found.isEmpty() ? "there is no document '" : "more than one document is meant by '") + document
                            + "'. Those of this review are: "
                            + String.join(
                                    ", ",
                                    all.stream()
                                            .limit(12)
                                            .map(found.isEmpty() ? ExtractedDocument::slug : ExtractedDocument::file)
                                            .toList())
                            + (all.size() > 12 ? ", ..." : "") + ".");
        }
        return found.getFirst();
    }

    /** Where the words stand: in the text of the study, or else anywhere in the document. */
    private Span place(ExtractedDocument found) {
        String source = source(found);
        int at = -1;
        for (Span stretch : found.facts().studyText()) {
            int here = words.isBlank() ? -1 : source.indexOf(words, stretch.start());
            at = at < 0 && here >= 0 && here + words.length() <= stretch.end() ? here : at;
        }
        at = at < 0 && !words.isBlank() ? source.indexOf(words) : at;
        if (at < 0) {
            throw new WrongCall("these words do not stand in " + found.file() + ": '" + words
                    + "'. Copy them from it letter by letter, on one line.");
        }
        return new Span(at, at + words.length());
    }

    private static String source(ExtractedDocument found) {
        for (ReadRecord record : SourceReader.read(Path.of(found.file())).records()) {
            if (record instanceof ReadRecord.Read read
                    && sha256(read.document()).equals(found.sha256())) {
                return read.document().source();
            }
        }
        throw new WrongCall(found.file() + " is not there any more, or has changed since its facts were drawn out."
                + " Run 'dyad extract' again, from the same folder as before.");
    }

    private static String sha256(Document document) {
        return Sha256.of(document.source().getBytes(StandardCharsets.UTF_8));
    }
}
