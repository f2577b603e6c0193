package org.dyad.report.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dyad.evidence.origin.Derivation;
import org.dyad.report.document.Block;
import org.dyad.report.document.Block.Column;
import org.dyad.report.document.Block.Row;
import org.dyad.report.document.Document.Section;
import org.dyad.report.document.Inline;
import org.dyad.report.document.Inline.Link;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.ReviewResults;
import org.dyad.synthesis.assembly.ArmValue;
import org.dyad.synthesis.assembly.AssembledTrial;
import org.dyad.synthesis.assembly.Use;
import org.dyad.synthesis.assembly.UseVerdict;

/** What was used, and why not the rest: every trial, every arm, every use. */
final class UsedSection {

    private final ReviewResults results;

    UsedSection(ReviewResults results) {
        this.results = results;
    }

    Section section() {
        List<Section> parts = new ArrayList<>();
        for (OutcomeResult outcome : results.outcomes()) {
            parts.add(Section.of(
                    "used-" + Say.id(outcome.outcome().name()),
                    outcome.outcome().name(),
                    blocks(outcome)));
        }
        return new Section(
                "used",
                "What was used, and why not the rest",
                List.of(
                        Block.Paragraph.of(
                                "An arm can serve four purposes: a difference from its trial\u2019s reference arm, a point of the dose-response curve, the level at "
                                        + "the reference dose, and the spread between people. The tables say for each what it served and what kept it from the rest.")),
                parts);
    }

    private static List<Block> blocks(OutcomeResult outcome) {
        List<Block> blocks = new ArrayList<>();
        String id = Say.id(outcome.outcome().name());
        List<Row> used = new ArrayList<>();
        List<Row> unused = new ArrayList<>();
        for (AssembledTrial trial : outcome.assembly().trials()) {
            if (trial.notUsed().isPresent() && trial.contrasts().isEmpty()) {
                unused.add(new Row(
                        Optional.empty(),
                        List.of(
                                link(trial),
                                Inline.line(Say.sentence(trial.notUsed().get())))));
            } else {
                rows(trial, used);
            }
        }
        if (!used.isEmpty()) {
            blocks.add(new Block.Table(
                    "used-arms-" + id,
                    Inline.line(
                            "Trials that give a difference, arm by arm; arms that served the same stand in one row."),
                    List.of(
                            Column.words("Trial"),
                            Column.words("Arm"),
                            new Column("IU per day", Block.Alignment.RIGHT),
                            Column.words("Difference"),
                            Column.words("Curve"),
                            Column.words("Level"),
                            Column.words("Spread"),
                            Column.words("Why not, or how it was made")),
                    used,
                    List.of()));
        }
        if (!unused.isEmpty()) {
            blocks.add(new Block.Table(
                    "unused-" + id,
                    Inline.line("Trials that give no difference."),
                    List.of(Column.words("Trial"), Column.words("Why not")),
                    unused,
                    List.of()));
        }
        return blocks;
    }

    private static List<Inline> link(AssembledTrial trial) {
        return List.of(new Link(trial.label(), "#" + Say.trialId(trial.trial())));
    }

    /** One row for the whole trial where every arm of it served every use without a remark. */
    private static void rows(AssembledTrial trial, List<Row> rows) {
        boolean whole = trial.arms().size() > 1 && trial.arms().stream().allMatch(arm -> isPlain(trial, arm));
        if (!whole) {
            trial.arms().forEach(arm -> rows.add(arm(trial, arm)));
            return;
        }
        List<List<Inline>> cells = new ArrayList<>(List.of(
                link(trial),
                Inline.line(
                        trial.arms().size() == 2
                                ? "both arms"
                                : "all " + trial.arms().size() + " arms"),
                Inline.line(trial.arms().stream()
                        .map(arm -> Say.dose(arm.iuPerDay().orElseThrow()))
                        .collect(Collectors.joining("; ")))));
        for (int use = 0; use < Use.values().length; use++) {
            cells.add(Inline.line("yes"));
        }
        cells.add(Inline.line("\u2013"));
        rows.add(new Row(Optional.empty(), cells));
    }

    private static boolean isPlain(AssembledTrial trial, ArmValue arm) {
        return arm.iuPerDay().isPresent()
                && Stream.of(Use.values()).allMatch(use -> trial.uses(arm.arm(), use))
                && trial.verdicts().getOrDefault(arm.arm(), List.of()).stream()
                        .allMatch(v -> v.reason().isBlank());
    }

    private static Row arm(AssembledTrial trial, ArmValue arm) {
        List<UseVerdict> verdicts = trial.verdicts().getOrDefault(arm.arm(), List.of());
        String reference = trial.referenceArm().filter(arm.arm()::equals).isPresent() ? " (reference)" : "";
        List<List<Inline>> cells = new ArrayList<>();
        cells.add(link(trial));
        cells.add(Inline.line(arm.label() + reference));
        cells.add(
                Inline.line(arm.iuPerDay().isPresent() ? Say.dose(arm.iuPerDay().getAsDouble()) : "\u2013"));
        for (Use use : Use.values()) {
            cells.add(Inline.line(trial.uses(arm.arm(), use) ? "yes" : "no"));
        }
        cells.add(Inline.line(reasons(verdicts, described(arm))));
        return new Row(Optional.empty(), cells);
    }

    /** Uses with the same reason stand together. */
    private static String reasons(List<UseVerdict> verdicts, String described) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        verdicts.stream().filter(v -> !v.reason().isBlank()).forEach(v -> byReason.computeIfAbsent(
                        v.reason(), r -> new ArrayList<>())
                .add(shortly(v.use())));
        List<String> parts = new ArrayList<>();
        byReason.forEach((reason, uses) -> parts.add(Say.capital(String.join(", ", uses)) + ": "
                + Say.tidy(reason.replace(Derivation.AS_DESCRIBED.words(), described)) + "."));
        return parts.isEmpty() ? "\u2013" : String.join(" ", parts);
    }

    /** The words of whoever made the table on what they derived, in place of the bare name of that rule. */
    private static String described(ArmValue arm) {
        Set<String> words = new TreeSet<>();
        Stream.of(arm.baseline(), arm.end(), arm.endStandardError(), arm.change(), arm.changeStandardError(), arm.n())
                .flatMap(Optional::stream)
                .forEach(value -> ContrastNotes.collect(value.origin(), words));
        String all = String.join(" ", words);
        return all.isEmpty() ? Derivation.AS_DESCRIBED.words() : all.replaceFirst("\\.$", "");
    }

    private static String shortly(Use use) {
        return switch (use) {
            case CONTRAST -> "difference";
            case CURVE -> "curve";
            case LEVEL -> "level";
            case SPREAD -> "spread";
        };
    }
}
