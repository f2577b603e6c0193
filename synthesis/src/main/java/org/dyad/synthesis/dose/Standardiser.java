package org.dyad.synthesis.dose;

import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;

/**
 * Standardised differences of one trial: effect = {@code perUnit} times the mean difference, and
 *
 * <pre>{@code  var = 1/n_i + 1/n_0 + d_i^2 / m,   cov = 1/n_0 + d_i d_j / m }</pre>
 *
 * with m = 2N (Cohen), 2(N - 3.94) (Hedges), 2(n_0 - 1) (Glass), N over all arms.
 *
 * @param perUnit  1 over the standardising deviation, times the small-sample factor of Hedges
 * @param divisor  m
 * @see <a href="https://doi.org/10.1177/0962280218773122">Crippa, Discacciati, Bottai, Spiegelman, Orsini (2019)</a>; the
 *     formulas are those of the R package dosresmeta, checked against shared/reference/meta
 */
record Standardiser(double perUnit, double divisor) {
    static Standardiser of(String study, List<DoseArm> others, DoseArm reference, DoseEffect effect) {
        double pooled = StrictMath.sqrt(TrialEffects.pooledVariance(study, others, reference));
        double n0 = reference.n().getAsDouble();
        double total = n0;
        for (DoseArm arm : others) {
            total += arm.n().getAsDouble();
        }
        if (total <= 4 || n0 <= 1) {
            throw new InvalidEvidence(
                    "%s: %s persons in all, %s in the reference arm; a standardised difference needs more than 4 and 1.",
                    study, total, n0);
        }
        return switch (effect) {
            case MEAN_DIFFERENCE, LOG_RELATIVE_RISK ->
                throw new IllegalArgumentException("A " + effect.words() + " is not standardised.");
            case COHENS_D -> new Standardiser(1 / pooled, 2 * total);
            case HEDGES_G -> new Standardiser((1 - 3 / (4 * total - 9)) / pooled, 2 * (total - 3.94));
            case GLASS_DELTA -> new Standardiser(1 / reference.spread().getAsDouble(), 2 * (n0 - 1));
        };
    }

    Matrix covariance(List<DoseArm> others, DoseArm reference, Vector effects) {
        List<Double> own = others.stream().map(arm -> 1 / arm.n().getAsDouble()).toList();
        Matrix covariance = TrialEffects.sharedArm(own, 1 / reference.n().getAsDouble());
        int count = others.size();
        double[] extra = new double[count * count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                extra[i * count + j] = effects.get(i) * effects.get(j) / divisor;
            }
        }
        return covariance.plus(Matrix.ofRowMajor(count, count, extra));
    }
}
