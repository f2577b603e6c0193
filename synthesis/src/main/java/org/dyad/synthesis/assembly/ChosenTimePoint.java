package org.dyad.synthesis.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.study.PrintedContrast;
import org.dyad.evidence.study.TimePoint;

/**
 * The rows of a trial at the one time point that is used, in the one publication that is used.
 *
 * <p>Publications of one trial are never mixed: an arm that two of them report would count twice. Of several that report
 * the same time, the one with more arms counts, then the one with more people.
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

    /** Two tables that word a time differently mean the same where they differ by less than this, in weeks (judgement). */
    private static final double SAME_TIME = 0.5;

    static ChosenTimePoint of(List<Measurement> rows, List<PrintedContrast> contrasts, TimePointRule rule) {
        List<Candidate> all = candidates(rows);
        List<PrintedContrast> untimed = new ArrayList<>();
        for (PrintedContrast c : sorted(contrasts)) {
            if (c.timePoint().words().isBlank() && c.timePoint().weeks().isEmpty()) {
                untimed.add(c);
            } else {
                candidateOf(c, all).contrasts.add(c);
            }
        }
        if (all.isEmpty()) {
            untimed.forEach(c -> candidateOf(c, all).contrasts.add(c));
            untimed.clear();
        }
        if (all.isEmpty()) {
            return new ChosenTimePoint(Optional.empty(), List.of(), List.of(), List.of());
        }
        List<Candidate> withValues = all.stream().filter(Candidate::hasValues).toList();
        Candidate chosen = choose(withValues.isEmpty() ? all : withValues, rule);
        // A table of contrasts need not say when: its contrasts then belong to the time that is used.
        untimed.stream().filter(c -> c.study().equals(chosen.study)).forEach(chosen.contrasts::add);
        return new ChosenTimePoint(
                Optional.of(chosen.timePoint), chosen.rows, chosen.contrasts, notes(all, chosen, rule));
    }

    /** One for each publication and time, in an order that does not depend on that of the rows. */
    private static List<Candidate> candidates(List<Measurement> rows) {
        Map<String, Candidate> candidates = new TreeMap<>();
        rows.stream()
                .sorted(Comparator.comparing(Measurement::study).thenComparing(Measurement::arm))
                .forEach(row -> candidates
                        .computeIfAbsent(key(row), k -> new Candidate(row.study(), row.timePoint()))
                        .rows
                        .add(row));
        return new ArrayList<>(candidates.values());
    }

    private static String key(Measurement row) {
        String weeks = row.timePoint()
                .weeks()
                .map(Sourced::value)
                .map(w -> Double.toString(w))
                .orElse("");
        return String.join("\u0000", row.study(), plain(row.timePoint()), weeks);
    }

    private static String plain(TimePoint time) {
        return time.words().strip().toLowerCase(Locale.ROOT);
    }

    private static List<PrintedContrast> sorted(List<PrintedContrast> contrasts) {
        return contrasts.stream()
                .sorted(Comparator.comparing(PrintedContrast::study)
                        .thenComparing(PrintedContrast::arm)
                        .thenComparing(PrintedContrast::versusArm)
                        .thenComparing(PrintedContrast::kind)
                        .thenComparing(c -> c.difference().value()))
                .toList();
    }

    /** The candidate of the contrast's publication that has its words, else its weeks; a new one where there is none. */
    private static Candidate candidateOf(PrintedContrast c, List<Candidate> all) {
        List<Candidate> mine =
                all.stream().filter(a -> a.study.equals(c.study())).toList();
        Candidate asked = new Candidate(c.study(), c.timePoint());
        return mine.stream()
                .filter(a -> plain(a.timePoint).equals(plain(c.timePoint())))
                .findFirst()
                .or(() -> mine.stream()
                        .filter(a -> a.apart(asked) <= SAME_TIME)
                        .min(Comparator.comparingDouble(a -> a.apart(asked))))
                .orElseGet(() -> {
                    all.add(asked);
                    return asked;
                });
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
        // The last steps only make sure that the order of the rows cannot decide.
        return candidates.stream()
                .max(order.thenComparing(Candidate::armsWithValues)
                        .thenComparing(Candidate::people)
                        .thenComparing(c -> c.timePoint.words())
                        .thenComparing(c -> c.study, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static List<String> notes(List<Candidate> all, Candidate chosen, TimePointRule rule) {
        List<String> notes = new ArrayList<>();
        List<String> passedOver = all.stream()
                .filter(c -> c != chosen && c.hasValues())
                .map(c -> c.when() + (c.study.equals(chosen.study) ? "" : " (%s)".formatted(c.study)))
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
        private final String study;
        private final TimePoint timePoint;
        private final List<Measurement> rows = new ArrayList<>();
        private final List<PrintedContrast> contrasts = new ArrayList<>();

        Candidate(String study, TimePoint timePoint) {
            this.study = study;
            this.timePoint = timePoint;
        }

        boolean hasValues() {
            return !contrasts.isEmpty() || armsWithValues() > 0;
        }

        long armsWithValues() {
            return rows.stream()
                    .filter(r -> r.end().mean().isPresent()
                            || r.change().mean().isPresent()
                            || r.endMedian().isPresent())
                    .count();
        }

        int people() {
            return rows.stream()
                    .flatMap(r -> r.end().n().or(r::nAnalysed).stream())
                    .mapToInt(Sourced::value)
                    .sum();
        }

        String when() {
            if (!timePoint.words().isBlank()) {
                return timePoint.words();
            }
            return weeks().isPresent() ? ValuesOfArm.shown(weeks().getAsDouble()) + " weeks" : "a time not stated";
        }

        /** Weeks between two times; infinite where one is not known. */
        double apart(Candidate other) {
            return weeks().isPresent() && other.weeks().isPresent()
                    ? Math.abs(weeks().getAsDouble() - other.weeks().getAsDouble())
                    : Double.POSITIVE_INFINITY;
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
