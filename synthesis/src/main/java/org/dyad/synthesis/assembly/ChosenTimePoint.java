package org.dyad.synthesis.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.study.PrintedContrast;
import org.dyad.evidence.study.TimePoint;

/**
 * The rows of a trial at the one time point that is used.
 *
 * @param timePoint the one chosen; empty where the trial has no row for the outcome
 * @param rows its measurements
 * @param contrasts its printed contrasts
 * @param notes what was passed over, and flags
 */
record ChosenTimePoint(
        Optional<TimePoint> timePoint, List<Measurement> rows, List<PrintedContrast> contrasts, List<String> notes) {

    /** Weeks by which a sample may be counted from birth rather than from the first dose (judgement). */
    private static final double WEEKS_FROM_BIRTH_TO_FIRST_DOSE = 6;

    static ChosenTimePoint of(List<Measurement> rows, List<PrintedContrast> contrasts, TimePointRule rule) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (Measurement row : rows) {
            candidates
                    .computeIfAbsent(row.timePoint().words(), w -> new Candidate(row.timePoint()))
                    .rows
                    .add(row);
        }
        for (PrintedContrast c : contrasts) {
            candidates
                    .computeIfAbsent(c.timePoint().words(), w -> new Candidate(c.timePoint()))
                    .contrasts
                    .add(c);
        }
        List<Candidate> all = List.copyOf(candidates.values());
        if (all.isEmpty()) {
            return new ChosenTimePoint(Optional.empty(), List.of(), List.of(), List.of());
        }
        List<Candidate> withValues = all.stream().filter(Candidate::hasValues).toList();
        Candidate chosen = choose(withValues.isEmpty() ? all : withValues, rule);
        return new ChosenTimePoint(
                Optional.of(chosen.timePoint), chosen.rows, chosen.contrasts, notes(all, chosen, rule));
    }

    private static Candidate choose(List<Candidate> candidates, TimePointRule rule) {
        Comparator<Candidate> order =
                switch (rule) {
                    case TimePointRule.LatestWhileDosed latest ->
                        Comparator.comparing(Candidate::whileDosed)
                                .thenComparingDouble(c -> c.weeks().orElse(-1));
                    case TimePointRule.Nearest nearest ->
                        Comparator.comparingDouble((Candidate c) -> c.weeks().isPresent()
                                ? -Math.abs(c.weeks().getAsDouble() - nearest.weeks())
                                : Double.NEGATIVE_INFINITY);
                };
        // Ties go to the words that sort last, so that the order of the rows cannot decide.
        return candidates.stream()
                .max(order.thenComparing(c -> c.timePoint.words()))
                .orElseThrow();
    }

    private static List<String> notes(List<Candidate> all, Candidate chosen, TimePointRule rule) {
        List<String> notes = new ArrayList<>();
        List<String> passedOver = all.stream()
                .filter(c -> c != chosen && c.hasValues())
                .map(c -> c.timePoint.words())
                .sorted()
                .toList();
        if (!passedOver.isEmpty()) {
            notes.add("Also measured at %s; one time point per trial is used, %s."
                    .formatted(String.join(", ", passedOver), rule.words()));
        }
        OptionalDouble duration = chosen.duration();
        if (duration.isPresent() && duration.getAsDouble() < AssemblyRules.WEEKS_TO_STEADY_STATE) {
            notes.add("Dosed for %s weeks: 25(OH)D is not yet at steady state."
                    .formatted(ValuesOfArm.shown(duration.getAsDouble())));
        }
        if (!chosen.whileDosed()) {
            notes.add("Measured %s weeks after the start, when dosing (%s weeks) had ended."
                    .formatted(ValuesOfArm.shown(chosen.weeks().orElse(0)), ValuesOfArm.shown(duration.orElse(0))));
        }
        return notes;
    }

    private static final class Candidate {
        private final TimePoint timePoint;
        private final List<Measurement> rows = new ArrayList<>();
        private final List<PrintedContrast> contrasts = new ArrayList<>();

        Candidate(TimePoint timePoint) {
            this.timePoint = timePoint;
        }

        boolean hasValues() {
            return !contrasts.isEmpty()
                    || rows.stream()
                            .anyMatch(r -> r.end().mean().isPresent()
                                    || r.change().mean().isPresent()
                                    || r.endMedian().isPresent());
        }

        OptionalDouble weeks() {
            return timePoint.weeks().map(w -> OptionalDouble.of(w.value())).orElse(OptionalDouble.empty());
        }

        OptionalDouble duration() {
            return rows.stream()
                    .map(Measurement::durationWeeks)
                    .flatMapToDouble(OptionalDouble::stream)
                    .max();
        }

        /** Unknown counts as while dosed: nothing speaks against it. */
        boolean whileDosed() {
            return weeks().isEmpty()
                    || duration().isEmpty()
                    || weeks().getAsDouble() <= duration().getAsDouble() + WEEKS_FROM_BIRTH_TO_FIRST_DOSE;
        }
    }
}
