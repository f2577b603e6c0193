package org.dyad.synthesis.complete;

import org.dyad.evidence.InvalidEvidence;

/**
 * Corrects a difference of finals for a difference at baseline, as analysis of covariance would with slope c = r s_final / s_base:
 * <pre>{@code  difference − c · baseline difference,   variance (1 − r²) · variance of the difference of finals }</pre>
 * The variance holds when r is the true correlation of baseline and final values; where r is assumed, {@link #keepingVariance} leaves the
 * variance of the finals as it is, so that an assumption buys no precision.
 *
 * @param correlation r, from -1 to 1; 0.5 unless known
 * @param spreadRatio s_final / s_base, greater than 0; 1 where unknown
 * @see <a href="https://doi.org/10.1136/bmj.323.7321.1123">Vickers, Altman (2001)</a>
 */
public record BaselineCorrection(double correlation, double spreadRatio) {
    public BaselineCorrection {
        if (!(correlation >= -1 && correlation <= 1)) {
            throw new InvalidEvidence("The baseline correlation is %s; it lies from -1 to 1.", correlation);
        }
        if (!(spreadRatio > 0 && spreadRatio < Double.POSITIVE_INFINITY)) {
            throw new InvalidEvidence(
                    "The ratio of final to baseline SD is %s; it must be greater than 0.", spreadRatio);
        }
    }

    /**
     * A corrected difference.
     *
     * @param variance of {@code difference}, in its units squared
     */
    public record Corrected(double difference, double variance, String how) {}

    /** r = 0.5 and equal spreads. */
    public static BaselineCorrection byDefault() {
        return new BaselineCorrection(0.5, 1);
    }

    /** The difference corrected, with the variance that the correlation gives. */
    public Corrected correct(double difference, double variance, double baselineDifference) {
        return new Corrected(
                corrected(difference, baselineDifference), (1 - correlation * correlation) * variance, how());
    }

    /** The difference corrected, its variance left as that of the finals. */
    public Corrected keepingVariance(double difference, double variance, double baselineDifference) {
        return new Corrected(corrected(difference, baselineDifference), variance, how() + ", variance of the finals");
    }

    private double corrected(double difference, double baselineDifference) {
        return difference - correlation * spreadRatio * baselineDifference;
    }

    private String how() {
        return Completion.words("baseline corrected with r = %s and SD ratio %s", correlation, spreadRatio);
    }
}
