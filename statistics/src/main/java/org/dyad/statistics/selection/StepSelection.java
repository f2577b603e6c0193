package org.dyad.statistics.selection;

import java.util.ArrayList;
import java.util.List;
import org.dyad.statistics.distribution.Normal;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.optimise.Curved;

/**
 * The log-likelihood of a step-function selection model. Row i is normal with mean m = x'β and variance s² = v + τ², and is seen with a
 * probability proportional to δ_j when its p value lies in interval j, where 0 = a₀ &lt; a₁ &lt; … &lt; a_J &lt; 1 cut the p values
 * and δ₁ = 1. With P_ij the probability that a row like i falls into interval j,
 * <pre>{@code  ln L = Σ ( ln δ_g(i) − ½ ln 2πs² − (y − m)²/2s² − ln Σ_j δ_j P_ij ) }</pre>
 * The p value is P(Z ≥ y/√v), or P(|Z| ≥ |y/√v|) where two-sided: it does not know of τ². Derivatives are exact.
 *
 * @see <a href="https://doi.org/10.1007/BF02294384">Vevea, Hedges (1995)</a>
 */
public final class StepSelection {
    private static final double LOG_TWO_PI = 1.8378770664093453;

    private final Vector y;
    private final Vector v;
    private final Matrix x;
    private final List<Double> cuts;
    private final boolean twoSided;
    private final List<Integer> groups;

    /**
     * Sums run in the order of the rows; the caller sees to a canonical one.
     *
     * @param y        one number for each row
     * @param v        its sampling variance, greater than 0
     * @param x        one row for each row, one column for each coefficient
     * @param steps    cut points a₁ &lt; … &lt; a_J of the p values, strictly between 0 and 1
     * @param twoSided whether both signs of y count as small p values; otherwise large y alone
     */
    public StepSelection(Vector y, Vector v, Matrix x, List<Double> steps, boolean twoSided) {
        this.y = y;
        this.v = v;
        this.x = x;
        this.twoSided = twoSided;
        this.cuts = steps.stream()
                .map(a -> Normal.upperQuantile(twoSided ? a / 2 : a))
                .toList();
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < y.size(); i++) {
            double pValue = pValue(i);
            int group = 0;
            while (group < steps.size() && !(pValue <= steps.get(group))) {
                group++;
            }
            found.add(group);
        }
        this.groups = List.copyOf(found);
    }

    private double pValue(int row) {
        double z = y.get(row) / Math.sqrt(v.get(row));
        return twoSided ? Normal.twoSidedPValue(z) : Normal.survival(z);
    }

    /** How many rows have their p value in each interval, from the smallest p values to the largest. */
    public List<Integer> counts() {
        List<Integer> counts = new ArrayList<>();
        for (int j = 0; j <= cuts.size(); j++) {
            int group = j;
            counts.add((int) groups.stream().filter(g -> g == group).count());
        }
        return counts;
    }

    /** The log-likelihood and its derivatives at (β, τ², ln δ₂, …, ln δ_J+1). */
    public Curved at(Vector parameters) {
        Sums sums = new Sums(x.columns(), cuts.size());
        for (int i = 0; i < y.size(); i++) {
            row(i, parameters, sums);
        }
        return sums.curved();
    }

    private void row(int i, Vector parameters, Sums sums) {
        int p = x.columns();
        double mean = 0;
        for (int c = 0; c < p; c++) {
            mean += x.get(i, c) * parameters.get(c);
        }
        double s2 = v.get(i) + parameters.get(p);
        double s = Math.sqrt(s2);
        double r = y.get(i) - mean;
        List<TailProbability> weighted = weighted(i, mean, s, parameters);
        TailProbability all = TailProbability.NONE;
        for (TailProbability part : weighted) {
            all = all.plus(part);
        }
        double a = all.p();
        int group = groups.get(i);
        double weight = group == 0 ? 0 : parameters.get(p + group);
        sums.value += weight - (LOG_TWO_PI + StrictMath.log(s2) + r * r / s2) / 2 - StrictMath.log(a);
        double byMean = r / s2 - all.m() / a;
        double byVariance = (r * r / s2 - 1) / (2 * s2) - all.t() / a;
        double meanMean = -1 / s2 - all.mm() / a + all.m() * all.m() / (a * a);
        double meanVariance = -r / (s2 * s2) - all.mt() / a + all.m() * all.t() / (a * a);
        double varianceVariance = (0.5 - r * r / s2) / (s2 * s2) - all.tt() / a + all.t() * all.t() / (a * a);
        for (int c = 0; c < p; c++) {
            double xc = x.get(i, c);
            sums.slope(c, byMean * xc);
            sums.curve(c, p, meanVariance * xc);
            for (int d = 0; d <= c; d++) {
                sums.curve(c, d, meanMean * xc * x.get(i, d));
            }
        }
        sums.slope(p, byVariance);
        sums.curve(p, p, varianceVariance);
        weights(i, weighted, all, group, sums);
    }

    /** The derivatives that involve ln δ. */
    private void weights(int i, List<TailProbability> weighted, TailProbability all, int group, Sums sums) {
        int p = x.columns();
        double a = all.p();
        for (int j = 1; j < weighted.size(); j++) {
            TailProbability part = weighted.get(j);
            double share = part.p() / a;
            sums.slope(p + j, (group == j ? 1 : 0) - share);
            double mixed = part.m() / a - all.m() * share / a;
            for (int c = 0; c < p; c++) {
                sums.curve(p + j, c, -mixed * x.get(i, c));
            }
            sums.curve(p + j, p, -(part.t() / a - all.t() * share / a));
            for (int l = 1; l <= j; l++) {
                double other = weighted.get(l).p() / a;
                sums.curve(p + j, p + l, share * other - (l == j ? share : 0));
            }
        }
    }

    /** δ_j P_ij for every interval j. */
    private List<TailProbability> weighted(int i, double mean, double s, Vector parameters) {
        List<TailProbability> result = new ArrayList<>();
        double error = Math.sqrt(v.get(i));
        TailProbability before = TailProbability.NONE;
        for (int j = 0; j <= cuts.size(); j++) {
            TailProbability upTo = TailProbability.ALL;
            if (j < cuts.size()) {
                double b = error * cuts.get(j);
                upTo = twoSided ? TailProbability.outside(b, mean, s) : TailProbability.above(b, mean, s);
            }
            double delta = j == 0 ? 1 : StrictMath.exp(parameters.get(x.columns() + j));
            result.add(upTo.minus(before).scaled(delta));
            before = upTo;
        }
        return result;
    }

    /** Value, slope and curvature, added up row by row. */
    private static final class Sums {
        private final int n;
        private final double[] gradient;
        private final double[] hessian;
        private double value;

        Sums(int coefficients, int steps) {
            n = coefficients + 1 + steps;
            gradient = new double[n];
            hessian = new double[n * n];
        }

        void slope(int a, double by) {
            gradient[a] += by;
        }

        /** Adds to one entry and, off the diagonal, to its mirror image. */
        void curve(int a, int b, double by) {
            hessian[a * n + b] += by;
            if (a != b) {
                hessian[b * n + a] += by;
            }
        }

        Curved curved() {
            return new Curved(value, Vector.of(gradient), Matrix.ofRowMajor(n, n, hessian));
        }
    }
}
