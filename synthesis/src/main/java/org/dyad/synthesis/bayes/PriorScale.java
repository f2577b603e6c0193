package org.dyad.synthesis.bayes;

import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.synthesis.effect.Contrasts;

/**
 * The scale of the half-normal prior of τ that a review takes, in units of the outcome, and the fits at half and at twice that.
 *
 * @param value  greater than 0
 * @param reason where it comes from, in words
 */
public record PriorScale(double value, String reason) {
    /** Share of the median standard deviation between people (judgement): with it trials' mean effects differ by less than people do. */
    public static final double SHARE_OF_SD = 0.5;

    public PriorScale {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new InvalidEvidence(
                    "The scale of the prior of tau is %s; it must be finite and greater than 0.", value);
        }
    }

    /**
     * Half the median standard deviation between people in the arms at the reference dose.
     *
     * @param standardDeviations one for each arm, in units of the outcome; at least one
     */
    public static PriorScale ofReferenceArms(List<Double> standardDeviations) {
        if (standardDeviations.isEmpty()) {
            throw new InvalidEvidence(
                    "No arm at the reference dose has a standard deviation, so the scale of the prior of tau cannot be taken from"
                            + " them. Give a scale.");
        }
        List<Double> sorted = standardDeviations.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new PriorScale(
                SHARE_OF_SD * median,
                "half the median standard deviation between people in %s %s at the reference dose"
                        .formatted(sorted.size(), sorted.size() == 1 ? "arm" : "arms"));
    }

    /** A scale that was given. */
    public static PriorScale of(double value) {
        return new PriorScale(value, "given");
    }

    /** Fits with half this scale, this scale and twice it, and a flat prior of the mean effect. */
    public BayesianSensitivity fit(Contrasts contrasts) {
        TauPrior prior = new TauPrior.HalfNormal(value);
        return new BayesianSensitivity(
                this,
                NormalHierarchicalModel.with(prior.times(0.5)).fit(contrasts),
                NormalHierarchicalModel.with(prior).fit(contrasts),
                NormalHierarchicalModel.with(prior.times(2)).fit(contrasts));
    }
}
