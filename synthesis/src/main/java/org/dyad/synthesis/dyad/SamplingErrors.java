package org.dyad.synthesis.dyad;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dyad.statistics.matrix.Matrix;

/**
 * The sampling errors of the effects of one trial and outcome as sums of independent standard errors of its arms,
 *
 * <pre>{@code  e = F z,   Var z = I,   Var e = F F' }</pre>
 *
 * so that errors of two outcomes measured in the same arms can be correlated arm by arm, and stay a positive definite
 * covariance whatever the two outcomes compare.
 *
 * @param arms     ids, one for each column of {@code loadings}
 * @param loadings F, effects by arms, in units of the outcome
 * @param sizes    people analysed by arm, where known
 */
public record SamplingErrors(List<String> arms, Matrix loadings, Map<String, Double> sizes) {
    public SamplingErrors {
        arms = List.copyOf(arms);
        sizes = Collections.unmodifiableMap(new TreeMap<>(sizes));
        if (loadings.columns() != arms.size()) {
            throw new IllegalArgumentException(
                    "%d arms and loadings with %d columns.".formatted(arms.size(), loadings.columns()));
        }
    }

    /** The errors of {@code combination} times the effects. */
    public SamplingErrors combined(Matrix combination) {
        return new SamplingErrors(arms, combination.times(loadings), sizes);
    }

    /** F F'. */
    public Matrix covariance() {
        return loadings.times(loadings.transpose());
    }

    /**
     * F R G' with the other outcome's loadings G: R holds {@code correlation} for the same arm and 0 for others. Where the
     * sizes of an arm are known in both outcomes, the smaller group is taken as part of the larger one and R is
     * correlation √(smaller / larger), which is what means of overlapping groups have.
     *
     * @param correlation of the two outcomes between the pairs of an arm
     */
    public Matrix covarianceWith(SamplingErrors other, double correlation) {
        double[] r = new double[arms.size() * other.arms.size()];
        for (int i = 0; i < arms.size(); i++) {
            int j = other.arms.indexOf(arms.get(i));
            if (j >= 0) {
                r[i * other.arms.size() + j] = correlation * overlap(arms.get(i), other);
            }
        }
        Matrix between = Matrix.ofRowMajor(arms.size(), other.arms.size(), r);
        return loadings.times(between).times(other.loadings.transpose());
    }

    private double overlap(String arm, SamplingErrors other) {
        Double here = sizes.get(arm);
        Double there = other.sizes.get(arm);
        if (here == null || there == null) {
            return 1;
        }
        return StrictMath.sqrt(Math.min(here, there) / Math.max(here, there));
    }
}
