package org.dyad.synthesis.target;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.dyad.statistics.distribution.Normal;
import org.dyad.statistics.optimise.BrentRoot;

/**
 * The fraction of people at or above a threshold, by dose: within a trial population by its distribution, over trial
 * populations by integration to within 1e-9 (1e-7 for normal people).
 *
 * <p>For lognormal people of one coefficient of variation, person and population change places: with {@code u} the person's place
 * among the own population, the population's mean must be at least {@code C exp(sigma^2 / 2 + sigma u)}, and
 *
 * <pre>{@code  fraction = integral of Phi((M - C exp(sigma^2 / 2 + sigma u)) / sqrt(T)) phi(u) du, }</pre>
 *
 * <p>which has no edge at a mean of 0 and whose exponentials are the same at every dose.
 */
final class FractionAbove {
    /** Populations whose means all but never come near 0: 6 standard deviations. */
    private static final double WELL_ABOVE_ZERO = 6;
    /** In the complex plane the integrand grows beyond pi / (4 sigma): that asks for h of at most 0.907 / (4.4 sigma). */
    private static final double LEAST_RISE = 4.4;
    /** Beyond the rise at the threshold, a normal distribution of people is steeper for smaller means. */
    private static final double STEEPER = 2;
    /** ln 1e6: no mean of 25(OH)D lies so far above a threshold. */
    private static final double MOST_LOG_RATIO = 14;

    private static final double FIRST_SECANT = 1e-4;
    private static final double FARTHEST_SECANT = 1;
    /** Secant steps converge faster than linearly: the root is then right to rounding. */
    private static final double SECANT_PRECISION = 1e-9;

    private static final int SECANT_STEPS = 10;

    private final PopulationCurve curve;
    private final double threshold;
    private final Population population;
    private final IndividualDistribution distribution;
    private final boolean individuals;
    private final double sigma;
    private final double[] neededMean;

    /** @param individuals whether people differ within a trial population; else everyone is at its mean */
    FractionAbove(
            PopulationCurve curve,
            double threshold,
            Population population,
            IndividualDistribution distribution,
            boolean individuals) {
        this.individuals = individuals;
        this.curve = curve;
        this.threshold = threshold;
        this.population = population;
        this.distribution = distribution;
        boolean exchanged = individuals
                && population == Population.NEW_TRIAL
                && distribution == IndividualDistribution.LOGNORMAL
                && curve.constantCoefficientOfVariation();
        double c = curve.coefficientOfVariation(threshold);
        double variance = StrictMath.log1p(c * c);
        this.sigma = Math.sqrt(variance);
        this.neededMean = new double[exchanged ? 2 * NormalMixture.FARTHEST + 1 : 0];
        double middle = StrictMath.log(threshold) + variance / 2;
        for (int i = 0; i < neededMean.length; i++) {
            neededMean[i] = StrictMath.exp(middle + sigma * NormalMixture.node(i - NormalMixture.FARTHEST));
        }
    }

    /** The fraction at {@code dose}, between 0 and 1. */
    double at(double dose) {
        return at(dose, Double.NaN);
    }

    /**
     * The fraction where it is near {@code target}; elsewhere perhaps only a rough one, on the same side of {@code target}. A
     * search asks no more.
     */
    double at(double dose, double target) {
        double mean = curve.mean(dose);
        return switch (population) {
            case AVERAGE -> within(mean);
            case NEW_TRIAL -> over(mean, Math.sqrt(curve.betweenVariance(dose)), target);
        };
    }

    private double within(double mean) {
        if (!individuals) {
            return mean >= threshold ? 1 : 0;
        }
        return mean > 0 ? distribution.fractionAtOrAbove(threshold, mean, curve.coefficientOfVariation(mean)) : 0;
    }

    private double over(double mean, double spread, double target) {
        if (spread == 0) {
            return within(mean);
        }
        if (!individuals) {
            return NormalTail.above((threshold - mean) / spread);
        }
        boolean aboveZero = mean >= WELL_ABOVE_ZERO * spread;
        if (neededMean.length > 0 && !aboveZero) {
            double rise = sigma * Math.hypot(LEAST_RISE, 1 + Math.max(mean, 0) / spread);
            NormalMixture.AtNode above =
                    i -> NormalTail.above((neededMean[i + NormalMixture.FARTHEST] - mean) / spread);
            return NormalMixture.of(above, rise, target);
        }
        DoubleUnaryOperator fraction = curve.constantCoefficientOfVariation()
                ? distribution.atOrAbove(threshold, curve.coefficientOfVariation(threshold))
                : this::within;
        if (!aboveZero) {
            return NormalMixture.overPositiveMeans(fraction, mean, spread);
        }
        double rise = spread / (threshold * curve.coefficientOfVariation(threshold));
        return NormalMixture.of(
                i -> {
                    double m = mean + spread * NormalMixture.node(i);
                    return m > 0 ? fraction.applyAsDouble(m) : 0;
                },
                neededMean.length > 0 ? rise : STEEPER * rise,
                target);
    }

    /**
     * The lowest dose at which the fraction is reached. Where the dose counts for it only through the mean, the mean that is
     * needed is found once, and then its dose: the same answer, sooner.
     */
    OptionalDouble firstAtOrAbove(TargetSearch search, double fraction) {
        boolean byMean = individuals
                && curve.constantCoefficientOfVariation()
                && (population == Population.AVERAGE || curve.constantBetweenVariance());
        OptionalDouble needed = byMean ? meanFor(fraction, betweenTrials(0)) : OptionalDouble.empty();
        return needed.isPresent()
                ? search.firstAtOrAbove(curve::mean, needed.getAsDouble())
                : search.firstAtOrAbove(dose -> at(dose, fraction), fraction);
    }

    private double betweenTrials(double dose) {
        return population == Population.AVERAGE ? 0 : Math.sqrt(curve.betweenVariance(dose));
    }

    /** The mean that the populations at {@code dose} must have for the fraction to be reached. */
    OptionalDouble meanNeededAt(double dose, double fraction) {
        return meanFor(fraction, betweenTrials(dose));
    }

    /** The same, looked for near a mean first: sooner where one is needed after another that is like it. */
    OptionalDouble meanNeededNear(double near, double dose, double fraction) {
        double spread = betweenTrials(dose);
        OptionalDouble found = near > 0 && individuals ? secant(near, spread, fraction) : OptionalDouble.empty();
        return found.isPresent() ? found : meanFor(fraction, spread);
    }

    /** Secant steps in ln m; empty where they do not end at a root within a few. */
    private OptionalDouble secant(double near, double spread, double fraction) {
        double last = StrictMath.log(near / threshold);
        double lastExcess = excess(last, spread, fraction);
        double next = last + FIRST_SECANT * (lastExcess < 0 ? 1 : -1);
        for (int step = 0; step < SECANT_STEPS && lastExcess != 0; step++) {
            double here = excess(next, spread, fraction);
            double move = here * (next - last) / (here - lastExcess);
            last = next;
            lastExcess = here;
            next -= move;
            if (!(Math.abs(move) < FARTHEST_SECANT)) {
                return OptionalDouble.empty();
            }
            if (Math.abs(move) < SECANT_PRECISION) {
                return OptionalDouble.of(threshold * StrictMath.exp(next));
            }
        }
        return lastExcess == 0 ? OptionalDouble.of(threshold * StrictMath.exp(last)) : OptionalDouble.empty();
    }

    private double excess(double logRatio, double spread, double fraction) {
        return over(threshold * StrictMath.exp(logRatio), spread, Double.NaN) - fraction;
    }

    /** Empty where no mean between a millionth and a million thresholds is the one. */
    private OptionalDouble meanFor(double fraction, double spread) {
        if (!individuals) {
            return OptionalDouble.of(threshold + spread * Normal.quantile(fraction));
        }
        DoubleUnaryOperator excess = logRatio -> excess(logRatio, spread, fraction);
        double low = -1;
        while (excess.applyAsDouble(low) >= 0) {
            low -= 1;
            if (low < -MOST_LOG_RATIO) {
                return OptionalDouble.empty();
            }
        }
        double high = low + 1;
        while (excess.applyAsDouble(high) < 0) {
            high += 1;
            if (high > MOST_LOG_RATIO) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(
                threshold * StrictMath.exp(BrentRoot.find(excess, low, high, 0).x()));
    }
}
