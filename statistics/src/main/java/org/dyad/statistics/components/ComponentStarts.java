package org.dyad.statistics.components;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where climbs begin: variances of the best general size, shared out in several ways, with correlations of either sign. */
final class ComponentStarts {
    /** Multiples of the known variances among which the general size is first looked for. */
    private static final double[] SIZES = {0.01, 0.1, 1, 10, 100, 1000};

    /** Correlations of the starts; a negative one is divided by q − 1, so that G stays positive. */
    private static final double[] CORRELATIONS = {0, 0.8, -0.8};

    /** Ways to give the outcomes signs, so that strong correlations of either sign are started from. */
    private static final int MOST_SIGN_PATTERNS = 8;

    private final ComponentParameters parameters;
    private final ComponentClimb climb;

    ComponentStarts(ComponentParameters parameters, ComponentClimb climb) {
        this.parameters = parameters;
        this.climb = climb;
    }

    /** For each way to split the variance among the parameters, the best of several sizes. */
    List<double[]> all() {
        List<double[]> starts = new ArrayList<>();
        int splits = Math.max(1, ways(parameters.levels)) * Math.max(1, ways(parameters.q));
        boolean correlated =
                switch (parameters.form) {
                    case OutcomeCovariance.Unstructured un -> true;
                    case OutcomeCovariance.HeteroscedasticCompound hcs -> true;
                    case OutcomeCovariance.CompoundSymmetry cs -> true;
                    case OutcomeCovariance.None none -> false;
                    case OutcomeCovariance.Diagonal diagonal -> false;
                    case OutcomeCovariance.FixedCorrelation fixed -> false;
                    case OutcomeCovariance.OneVariance one -> false;
                };
        boolean signed = parameters.form instanceof OutcomeCovariance.Unstructured;
        int patterns = signed ? Math.min(MOST_SIGN_PATTERNS, 1 << (parameters.q - 1)) : 1;
        for (int split = 0; split < splits; split++) {
            for (int c = 0; c < (correlated ? CORRELATIONS.length : 1); c++) {
                double rho = CORRELATIONS[c] < 0 ? CORRELATIONS[c] / (parameters.q - 1) : CORRELATIONS[c];
                for (int signs = 0; signs < (rho > 0 ? patterns : 1); signs++) {
                    starts.add(bestSize(split, rho, signs));
                }
            }
        }
        return starts;
    }

    private static int ways(int parts) {
        return parts < 2 ? parts : parts + 1;
    }

    private double[] bestSize(int split, double rho, int signs) {
        int levelWays = Math.max(1, ways(parameters.levels));
        double[] best = new double[0];
        double highest = Double.NEGATIVE_INFINITY;
        for (double size : SIZES) {
            double[] theta = parameters.start(
                    shares(parameters.levels, split % levelWays, size),
                    shares(parameters.q, split / levelWays, size),
                    rho);
            parameters.flip(theta, signs);
            double value = climb.valueAt(theta);
            if (value > highest || best.length == 0) {
                best = theta;
                highest = value;
            }
        }
        return best;
    }

    /** Equal shares, or all but a tenth to one. */
    private static double[] shares(int parts, int way, double size) {
        double[] shares = new double[parts];
        Arrays.fill(shares, way == 0 ? size : 0.1 * size);
        if (way > 0) {
            shares[way - 1] = size;
        }
        return shares;
    }
}
