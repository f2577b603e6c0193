package org.dyad.statistics.distribution;

import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.optimise.SearchNotSettled;

/**
 * A mixture of normal distributions, X ~ N(m_j, s_j^2) with probability p_j. Sums over the parts run in the order given.
 */
public final class NormalMixture implements Distribution {
    private static final int MOST_STEPS = 400;
    private static final int NEWTON_STEPS = 30;
    private static final int LOOKS = 24;
    private static final double SHORT = 1e-9;
    private static final double SCALE = 1 / Math.sqrt(2 * Math.PI);

    private final double[] shares;
    private final double[] means;
    private final double[] deviations;
    private final double middle;
    private final double reach;

    private NormalMixture(double[] shares, double[] means, double[] deviations) {
        this.shares = shares;
        this.means = means;
        this.deviations = deviations;
        double below = 0;
        int j = 0;
        while (j < shares.length - 1 && below + shares[j] < 0.5) {
            below += shares[j++];
        }
        this.middle = means[j];
        this.reach = deviations[j];
    }

    /**
     * A mixture.
     *
     * @param shares     of the parts; they sum to 1
     * @param means      of the parts
     * @param deviations standard deviations of the parts, greater than 0
     */
    public static NormalMixture of(Vector shares, Vector means, Vector deviations) {
        if (shares.size() == 0 || means.size() != shares.size() || deviations.size() != shares.size()) {
            throw new IllegalArgumentException("%s shares, %s means and %s standard deviations; one of each is needed."
                    .formatted(shares.size(), means.size(), deviations.size()));
        }
        return new NormalMixture(shares.toArray(), means.toArray(), deviations.toArray());
    }

    @Override
    public double density(double x) {
        double sum = 0;
        for (int j = 0; j < shares.length; j++) {
            double z = (x - means[j]) / deviations[j];
            sum += shares[j] / deviations[j] * StrictMath.exp(-z * z / 2);
        }
        return SCALE * sum;
    }

    /** The derivative of the density at {@code x}. */
    public double slope(double x) {
        double sum = 0;
        for (int j = 0; j < shares.length; j++) {
            double z = (x - means[j]) / deviations[j];
            sum -= shares[j] / (deviations[j] * deviations[j]) * z * StrictMath.exp(-z * z / 2);
        }
        return SCALE * sum;
    }

    @Override
    public double cdf(double x) {
        double sum = 0;
        for (int j = 0; j < shares.length; j++) {
            sum += shares[j] * Normal.cdf((x - means[j]) / deviations[j]);
        }
        return sum;
    }

    @Override
    public double survival(double x) {
        double sum = 0;
        for (int j = 0; j < shares.length; j++) {
            sum += shares[j] * Normal.survival((x - means[j]) / deviations[j]);
        }
        return sum;
    }

    @Override
    public double lowest() {
        return Double.NEGATIVE_INFINITY;
    }

    /** Newton steps on the tail that is smaller, kept within a bracket that is halved where they leave it. */
    @Override
    public double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("A probability of %s; it must lie between 0 and 1.".formatted(p));
        }
        double low = middle;
        double step = reach;
        while (excess(low, p) > 0) {
            low -= step;
            step *= 2;
        }
        double high = low;
        step = reach;
        while (excess(high, p) < 0) {
            low = high;
            high += step;
            step *= 2;
        }
        return between(low, high, p);
    }

    private double between(double from, double to, double p) {
        double low = from;
        double high = to;
        double x = (low + high) / 2;
        for (int step = 0; step < MOST_STEPS; step++) {
            double excess = excess(x, p);
            if (excess == 0) {
                return x;
            }
            if (excess > 0) {
                high = x;
            } else {
                low = x;
            }
            double move = excess / density(x);
            double next = x - move;
            boolean inside = next > low && next < high;
            // Newton doubles the digits: after a step this short the next would be rounding.
            if (inside && Math.abs(move) <= SHORT * reach) {
                return next;
            }
            next = inside ? next : (low + high) / 2;
            if (high - low <= 2 * Math.ulp(Math.max(Math.abs(low), Math.abs(high)))) {
                return next;
            }
            x = next;
        }
        throw new SearchNotSettled(
                "The quantile at %s was not found between %s and %s.".formatted(p, from, to),
                "Ask for a probability farther from 0 and 1.");
    }

    /**
     * The shortest interval that holds {@code share} of the mixture. Where it has one peak (looked for on a grid), Newton steps from the
     * central interval to where the densities at both ends are equal; else the search of {@link ShortestInterval#of}.
     */
    public ShortestInterval shortest(double share) {
        double tail = (1 - share) / 2;
        double a = quantile(tail);
        double b = quantile(1 - tail);
        if (!onePeak(a - (b - a) / 2, b + (b - a) / 2)) {
            return ShortestInterval.of(this, share);
        }
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double fa = density(a);
            double fb = density(b);
            double outside = cdf(a) + survival(b) - (1 - share);
            double da = slope(a);
            double db = slope(b);
            double determinant = fb * da - fa * db;
            if (!(da > 0 && db < 0)) {
                break;
            }
            // Two equations: outside = 0 and f(a) = f(b).
            double moveA = (outside * db - (fa - fb) * fb) / determinant;
            double moveB = (outside * da - (fa - fb) * fa) / determinant;
            a += moveA;
            b += moveB;
            if (Math.max(Math.abs(moveA), Math.abs(moveB)) <= SHORT * reach) {
                return new ShortestInterval(a, b);
            }
        }
        return ShortestInterval.of(this, share);
    }

    private boolean onePeak(double from, double to) {
        boolean falling = false;
        for (int i = 0; i <= LOOKS; i++) {
            double slope = slope(from + (to - from) * i / LOOKS);
            if (slope > 0 && falling) {
                return false;
            }
            falling |= slope < 0;
        }
        return true;
    }

    /** P(X ≤ x) - p, from the smaller tail. */
    private double excess(double x, double p) {
        return p <= 0.5 ? cdf(x) - p : 1 - p - survival(x);
    }
}
