package org.dyad.synthesis.bayes;

import java.util.ArrayList;
import java.util.List;
import org.dyad.statistics.distribution.Distribution;
import org.dyad.statistics.optimise.BrentRoot;
import org.dyad.statistics.quadrature.AdaptivePanels;

/**
 * The posterior of τ, proportional to p(τ) p(y | τ), integrated over u with
 *
 * <pre>{@code  tau = c sinh u,   c = the smaller of the least standard error and the scale of the prior, }</pre>
 *
 * which is linear near 0 and exponential far out. As a function of τ the integrand has singularities at ± i times the standard errors;
 * over u all of them lie at least π/2 from the real line, however unequal the trials, so that few panels of unit length suffice and tails
 * that fall like a power of τ fall exponentially.
 */
final class TauPosterior implements Distribution {
    /** Differences between a panel and its halves, as a share of the whole. */
    private static final double TOLERANCE = 1e-13;
    /** The tail beyond holds less than exp(-45) of the whole. */
    private static final double NEGLIGIBLE = 45;
    /** The tail of a moment beyond holds less than exp(-28) of it. */
    private static final double NEGLIGIBLE_MOMENT = 28;

    private static final double LONGEST = 2000;

    private final TauPrior prior;
    private final GivenTau given;
    private final double unit;
    private final int moments;
    private final AdaptivePanels panels;

    TauPosterior(TauPrior prior, GivenTau given) {
        this.prior = prior;
        this.given = given;
        this.unit = Math.min(Math.sqrt(given.smallestVariance()), prior.scale());
        this.moments = moments(prior, given);
        this.panels = AdaptivePanels.of(this::logDensityOverU, cuts(), TOLERANCE);
    }

    private TauPosterior(TauPosterior coarser) {
        this.prior = coarser.prior;
        this.given = coarser.given;
        this.unit = coarser.unit;
        this.moments = coarser.moments;
        this.panels = coarser.panels.halved();
    }

    /** The same posterior on panels of half the length, to see what the length is worth. */
    TauPosterior halved() {
        return new TauPosterior(this);
    }

    /** How many moments of τ are finite, at most 2: p(y | τ) falls like a power of 1/τ, and so does a heavy prior. */
    private static int moments(TauPrior prior, GivenTau given) {
        return switch (prior) {
            case TauPrior.HalfNormal ignored -> 2;
            case TauPrior.Uniform ignored -> 2;
            case TauPrior.HalfCauchy ignored -> Math.min(2, given.trials() - (given.flat() ? 1 : 0));
        };
    }

    int moments() {
        return moments;
    }

    /** Node {@code i} of the rule. */
    double node(int i) {
        return unit * StrictMath.sinh(panels.node(i));
    }

    double share(int i) {
        return panels.share(i);
    }

    int size() {
        return panels.size();
    }

    double relativeError() {
        return panels.relativeError();
    }

    /** ln p(y), up to the factor that a flat prior of μ leaves open. */
    double logMarginalLikelihood() {
        return panels.logIntegral() + StrictMath.log(unit);
    }

    private double logDensityOverU(double u) {
        double tau = unit * StrictMath.sinh(u);
        return logUnscaled(tau) + StrictMath.log(StrictMath.cosh(u));
    }

    private double logUnscaled(double tau) {
        return prior.logDensity(tau) + given.at(tau).logMarginal();
    }

    private double toU(double tau) {
        double x = tau / unit;
        return StrictMath.log1p(x + x * x / (1 + Math.hypot(1, x)));
    }

    private List<Double> cuts() {
        List<Double> cuts = new ArrayList<>(List.of(0.0));
        if (prior instanceof TauPrior.Uniform(double upper)) {
            double end = toU(upper);
            int panelCount = (int) Math.ceil(end);
            for (int i = 1; i <= panelCount; i++) {
                cuts.add(end * i / panelCount);
            }
            return cuts;
        }
        double farOut = Math.max(toU(given.farOut()), 1);
        double highest = Double.NEGATIVE_INFINITY;
        double highestMoment = Double.NEGATIVE_INFINITY;
        for (double u = 1; u < LONGEST; u++) {
            cuts.add(u);
            double f = logDensityOverU(u);
            double moment = f + moments * u;
            highest = Math.max(highest, f);
            highestMoment = Math.max(highestMoment, moment);
            if (u > farOut && f < highest - NEGLIGIBLE && moment < highestMoment - NEGLIGIBLE_MOMENT) {
                break;
            }
        }
        return cuts;
    }

    @Override
    public double density(double tau) {
        return tau < 0 ? 0 : StrictMath.exp(logUnscaled(tau) - logMarginalLikelihood());
    }

    @Override
    public double cdf(double tau) {
        return tau <= 0 ? 0 : panels.below(toU(tau));
    }

    @Override
    public double survival(double tau) {
        return tau <= 0 ? 1 : panels.above(toU(tau));
    }

    @Override
    public double lowest() {
        return 0;
    }

    @Override
    public double quantile(double p) {
        double u = BrentRoot.find(x -> p <= 0.5 ? panels.below(x) - p : 1 - p - panels.above(x), 0, panels.end(), 0)
                .x();
        return unit * StrictMath.sinh(u);
    }

    /** Where p(τ) p(y | τ) is highest; 0 where it falls from there. */
    double mode() {
        return highest(tau -> prior.logSlope(tau) + given.at(tau).marginalSlope(), this::logUnscaled);
    }

    /** The τ of the highest point of the joint posterior of μ and τ. */
    double jointMode() {
        return highest(
                tau -> prior.logSlope(tau) + given.at(tau).profileSlope(),
                tau -> prior.logDensity(tau) + given.at(tau).logProfile());
    }

    @FunctionalInterface
    private interface OfTau {
        double at(double tau);
    }

    /** The highest of the ends of the range and of all places between nodes where the slope turns from rise to fall. */
    private double highest(OfTau slope, OfTau height) {
        List<Double> candidates = new ArrayList<>(List.of(0.0));
        double before = 0;
        double slopeBefore = slope.at(0);
        for (int i = 0; i < size(); i++) {
            double tau = node(i);
            double here = slope.at(tau);
            if (slopeBefore > 0 && here <= 0) {
                candidates.add(BrentRoot.find(slope::at, before, tau, 0).x());
            }
            before = tau;
            slopeBefore = here;
        }
        if (prior instanceof TauPrior.Uniform(double upper)) {
            candidates.add(upper);
        }
        double best = 0;
        for (double tau : candidates) {
            best = height.at(tau) > height.at(best) ? tau : best;
        }
        return best;
    }
}
