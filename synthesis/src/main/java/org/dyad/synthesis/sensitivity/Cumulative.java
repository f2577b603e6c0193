package org.dyad.synthesis.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.study.NaturalOrder;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Moderator;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.RandomEffects;

/**
 * The pooled mean after one study, two, three, as they come in: the last step is the fit of all. Repeated looks are not a repeated
 * test; the intervals are those of each step alone.
 *
 * @param by    the column that orders the studies; empty for the order of the table
 * @param steps in the order of adding
 * @param ties  sentences about studies with the same value, and how they were put in order
 * @see <a href="https://doi.org/10.1056/NEJM199207233270406">Lau et al. (1992)</a>
 */
public record Cumulative(Optional<String> by, List<CaseFit> steps, List<String> ties) {
    public Cumulative {
        steps = List.copyOf(steps);
        ties = List.copyOf(ties);
    }

    /** Adds the studies in the order of the table. */
    public static Cumulative inTableOrder(RandomEffects options, Contrasts contrasts) {
        List<Integer> order = IntStream.range(0, contrasts.count()).boxed().toList();
        return new Cumulative(Optional.empty(), steps(options, contrasts, order), List.of());
    }

    /**
     * Adds the studies from the smallest number to the largest, or as people sort words. Studies with the same value follow the names
     * of the studies, so that the order of the rows has no say.
     *
     * @param column one value for each contrast, in their order
     * @throws InvalidEvidence when the number of values is not that of the contrasts
     */
    public static Cumulative by(RandomEffects options, Contrasts contrasts, Moderator column) {
        if (column.count() != contrasts.count()) {
            throw new InvalidEvidence(
                    "Column %s has %s values for %s contrasts; each contrast needs one.",
                    column.name(), column.count(), contrasts.count());
        }
        Comparator<Integer> byValue =
                switch (column) {
                    case Moderator.Numeric numeric ->
                        // 0.0 and -0.0 are one value.
                        Comparator.comparingDouble(i -> numeric.values().get(i) + 0.0);
                    case Moderator.Categorical words ->
                        Comparator.comparing((Integer i) -> words.values().get(i), NaturalOrder.NAMES);
                };
        Comparator<Integer> order = byValue.thenComparing(
                        (Integer i) -> contrasts.contrasts().get(i).study(), NaturalOrder.NAMES)
                .thenComparingDouble(i -> contrasts.contrasts().get(i).effect())
                .thenComparingDouble(i -> contrasts.contrasts().get(i).variance());
        List<Integer> positions =
                IntStream.range(0, contrasts.count()).boxed().sorted(order).toList();
        return new Cumulative(
                Optional.of(column.name()),
                steps(options, contrasts, positions),
                ties(contrasts, column, byValue, positions));
    }

    private static List<CaseFit> steps(RandomEffects options, Contrasts contrasts, List<Integer> order) {
        return IntStream.range(0, order.size())
                .mapToObj(
                        i -> Attempt.fit(options, contrasts, Moderators.none(), order.get(i), order.subList(0, i + 1)))
                .toList();
    }

    private static List<String> ties(
            Contrasts contrasts, Moderator column, Comparator<Integer> byValue, List<Integer> order) {
        IntFunction<String> value = i -> switch (column) {
            case Moderator.Numeric numeric -> plain(numeric.values().get(i));
            case Moderator.Categorical words -> words.values().get(i);
        };
        List<String> ties = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= order.size(); end++) {
            if (end == order.size() || byValue.compare(order.get(start), order.get(end)) != 0) {
                if (end - start > 1) {
                    List<String> studies = order.subList(start, end).stream()
                            .map(i -> contrasts.contrasts().get(i).study())
                            .toList();
                    ties.add("%s %s: %s, in the order of their names."
                            .formatted(column.name(), value.apply(order.get(start)), String.join("; ", studies)));
                }
                start = end;
            }
        }
        return ties;
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
