package org.dyad.synthesis.bayes;

import org.dyad.evidence.InvalidEvidence;

/** The prior of μ, the mean of the true effects, on the scale of analysis. */
public sealed interface MuPrior {
    /** All values alike: the trials alone speak. Not a density, so it gives no marginal likelihood. */
    record Flat() implements MuPrior {}

    /** A normal distribution with this mean and standard deviation. */
    record Normal(double mean, double sd) implements MuPrior {
        public Normal {
            if (!Double.isFinite(mean) || !(sd > 0 && sd < Double.POSITIVE_INFINITY)) {
                throw new InvalidEvidence(
                        "The prior of the mean effect is normal with mean %s and standard deviation %s; both must be finite and"
                                + " the second greater than 0.",
                        mean, sd);
            }
        }
    }

    /** The prior in words. */
    default String words() {
        return switch (this) {
            case Flat ignored -> "flat";
            case Normal(double mean, double sd) -> "normal:" + mean + "," + sd;
        };
    }
}
