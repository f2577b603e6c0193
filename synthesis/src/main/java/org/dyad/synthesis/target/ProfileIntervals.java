package org.dyad.synthesis.target;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.dyad.statistics.distribution.Normal;
import org.dyad.statistics.distribution.StudentT;
import org.dyad.statistics.optimise.BrentRoot;
import org.dyad.statistics.optimise.SearchNotSettled;

/**
 * Profile-likelihood intervals: around the estimate, the doses at which D of {@link ProfileLikelihood} stays below
 *
 * <pre>{@code  nu ln(1 + F / nu),    F the quantile of F(1, nu), nu = the degrees of freedom of the band }</pre>
 *
 * <p>the quantile that makes the interval of a mean of nu + 1 normal observations that of Student; chi-squared for many
 * trials.
 */
final class ProfileIntervals implements TargetIntervals {
    /** First step away from the estimate, as a share of the range of the trials. */
    private static final double FIRST_STEP = 1.0 / 24;

    private static final double PRECISION = 1e-6;
    private static final double FARTHEST_PROBIT = 8;

    private final ProfileLikelihood likelihood;
    private final FittedPopulation population;
    private final TargetQuestion question;
    private final TargetSearch search;
    private final double critical;
    private final Set<String> reasons = new LinkedHashSet<>();
    private double lastNeeded = Double.NaN;

    ProfileIntervals(
            ProfileLikelihood likelihood,
            FittedPopulation population,
            TargetQuestion question,
            TargetSearch search,
            double degreesOfFreedom) {
        this.likelihood = likelihood;
        this.population = population;
        this.question = question;
        this.search = search;
        double t = new StudentT(degreesOfFreedom).twoSidedQuantile(question.level());
        this.critical = Math.sqrt(degreesOfFreedom * StrictMath.log1p(t * t / degreesOfFreedom));
    }

    @Override
    public Percentiles meanDose() {
        ProfileLikelihood.NeededMean threshold = (curve, dose) -> question.threshold();
        OptionalDouble estimate = search.firstAtOrAbove(population.curve()::mean, question.threshold());
        return limits("the dose for the mean", dose -> likelihood.signedRoot(dose, threshold, false), estimate);
    }

    @Override
    public Percentiles individualDose() {
        OptionalDouble estimate = above(population.curve()).firstAtOrAbove(search, question.fraction());
        return limits(
                "the dose for individuals",
                dose -> likelihood.signedRoot(dose, needed(question.fraction()), true),
                estimate);
    }

    @Override
    public Percentiles fraction(double dose) {
        double estimate = probit(above(population.curve()).at(dose));
        DoubleUnaryOperator against = z -> likelihood.signedRoot(dose, needed(Normal.cdf(z)), true);
        try {
            return new Percentiles(
                    Normal.cdf(probitLimit(against, estimate, -1)), Normal.cdf(probitLimit(against, estimate, 1)));
        } catch (SearchNotSettled e) {
            return unsettled("the fraction at some doses", e);
        }
    }

    @Override
    public int failed() {
        return 0;
    }

    /** Which intervals could not be made, and why, as sentences; complete once all have been asked for. */
    List<String> reasons() {
        return List.copyOf(reasons);
    }

    private Percentiles unsettled(String what, SearchNotSettled why) {
        reasons.add("No profile interval of %s can be given. %s".formatted(what, why.getMessage()));
        return Percentiles.UNKNOWN;
    }

    private FractionAbove above(PopulationCurve curve) {
        return curve.above(question);
    }

    /** One search after another asks for nearly the same mean: each begins where the last one ended. */
    private ProfileLikelihood.NeededMean needed(double fraction) {
        return (curve, dose) -> {
            double found =
                    above(curve).meanNeededNear(lastNeeded, dose, fraction).orElse(Double.NaN);
            lastNeeded = found;
            return found;
        };
    }

    private static double probit(double fraction) {
        return Normal.quantile(Math.min(1 - 1e-15, Math.max(1e-15, fraction)));
    }

    private Percentiles limits(String what, DoubleUnaryOperator root, OptionalDouble estimate) {
        try {
            return new Percentiles(
                    lower(root, estimate.orElse(search.highest())), upper(root, estimate.orElse(search.highest())));
        } catch (SearchNotSettled e) {
            return unsettled(what, e);
        }
    }

    /** Down from the estimate to the first dose that the likelihood speaks against. */
    private double lower(DoubleUnaryOperator root, double estimate) {
        double inside = estimate;
        if (inside >= search.highest() && root.applyAsDouble(inside) < -critical) {
            return Double.POSITIVE_INFINITY;
        }
        for (double step = firstStep(); inside > search.lowest(); step *= 2) {
            double next = Math.max(search.lowest(), inside - step);
            if (root.applyAsDouble(next) < -critical) {
                return edge(root, next, inside, -critical);
            }
            inside = next;
        }
        return Double.NEGATIVE_INFINITY;
    }

    /** Up from the estimate. */
    private double upper(DoubleUnaryOperator root, double estimate) {
        double inside = estimate;
        if (inside <= search.lowest() && root.applyAsDouble(inside) > critical) {
            return Double.NEGATIVE_INFINITY;
        }
        for (double step = firstStep(); inside < search.highest(); step *= 2) {
            double next = Math.min(search.highest(), inside + step);
            if (root.applyAsDouble(next) > critical) {
                return edge(root, inside, next, critical);
            }
            inside = next;
        }
        return Double.POSITIVE_INFINITY;
    }

    private double firstStep() {
        return FIRST_STEP * Math.max(1, search.inside() - search.lowest());
    }

    private double edge(DoubleUnaryOperator root, double low, double high, double value) {
        double precision = PRECISION * Math.max(1, search.inside() - search.lowest());
        return BrentRoot.find(dose -> root.applyAsDouble(dose) - value, low, high, precision)
                .x();
    }

    private double probitLimit(DoubleUnaryOperator against, double estimate, int side) {
        double inside = estimate;
        for (double step = 0.25; Math.abs(inside) < FARTHEST_PROBIT; step *= 2) {
            double next = Math.clamp(inside + side * step, -FARTHEST_PROBIT, FARTHEST_PROBIT);
            if (-side * against.applyAsDouble(next) > critical) {
                double low = Math.min(inside, next);
                double high = Math.max(inside, next);
                return BrentRoot.find(z -> -side * against.applyAsDouble(z) - critical, low, high, 1e-6)
                        .x();
            }
            inside = next;
        }
        return side * Double.POSITIVE_INFINITY;
    }
}
