package org.dyad.studies.recovery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.studies.coverage.Limits;
import org.dyad.studies.coverage.Tally;

/**
 * One quantity over many literatures.
 *
 * @param what in words
 * @param truth in its own unit
 * @param median of the estimates, those without one (the target is not reached) at the far end
 * @param mean of the estimates; of those that there are
 * @param error standard error of {@code mean}
 * @param missing literatures without an estimate
 * @param intervals how often they hold the truth
 */
public record Recovered(
        String what, double truth, double median, double mean, double error, int missing, Tally intervals) {

    /** One literature's answer. */
    record Answer(OptionalDouble estimate, Optional<Limits> limits) {
        static final Answer NONE = new Answer(OptionalDouble.empty(), Optional.empty());
    }

    static Recovered of(String what, double truth, List<Answer> answers) {
        double[] sorted = answers.stream()
                .mapToDouble(a -> a.estimate().orElse(Double.POSITIVE_INFINITY))
                .toArray();
        Arrays.sort(sorted);
        double[] known =
                answers.stream().flatMapToDouble(a -> a.estimate().stream()).toArray();
        double mean = Arrays.stream(known).sum() / known.length;
        double squares = 0;
        for (double value : known) {
            squares += (value - mean) * (value - mean);
        }
        double error = Math.sqrt(squares / Math.max(1, known.length - 1) / known.length);
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return new Recovered(
                what,
                truth,
                median,
                mean,
                error,
                answers.size() - known.length,
                Tally.of(answers.stream().map(Answer::limits).toList(), truth));
    }
}
