package org.dyad.cli.command;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.Format;
import org.dyad.cli.option.LibraryOption;
import org.dyad.cli.text.DuplicatesText;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.duplicate.DuplicateDecision;
import org.dyad.library.duplicate.DuplicateDecision.Verdict;
import org.dyad.library.duplicate.DuplicateDecisions;
import org.dyad.library.duplicate.DuplicatePair;
import org.dyad.library.duplicate.Duplicates;
import org.dyad.library.duplicate.Fingerprint;
import org.dyad.library.store.Entry;
import org.dyad.library.store.Library;
import org.dyad.report.json.LibraryJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dyad library duplicates}: what may be in the library twice, and what a person decided about it. */
@Command(
        name = "duplicates",
        description = {
            "List documents that may be the same, each pair with its reasons, and keep what you decide about them.",
            "",
            "Reasons are the same DOI, PubMed number, title or words. Nothing is merged or taken out: documents that you call the same"
                    + " are treated as one by search and by old addresses, and every decision can be undone."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad library duplicates --least 0.9",
            "  dyad library duplicates --accept a-post another-post",
            "  dyad library duplicates --undo 3"
        })
public final class DuplicatesCommand implements Callable<Integer> {
    @Mixin
    private LibraryOption option = new LibraryOption();

    @Option(names = "--accept", arity = "2", paramLabel = "NAME", description = "These two are the same.")
    private List<String> same = new ArrayList<>();

    @Option(
            names = "--reject",
            arity = "2",
            paramLabel = "NAME",
            description = "These two are not the same; do not show them again.")
    private List<String> different = new ArrayList<>();

    @Option(names = "--undo", paramLabel = "N", description = "Undo the decision of this number.")
    private Optional<Integer> undo = Optional.empty();

    @Option(names = "--decisions", description = "List the decisions that stand, with their numbers.")
    private boolean decisions;

    @Option(
            names = "--least",
            paramLabel = "SCORE",
            description = "Show pairs of at least this score, 0 to 1. Default: 0.5.")
    private double least = 0.5;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            converter = Format.Word.class,
            description = "What to write. Default: text.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        TextOrJson.check(format);
        DuplicateDecisions log = new DuplicateDecisions(option.folder());
        try (Library library = LibraryReaders.open(option)) {
            List<DuplicateDecision> taken = new ArrayList<>();
            decide(library, log, same, Verdict.SAME, taken);
            decide(library, log, different, Verdict.DIFFERENT, taken);
            Optional<DuplicateDecision> undone = undo.map(number -> log.undo(number, now()));
            if (!taken.isEmpty() || undone.isPresent() || decisions) {
                List<DuplicateDecision> standing = log.standing();
                TextOrJson.print(
                        spec,
                        format,
                        () -> DuplicatesText.decisions(taken, undone, standing, decisions, option.typed()),
                        () -> LibraryJson.decisions(standing));
            } else {
                list(library, log.standing());
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private static void decide(
            Library library,
            DuplicateDecisions log,
            List<String> names,
            Verdict verdict,
            List<DuplicateDecision> taken) {
        for (int i = 0; i + 1 < names.size(); i += 2) {
            DocumentId first = ShowCommand.named(library, names.get(i));
            DocumentId second = ShowCommand.named(library, names.get(i + 1));
            taken.add(log.decide(first, second, verdict, now()));
        }
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void list(Library library, List<DuplicateDecision> standing) {
        List<Fingerprint> fingerprints = new ArrayList<>();
        List<DocumentId> ids = library.entries().stream().map(Entry::id).toList();
        library.read(ids, Runtime.getRuntime().availableProcessors(), Fingerprint::of, fingerprints::add);
        List<DuplicatePair> open = new ArrayList<>();
        for (DuplicatePair pair : Duplicates.among(fingerprints)) {
            if (pair.score() >= least
                    && DuplicateDecisions.about(standing, pair.first(), pair.second())
                            .isEmpty()) {
                open.add(pair);
            }
        }
        TextOrJson.print(
                spec,
                format,
                () -> DuplicatesText.pairs(open, standing, option.typed()),
                () -> LibraryJson.duplicates(open, standing));
    }
}
