package org.dyad.review.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.study.ContrastKind;
import org.dyad.evidence.table.TableWriter;
import org.dyad.extraction.fact.OutcomeResult.Effect;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.fact.OutcomeResult.Interval;
import org.dyad.extraction.fact.OutcomeResult.IntervalKind;

/** The rows of a table of contrasts that the accepted effect estimates of one document give. */
final class ContrastRows {
    static final List<String> HEADER = List.of(
            "study",
            "arm",
            "versus",
            "compartment",
            "time_point",
            "estimate",
            "ci_low",
            "ci_high",
            "unit",
            "kind",
            "source_url",
            "quote",
            "reviewer",
            "decided_in_bulk",
            "document_sha256");

    private final String study;
    private final StudyArms arms;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final List<Side> sides = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    /** A group that a contrast names, and where: the table of arms must know it. */
    record Side(AcceptedArm arm, Compartment compartment) {}

    ContrastRows(String study, StudyArms arms, List<AcceptedFact> facts) {
        this.study = study;
        this.arms = arms;
        for (AcceptedFact fact : facts) {
            if (fact.key().kind() == FactKind.EFFECT) {
                OutcomeWords.parse(fact.value()).ifPresent(words -> {
                    if (words.result() instanceof Effect effect) {
                        effect(fact, words, effect);
                    }
                });
            }
        }
    }

    List<Map<String, String>> rows() {
        return List.copyOf(rows);
    }

    List<Side> sides() {
        return List.copyOf(sides);
    }

    List<String> missing() {
        return List.copyOf(missing);
    }

    private void effect(AcceptedFact fact, OutcomeWords outcome, Effect effect) {
        if (effect.kind() != EffectKind.MEAN_DIFFERENCE) {
            missing.add(sentence(fact) + "is " + said(effect.kind())
                    + "; contrasts.csv holds differences of 25(OH)D. It stays in the log of decisions.");
            return;
        }
        List<String> lacks = lacks(outcome, effect);
        if (lacks.isEmpty()) {
            row(fact, outcome, effect);
        } else {
            missing.add(sentence(fact) + "cannot stand in contrasts.csv: " + String.join("; ", lacks)
                    + ". If it is a difference of 25(OH)D, correct it to: " + form(fact, outcome, effect) + ".");
        }
    }

    private String sentence(AcceptedFact fact) {
        return study + ": \"" + fact.value() + "\" (" + fact.key().id() + ") ";
    }

    private List<String> lacks(OutcomeWords outcome, Effect effect) {
        List<String> lacks = new ArrayList<>();
        if (effect.interval()
                .filter(limits -> limits.kind() == IntervalKind.CONFIDENCE)
                .isEmpty()) {
            lacks.add("it has no confidence interval");
        }
        if (outcome.difference().unit().isEmpty()) {
            lacks.add("it has no unit of 25(OH)D");
        }
        if (outcome.compartment().isEmpty()) {
            lacks.add("it does not say where 25(OH)D was measured");
        }
        side("the group", outcome.arm(), lacks);
        side("against the group", outcome.difference().versus(), lacks);
        Optional<AcceptedArm> arm = arms.named(outcome.arm());
        if (arm.isPresent() && arm.equals(arms.named(outcome.difference().versus()))) {
            lacks.add("it is between a group and the same group");
        }
        if (outcome.difference().kind().isEmpty()) {
            lacks.add("it does not say what kind of difference it is");
        }
        return lacks;
    }

    private void side(String role, Optional<String> label, List<String> lacks) {
        if (label.isEmpty()) {
            lacks.add("it does not say " + (role.startsWith("against") ? "against which group" : "in which group"));
        } else {
            arms.fault(label.get()).ifPresent(fault -> lacks.add(role + " is " + withoutStop(fault)));
        }
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** The value as it should be written, with capitals where something must be filled in. */
    private static String form(AcceptedFact fact, OutcomeWords outcome, Effect effect) {
        OutcomeWords.Difference difference = outcome.difference();
        return "MD " + TableWriter.number(effect.value()) + " "
                + difference
                        .unit()
                        .or(() -> printed(fact))
                        .map(unit -> unit.symbol())
                        .orElse("UNIT") + " | ci "
                + effect.interval()
                        .map(limits -> TableWriter.number(limits.low()) + " to " + TableWriter.number(limits.high()))
                        .orElse("LOW to HIGH")
                + " | of 25(OH)D | arm " + outcome.arm().orElse("GROUP") + " | versus "
                + difference.versus().orElse("OTHER GROUP") + " | in "
                + outcome.compartment().map(Compartment::words).orElse("PLACE")
                + outcome.timePoint().map(when -> " | at " + when).orElse(" | at TIME") + " | kind "
                + difference.kind().map(ContrastRows::kind).orElse("final, change or baseline-adjusted");
    }

    /** The unit that stands in the words of the fact, for a person to confirm. */
    private static Optional<ConcentrationUnit> printed(AcceptedFact fact) {
        List<ConcentrationUnit> found = Arrays.stream(ConcentrationUnit.values())
                .filter(unit -> fact.words().contains(unit.symbol()))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private void row(AcceptedFact fact, OutcomeWords outcome, Effect effect) {
        AcceptedArm arm = arms.named(outcome.arm()).orElseThrow();
        AcceptedArm versus = arms.named(outcome.difference().versus()).orElseThrow();
        Compartment where = outcome.compartment().orElseThrow();
        Interval limits = effect.interval().orElseThrow();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("study", study);
        row.put("arm", arm.label());
        row.put("versus", versus.label());
        row.put("compartment", where.words());
        row.put("time_point", outcome.timePoint().orElse(""));
        row.put("estimate", TableWriter.number(effect.value()));
        row.put("ci_low", TableWriter.number(limits.low()));
        row.put("ci_high", TableWriter.number(limits.high()));
        row.put("unit", outcome.difference().unit().orElseThrow().symbol());
        row.put("kind", kind(outcome.difference().kind().orElseThrow()));
        row.put("source_url", fact.key().document().value());
        row.put("document_sha256", fact.version());
        row.putAll(Provenance.of(List.of(fact)));
        rows.add(row);
        sides.add(new Side(arm, where));
        sides.add(new Side(versus, where));
    }

    private static String kind(ContrastKind kind) {
        return switch (kind) {
            case BASELINE_ADJUSTED -> "baseline-adjusted";
            case CHANGE_DIFFERENCE -> "change";
            case FINAL_DIFFERENCE -> "final";
        };
    }

    private static String said(EffectKind kind) {
        return switch (kind) {
            case ODDS_RATIO -> "an odds ratio";
            case RISK_RATIO -> "a risk ratio";
            case HAZARD_RATIO -> "a hazard ratio";
            case MEAN_DIFFERENCE -> "a mean difference";
            case STANDARDISED_MEAN_DIFFERENCE -> "a standardised mean difference, without a unit";
            case CORRELATION -> "a correlation";
            case PERCENT -> "a percentage";
        };
    }
}
