package org.dyad.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dyad.cli.command.WrongCall;
import org.dyad.cli.option.ProposedInput.Candidate;
import org.dyad.evidence.table.TableWriter;
import org.dyad.review.decision.FactKind;
import picocli.CommandLine.Option;

/** Which of the proposed facts are meant. */
public final class FactFilter {
    @Option(
            names = "--document",
            paramLabel = "WORDS",
            description = "Only of documents whose slug or file holds these words.")
    private Optional<String> document = Optional.empty();

    @Option(
            names = "--field",
            paramLabel = "FIELD",
            description = "Only of this field, and of those under it: arm, arm.dose, outcome.level, citation.")
    private Optional<String> field = Optional.empty();

    @Option(
            names = "--min-confidence",
            paramLabel = "NUMBER",
            description = "Only with at least this confidence, from 0 to 1.")
    private Optional<Double> confidence = Optional.empty();

    @Option(names = "--without-doubts", description = "Only those without a doubt.")
    private boolean withoutDoubts;

    /** Whether any of it was given. */
    public boolean given() {
        return document.isPresent() || field.isPresent() || confidence.isPresent() || withoutDoubts;
    }

    /** The facts that pass. */
    public List<Candidate> of(List<Candidate> all) {
        field.ifPresent(FactFilter::known);
        return all.stream().filter(this::passes).toList();
    }

    private static void known(String field) {
        if (field.equals("quantity") || field.equals("quantities")) {
            throw new WrongCall(
                    "bare quantities cannot be decided on: they say that a number stands there, not what it says of a"
                            + " study. Where one states a level, a dose or a size, enter it with 'dyad evidence add'.");
        }
        boolean known = List.of(FactKind.values()).stream().anyMatch(kind -> under(kind.code(), field));
        if (!known) {
            throw new WrongCall("there is no field '" + field + "'. The fields are: "
                    + String.join(
                            ", ",
                            List.of(FactKind.values()).stream()
                                    .map(FactKind::code)
                                    .toList()) + ".");
        }
    }

    private static boolean under(String code, String field) {
        return code.equals(field) || code.startsWith(field + ".");
    }

    private boolean passes(Candidate candidate) {
        String names =
                (candidate.document().slug() + "\n" + candidate.document().file()).toLowerCase(Locale.ROOT);
        return document.map(words -> names.contains(words.toLowerCase(Locale.ROOT)))
                        .orElse(true)
                && field.map(name -> under(candidate.proposal().key().kind().code(), name))
                        .orElse(true)
                && confidence
                        .map(least -> candidate.proposal().confidence() >= least)
                        .orElse(true)
                && (!withoutDoubts || candidate.proposal().doubts().isEmpty());
    }

    /** The filter in words, as it is recorded with decisions that were made by it. */
    public String words() {
        List<String> parts = new ArrayList<>();
        document.ifPresent(words -> parts.add("document " + words));
        field.ifPresent(name -> parts.add("field " + name));
        confidence.ifPresent(least -> parts.add("confidence at least " + TableWriter.number(least)));
        if (withoutDoubts) {
            parts.add("without doubts");
        }
        return parts.isEmpty() ? "all" : String.join(", ", parts);
    }
}
