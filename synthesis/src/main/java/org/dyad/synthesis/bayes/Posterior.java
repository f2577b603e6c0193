package org.dyad.synthesis.bayes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.distribution.Distribution;
import org.dyad.statistics.distribution.NormalMixture;
import org.dyad.statistics.distribution.ShortestInterval;
import org.dyad.synthesis.pool.Interval;

/** What is believed of one quantity after the trials, on the scale of analysis. */
public final class Posterior {
    private static final double OUTERMOST = 0.0005;

    private final Distribution distribution;
    private final OptionalDouble mean;
    private final OptionalDouble sd;

    Posterior(Distribution distribution, OptionalDouble mean, OptionalDouble sd) {
        this.distribution = distribution;
        this.mean = mean;
        this.sd = sd;
    }

    /** Empty where the tails are so heavy that no mean exists: a half-Cauchy prior with one trial. */
    public OptionalDouble mean() {
        return mean;
    }

    /** Standard deviation; empty where the tails are so heavy that none exists: a half-Cauchy prior with one or two trials. */
    public OptionalDouble sd() {
        return sd;
    }

    public double median() {
        return distribution.quantile(0.5);
    }

    /** The value below which a share of the posterior lies, for a share between 0 and 1. */
    public double quantile(double share) {
        requireShare(share);
        return distribution.quantile(share);
    }

    /** The interval with equal shares of the posterior on both sides of it. */
    public Interval central(double level) {
        requireShare(level);
        return new Interval(distribution.quantile((1 - level) / 2), distribution.quantile((1 + level) / 2));
    }

    /** The shortest interval that holds this share of the posterior; of highest density where the posterior has one peak. */
    public Interval shortest(double level) {
        requireShare(level);
        ShortestInterval shortest = distribution instanceof NormalMixture mixture
                ? mixture.shortest(level)
                : ShortestInterval.of(distribution, level);
        return new Interval(shortest.lower(), shortest.upper());
    }

    public double probabilityAbove(double threshold) {
        return distribution.survival(threshold);
    }

    public double probabilityBelow(double threshold) {
        return distribution.cdf(threshold);
    }

    public double density(double value) {
        return distribution.density(value);
    }

    /** Points of the density for a figure, evenly spaced from the 0.05 % to the 99.95 % quantile (from 0 for τ). */
    public List<DensityPoint> curve(int points) {
        double low = distribution.lowest() == 0 ? 0 : distribution.quantile(OUTERMOST);
        return curve(low, distribution.quantile(1 - OUTERMOST), points);
    }

    /** Points of the density, evenly spaced between two values. */
    public List<DensityPoint> curve(double from, double to, int points) {
        if (points < 2 || !(from < to)) {
            throw new InvalidEvidence("A curve of %s points from %s to %s: two points at least.", points, from, to);
        }
        List<DensityPoint> curve = new ArrayList<>(points);
        for (int i = 0; i < points; i++) {
            double value = from + (to - from) * i / (points - 1);
            curve.add(new DensityPoint(value, density(value)));
        }
        return List.copyOf(curve);
    }

    /** The usual numbers, with intervals of this level. */
    public PosteriorSummary summary(double level) {
        return new PosteriorSummary(mean, median(), sd, central(level), shortest(level));
    }

    private static void requireShare(double share) {
        if (!(share > 0 && share < 1)) {
            throw new InvalidEvidence(
                    "A share of %s of a posterior; it must lie between 0 and 1, such as 0.95.", share);
        }
    }
}
