package org.dyad.review.difference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.review.result.Provenance.InputFile;

/**
 * What a review found, in the few numbers by which a later run is compared with it. It is made from results
 * ({@link DigestMaker}) or read back from a {@code results.json}.
 *
 * @param program name and version that computed it
 * @param title of the review
 * @param seed of its random numbers
 * @param against hash of still earlier results that it was compared with
 * @param inputs every file it read, with its hash
 * @param choices each choice in force
 * @param outcomes in the order of the review
 */
public record ResultsDigest(
        String program,
        String title,
        long seed,
        Optional<String> against,
        List<InputFile> inputs,
        List<ChoiceDigest> choices,
        List<OutcomeDigest> outcomes) {
    public ResultsDigest {
        inputs = List.copyOf(inputs);
        choices = List.copyOf(choices);
        outcomes = List.copyOf(outcomes);
    }

    /** The outcome of this name. */
    public Optional<OutcomeDigest> outcome(String name) {
        return outcomes.stream().filter(o -> o.name().equals(name)).findFirst();
    }

    /** A choice in force. */
    public record ChoiceDigest(String name, String value) {}

    /**
     * One outcome.
     *
     * @param name of the outcome
     * @param unit of its values
     * @param pooled the highest dose against the reference; absent where nothing was pooled
     * @param studies what was pooled
     * @param slope the difference over the first {@code step} IU a day of the curve
     * @param targets in the order of the review
     */
    public record OutcomeDigest(
            String name,
            String unit,
            Optional<PooledDigest> pooled,
            List<StudyDigest> studies,
            Optional<SlopeDigest> slope,
            List<TargetDigest> targets) {
        public OutcomeDigest {
            studies = List.copyOf(studies);
            targets = List.copyOf(targets);
        }
    }

    /** The pooled difference: the wider of the intervals that the report shows, and how trials differ. */
    public record PooledDigest(
            int trials, Value value, OptionalDouble tauSquared, OptionalDouble i2, Optional<Span> prediction) {}

    /** One trial as it was pooled. */
    public record StudyDigest(String study, double effect, double variance) {}

    /**
     * How steep the curve is.
     *
     * @param shape as the command line writes it
     * @param trials on the curve
     * @param from IU a day
     * @param step IU a day above {@code from}
     * @param value the difference over the step
     * @param estimate whether the curve is an estimate for other trials
     */
    public record SlopeDigest(String shape, int trials, double from, double step, Value value, boolean estimate) {}

    /**
     * A target with its two doses, IU a day.
     *
     * @param asWritten the threshold in the protocol's words
     * @param fraction of individuals
     * @param mean dose for the mean
     * @param individual dose for the fraction
     */
    public record TargetDigest(String asWritten, double fraction, DoseDigest mean, DoseDigest individual) {}

    /** A dose with its status ({@code reached}, ...); limits are absent where unbounded or not known. */
    public record DoseDigest(
            String status, OptionalDouble dose, OptionalDouble lower, OptionalDouble upper, boolean extrapolated) {}

    /** An estimate with its interval. */
    public record Value(double estimate, double lower, double upper) {
        /** Whether no difference lies inside. */
        public boolean includesZero() {
            return lower <= 0 && upper >= 0;
        }

        /** Width of the interval. */
        public double width() {
            return upper - lower;
        }
    }

    /** An interval alone. */
    public record Span(double lower, double upper) {}
}
