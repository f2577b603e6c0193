package org.dyad.synthesis.pool;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The between-study variance.
 *
 * @param value         in squared units of the effect, 0 or more
 * @param standardError from the large-sample variance of the estimator; empty where τ² was not estimated
 * @param how           how the value came about
 */
public record TauSquared(double value, OptionalDouble standardError, How how) {
    public TauSquared {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("τ² is %s; it must be finite and not negative.".formatted(value));
        }
    }

    /** How a value of τ² came about. */
    public sealed interface How {
        /** By a formula. */
        record ClosedForm() implements How {}

        /** As the one root of a falling function. */
        record Root() implements How {}

        /**
         * As the highest maximum of a likelihood.
         *
         * @param gridPoints  at which the scan looked
         * @param otherMaxima lower local maxima it met; seldom any
         */
        record HighestMaximum(int gridPoints, List<Double> otherMaxima) implements How {
            public HighestMaximum {
                otherMaxima = List.copyOf(otherMaxima);
            }
        }

        /** Taken as 0 by the model. */
        record Assumed() implements How {}

        /**
         * The data hold nothing about it; 0 stands in.
         *
         * @param reason in words
         */
        record NotEstimable(String reason) implements How {}
    }

    /** Whether the data had a say. */
    public boolean isEstimated() {
        return switch (how) {
            case How.ClosedForm h -> true;
            case How.Root h -> true;
            case How.HighestMaximum h -> true;
            case How.Assumed h -> false;
            case How.NotEstimable h -> false;
        };
    }

    static TauSquared closedForm(double value, double standardError) {
        return new TauSquared(Math.max(0, value), OptionalDouble.of(standardError), new How.ClosedForm());
    }

    static TauSquared assumedZero() {
        return new TauSquared(0, OptionalDouble.empty(), new How.Assumed());
    }

    static TauSquared notEstimable(String reason) {
        return new TauSquared(0, OptionalDouble.empty(), new How.NotEstimable(reason));
    }
}
