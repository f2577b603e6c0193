package org.dyad.synthesis.target;

import java.util.Comparator;
import java.util.OptionalDouble;
import org.dyad.evidence.InvalidEvidence;

/**
 * The spread between the people of one arm: only arms that carry a standard deviation of their own.
 *
 * @param study trial
 * @param dose IU per day; absent where it is not known, or there is none
 * @param mean greater than 0
 * @param standardDeviation between people, in the unit of {@code mean}, greater than 0
 * @param n people; at least 2
 */
public record SpreadArm(String study, OptionalDouble dose, double mean, double standardDeviation, double n) {
    /** An arm whose mean is less than this many standard deviations is flagged as skewed. */
    public static final double SKEWED_BELOW = 2;

    public SpreadArm {
        if (!(mean > 0) || !(standardDeviation > 0) || !(n >= 2)) {
            throw new InvalidEvidence(
                    "%s: an arm with mean %s, standard deviation %s and n %s cannot inform the spread.",
                    study, mean, standardDeviation, n);
        }
    }

    /** With a known dose. */
    public SpreadArm(String study, double dose, double mean, double standardDeviation, double n) {
        this(study, OptionalDouble.of(dose), mean, standardDeviation, n);
    }

    /** Order of names, doses (unknown ones first), means and standard deviations. */
    static Comparator<SpreadArm> order() {
        return Comparator.comparing(SpreadArm::study)
                .thenComparingDouble(arm -> arm.dose().orElse(-1))
                .thenComparingDouble(SpreadArm::mean)
                .thenComparingDouble(SpreadArm::standardDeviation);
    }

    /** Mean over standard deviation below 2: levels cannot be negative, so people are spread unevenly. */
    public boolean skewed() {
        return mean / standardDeviation < SKEWED_BELOW;
    }
}
