package org.dyad.report.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dyad.evidence.origin.Origin;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.study.InfantDose;
import org.dyad.evidence.table.EvidenceTable;
import org.dyad.report.document.Block;
import org.dyad.report.document.Block.Column;
import org.dyad.report.document.Block.Row;
import org.dyad.report.document.Block.Step;
import org.dyad.report.document.Inline;
import org.dyad.report.document.Inline.Kind;
import org.dyad.report.document.Inline.Link;
import org.dyad.report.document.Inline.Marked;
import org.dyad.report.document.Inline.Quiet;
import org.dyad.report.document.Inline.Strong;
import org.dyad.report.document.Inline.Words;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.PooledResult;
import org.dyad.synthesis.assembly.ArmValue;
import org.dyad.synthesis.assembly.AssembledContrast;
import org.dyad.synthesis.assembly.AssembledTrial;
import org.dyad.synthesis.assembly.OutcomeDefinition;

/** One trial's entry for one outcome: the chain from the pooled value down to the words of the source. */
final class TrialOutcome {

    private final OutcomeResult result;
    private final OutcomeDefinition outcome;
    private final AssembledTrial trial;
    private final Origins origins;
    private final RowWords words;
    private final String tableId;

    TrialOutcome(EvidenceTable table, OutcomeResult result, AssembledTrial trial, Origins origins) {
        this.result = result;
        this.outcome = result.outcome();
        this.trial = trial;
        this.origins = origins;
        this.words = new RowWords(table, trial.studies(), outcome.compartment());
        this.tableId = "arms-" + Say.id(outcome.name()) + "-" + Say.id(trial.trial());
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<Inline> heading = new ArrayList<>(List.of(new Strong(outcome.name() + ". ")));
        trial.timePoint()
                .map(t -> t.words())
                .filter(when -> !when.isBlank())
                .ifPresent(when -> heading.add(new Words("At " + when + ". ")));
        trial.notes().forEach(note -> heading.add(new Words(Say.sentence(note) + " ")));
        if (trial.contrasts().isEmpty()) {
            heading.add(new Words("No difference that can be used: "
                    + trial.notUsed().map(TrialOutcome::ended).orElse("no value was seen.")));
        }
        blocks.add(new Block.Paragraph(heading));
        trial.contrasts().forEach(contrast -> blocks.add(chain(contrast)));
        if (trial.arms().stream().anyMatch(TrialOutcome::hasValues)) {
            blocks.add(Block.Fold.onScreen("Values of the arms", List.of(arms())));
        }
        sayings("How it was read", words.howRead(), blocks);
        sayings("Caveats", words.caveats(), blocks);
        origins.also(words);
        return blocks;
    }

    private static void sayings(String heading, List<String> sayings, List<Block> blocks) {
        if (!sayings.isEmpty()) {
            blocks.add(new Block.Paragraph(List.of(new Strong(heading + ". "), new Words(String.join(" ", sayings)))));
        }
    }

    private static String ended(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    private static boolean hasValues(ArmValue arm) {
        return arm.baseline().isPresent()
                || arm.end().isPresent()
                || arm.change().isPresent();
    }

    private Block chain(AssembledContrast contrast) {
        String unit = Say.unit(outcome);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("Result", role(contrast)));
        steps.add(new Step(
                "Difference",
                List.of(
                        new Strong(Say.signed(contrast.estimate()) + " " + unit),
                        new Words(" (SE " + Say.fine(contrast.standardError()) + "): " + name(contrast.arm()) + ", "
                                + Say.dose(contrast.dose()) + " IU per day, against " + name(contrast.versus()) + ", "
                                + Say.dose(contrast.versusDose()) + ". "
                                + Say.sentence(contrast.number().words())))));
        contrast.steps().forEach(step -> steps.add(new Step("Step", Inline.line(Say.sentence(step)))));
        derived(contrast).forEach(line -> steps.add(new Step("Derived", Inline.line(line))));
        if (trial.arms().stream().anyMatch(TrialOutcome::hasValues)) {
            steps.add(new Step("Arms", List.of(new Link("values of the arms", "#" + tableId))));
        }
        steps.add(new Step("Read from", origins.sourcesOf(contrast.origins(), words)));
        Set<String> unquoted = new LinkedHashSet<>();
        contrast.origins().forEach(origin -> unquoted.addAll(words.notQuoted(origin)));
        if (!unquoted.isEmpty()) {
            steps.add(new Step(
                    "Not in the quoted words",
                    Inline.line(String.join(", ", unquoted) + ". They stand in the table.")));
        }
        return new Block.Chain(Optional.of(Say.contrastId(outcome, contrast.trial(), contrast.arm())), steps);
    }

    /** The rules behind the values of the two arms that were not printed as they stand, equal rules once. */
    private List<String> derived(AssembledContrast contrast) {
        Map<String, List<String>> byRule = new LinkedHashMap<>();
        for (String id : List.of(contrast.arm(), contrast.versus())) {
            trial.arm(id).filter(arm -> !contrast.number().printed()).ifPresent(arm -> {
                rule("baseline", arm, arm.baseline(), byRule);
                rule("final mean", arm, arm.end(), byRule);
                rule("SE of the final mean", arm, arm.endStandardError(), byRule);
                rule("change", arm, arm.change(), byRule);
                rule("SE of the change", arm, arm.changeStandardError(), byRule);
                rule("n", arm, arm.n(), byRule);
            });
        }
        List<String> lines = new ArrayList<>();
        byRule.forEach((rule, values) -> lines.add(Say.capital(String.join(", ", values)) + ": " + rule));
        return lines;
    }

    private static void rule(
            String name, ArmValue arm, Optional<? extends Sourced<?>> value, Map<String, List<String>> byRule) {
        value.map(Sourced::origin)
                .filter(origin -> Origins.kind(origin).isPresent())
                .ifPresent(origin -> byRule.computeIfAbsent(Origins.explanation(origin), r -> new ArrayList<>())
                        .add(name + " (" + arm.label() + ")"));
    }

    private String name(String arm) {
        return trial.arm(arm).map(ArmValue::label).orElse(arm);
    }

    private List<Inline> role(AssembledContrast contrast) {
        List<Inline> line = new ArrayList<>();
        result.pooled().flatMap(pooled -> weight(pooled, contrast)).ifPresent(weight -> {
            line.add(new Link("Pooled", "#" + Say.outcomeId(outcome) + "-pooled"));
            line.add(new Words(" with " + weight + " of the weight. "));
        });
        boolean onCurve =
                result.curve().filter(c -> c.onCurve().contains(contrast)).isPresent();
        if (onCurve) {
            line.add(new Words("On the "));
            line.add(new Link("dose-response curve", "#" + Say.outcomeId(outcome) + "-dose"));
            line.add(new Words("."));
        }
        contrast.keptOffCurve()
                .ifPresent(reason -> line.add(new Words("Kept off the dose-response curve: " + ended(reason))));
        return line.isEmpty() ? Inline.line("Not in the main results.") : line;
    }

    private static Optional<String> weight(PooledResult pooled, AssembledContrast contrast) {
        int place = pooled.contrasts().indexOf(contrast);
        return place < 0
                ? Optional.empty()
                : Optional.of(Say.level(pooled.fit().studies().get(place).weightPercent()) + "%");
    }

    private Block arms() {
        List<Row> rows = new ArrayList<>();
        for (ArmValue arm : trial.arms()) {
            rows.add(new Row(
                    Optional.empty(),
                    List.of(
                            List.of(new Words(arm.label()), new Quiet(infants(arm))),
                            dose(arm),
                            level(arm.baseline()),
                            level(arm.end()),
                            fine(arm.endStandardError()),
                            level(arm.change()),
                            size(arm),
                            sources(arm))));
        }
        return new Block.Table(
                tableId,
                Inline.line("Values of the arms, in " + Say.unit(outcome) + "."),
                List.of(
                        Column.words("Arm"),
                        Column.number("IU per day"),
                        Column.number("Baseline"),
                        Column.number("Final"),
                        Column.number("SE of final"),
                        Column.number("Change"),
                        Column.number("n"),
                        Column.words("Read from")),
                rows,
                List.of());
    }

    private static String infants(ArmValue arm) {
        return switch (arm.infantDose()) {
            case InfantDose.Stated stated -> "; infants themselves " + Say.dose(stated.iuPerDay()) + " IU per day";
            case InfantDose.NotStated ignored -> "";
        };
    }

    private static List<Inline> dose(ArmValue arm) {
        if (arm.iuPerDay().isEmpty()) {
            return none();
        }
        String words = Say.dose(arm.iuPerDay().getAsDouble());
        boolean plain = arm.iuPerDay().getAsDouble() == 0
                || arm.iuPerDayHow().isBlank()
                || arm.iuPerDayHow().equals("as published");
        return List.of(plain ? new Words(words) : new Marked(Kind.CONVERTED, words, Say.sentence(arm.iuPerDayHow())));
    }

    private static List<Inline> none() {
        return List.of(new Quiet("\u2013"));
    }

    private List<Inline> level(Optional<Sourced<Double>> value) {
        return value.map(v -> List.of(read(Say.level(v.value()), v.origin()))).orElseGet(TrialOutcome::none);
    }

    private static List<Inline> fine(Optional<Sourced<Double>> value) {
        return value.map(v -> List.of(Origins.value(Say.fine(v.value()), v.origin())))
                .orElseGet(TrialOutcome::none);
    }

    private Inline read(String value, Origin origin) {
        boolean unquoted =
                Origins.kind(origin).isEmpty() && !words.notQuoted(origin).isEmpty();
        return unquoted ? new Marked(Kind.UNQUOTED, value, Kind.UNQUOTED.meaning()) : Origins.value(value, origin);
    }

    private List<Inline> size(ArmValue arm) {
        return arm.n().map(n -> List.of(read(n.value().toString(), n.origin()))).orElseGet(TrialOutcome::none);
    }

    private List<Inline> sources(ArmValue arm) {
        List<Sourced<?>> values = new ArrayList<>();
        arm.baseline().ifPresent(values::add);
        arm.end().ifPresent(values::add);
        arm.endStandardError().ifPresent(values::add);
        arm.change().ifPresent(values::add);
        arm.n().ifPresent(values::add);
        return origins.sources(values, words);
    }
}
