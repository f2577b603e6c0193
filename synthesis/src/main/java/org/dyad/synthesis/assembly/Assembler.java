package org.dyad.synthesis.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dyad.evidence.study.Arm;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.study.NaturalOrder;
import org.dyad.evidence.study.PrintedContrast;
import org.dyad.evidence.study.Study;
import org.dyad.evidence.table.EvidenceTable;

/**
 * Turns an evidence table into what can be pooled for one outcome, by fixed rules: one trial one vote, one time point,
 * one reference arm, one kind of number, and for every arm a verdict on each use.
 */
public final class Assembler {
    private final OutcomeDefinition outcome;
    private final AssemblyRules rules;

    public Assembler(OutcomeDefinition outcome, AssemblyRules rules) {
        this.outcome = outcome;
        this.rules = rules;
    }

    /** Every trial of the table that has a row for the outcome, used or not, in the order of their ids. */
    public Assembly assemble(EvidenceTable table) {
        Map<String, List<Study>> trials = new TreeMap<>(NaturalOrder.NAMES);
        for (Study study : table.studies()) {
            trials.computeIfAbsent(trialOf(study.id()), t -> new ArrayList<>()).add(study);
        }
        List<AssembledTrial> assembled = new ArrayList<>();
        trials.forEach((trial, studies) -> trial(trial, studies, table).ifPresent(assembled::add));
        return new Assembly(outcome, rules, assembled);
    }

    private String trialOf(String study) {
        return rules.trialOf().getOrDefault(study, study);
    }

    private Optional<AssembledTrial> trial(String trial, List<Study> studies, EvidenceTable table) {
        List<Measurement> rows = new ArrayList<>();
        List<PrintedContrast> contrasts = new ArrayList<>();
        List<Study> reporting = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        for (Study study :
                studies.stream().sorted(Comparator.comparing(Study::id)).toList()) {
            List<Measurement> mine = table.measurementsOf(study.id(), outcome.compartment());
            List<PrintedContrast> printed = table.contrasts().stream()
                    .filter(c -> c.study().equals(study.id()) && c.compartment() == outcome.compartment())
                    .toList();
            if (mine.isEmpty() && printed.isEmpty()) {
                continue;
            }
            reporting.add(study);
            Optional<String> why = whyExcluded(study.id(), trial);
            if (why.isPresent()) {
                excluded.add(why.get());
            } else {
                rows.addAll(mine);
                contrasts.addAll(printed);
            }
        }
        if (reporting.isEmpty()) {
            return Optional.empty();
        }
        if (rows.isEmpty() && contrasts.isEmpty()) {
            return Optional.of(notUsed(trial, reporting, "Left out by the protocol: " + excluded.getFirst()));
        }
        return Optional.of(assembled(trial, reporting, rows, contrasts, table));
    }

    private Optional<String> whyExcluded(String study, String trial) {
        return Optional.ofNullable(rules.excluded().get(study))
                .or(() -> Optional.ofNullable(rules.excluded().get(trial)));
    }

    private AssembledTrial assembled(
            String trial,
            List<Study> studies,
            List<Measurement> rows,
            List<PrintedContrast> contrasts,
            EvidenceTable table) {
        ChosenTimePoint chosen = ChosenTimePoint.of(rows, contrasts, outcome.timePoint());
        Map<String, Arm> definitions = new TreeMap<>();
        Map<String, Measurement> rowOf = new TreeMap<>();
        List<ArmValue> arms = new ArrayList<>();
        ValuesOfArm values = new ValuesOfArm(outcome, rules);
        List<Measurement> chosenRows = withComparedArms(chosen, table);
        for (Measurement row : chosenRows) {
            Arm arm = table.arm(row.study(), row.arm()).orElseThrow();
            definitions.put(arm.id(), arm);
            rowOf.put(arm.id(), row);
            arms.add(values.read(arm, row));
        }
        arms.sort(Comparator.comparingDouble((ArmValue a) -> a.iuPerDay().orElse(Double.MAX_VALUE))
                .thenComparing(ArmValue::arm));
        Set<String> inPrinted = comparedArms(chosen.contrasts());
        ComparableArms comparable = ComparableArms.of(arms, outcome.compartment(), rules, inPrinted);
        ContrastMaker maker = new ContrastMaker(
                trial,
                outcome,
                rules,
                comparable.arms(),
                chosen.contrasts(),
                BaselineSpread.of(chosen.rows(), rules.completion()));
        Optional<NumberUsed> number = maker.number();
        List<AssembledContrast> made = number.map(maker::contrasts).orElse(List.of());
        Map<String, List<UseVerdict>> verdicts =
                new Verdicts(outcome, rules, comparable.whyNot(), inPrinted, made, arms).of(rowOf, definitions);
        return new AssembledTrial(
                trial,
                studies.getFirst().label(),
                studies,
                chosen.timePoint(),
                chosen.rows().stream()
                        .map(Measurement::durationWeeks)
                        .flatMapToDouble(OptionalDouble::stream)
                        .max(),
                number.flatMap(maker::reference).map(ArmValue::arm),
                arms,
                verdicts,
                made,
                number.map(n -> !n.printed()).orElse(false),
                notes(studies, chosen, comparable, made),
                made.isEmpty() ? Optional.of(whyNone(arms, verdicts)) : Optional.empty());
    }

    private static Set<String> comparedArms(List<PrintedContrast> contrasts) {
        Set<String> arms = new TreeSet<>();
        contrasts.forEach(c -> arms.addAll(List.of(c.arm(), c.versusArm())));
        return arms;
    }

    /** The rows of the time point, and an empty one for each arm that only a printed contrast names there. */
    private List<Measurement> withComparedArms(ChosenTimePoint chosen, EvidenceTable table) {
        List<Measurement> rows = new ArrayList<>(chosen.rows());
        for (String arm : comparedArms(chosen.contrasts())) {
            String study = chosen.contrasts().getFirst().study();
            if (rows.stream().noneMatch(r -> r.arm().equals(arm))
                    && table.arm(study, arm).isPresent()) {
                int elsewhere = table.measurements().stream()
                        .filter(m -> m.study().equals(study) && m.arm().equals(arm))
                        .mapToInt(Measurement::row)
                        .min()
                        .orElse(0);
                rows.add(Measurement.withoutValues(
                        study, arm, outcome.compartment(), chosen.timePoint().orElseThrow(), elsewhere));
            }
        }
        return rows;
    }

    private List<String> notes(
            List<Study> studies, ChosenTimePoint chosen, ComparableArms comparable, List<AssembledContrast> made) {
        List<String> notes = new ArrayList<>(chosen.notes());
        if (studies.stream().anyMatch(Study::begunInPregnancy)) {
            notes.add("Dosing began in pregnancy.");
        }
        boolean infants = outcome.compartment() == Compartment.INFANT_SERUM;
        if (infants && comparable.infantDoseUnstated() && !made.isEmpty()) {
            notes.add("The infants' own vitamin D is not stated in any arm; it is taken as equal in all.");
        }
        return notes;
    }

    private static String whyNone(List<ArmValue> arms, Map<String, List<UseVerdict>> verdicts) {
        List<String> reasons = arms.stream()
                .flatMap(a -> verdicts.getOrDefault(a.arm(), List.of()).stream())
                .filter(v -> v.use() == Use.CONTRAST && !v.used())
                .map(UseVerdict::reason)
                .distinct()
                .toList();
        return reasons.isEmpty() ? "no arm could be read" : String.join("; ", reasons);
    }

    private AssembledTrial notUsed(String trial, List<Study> studies, String reason) {
        return new AssembledTrial(
                trial,
                studies.getFirst().label(),
                studies,
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                List.of(),
                Map.of(),
                List.of(),
                false,
                List.of(),
                Optional.of(reason));
    }
}
