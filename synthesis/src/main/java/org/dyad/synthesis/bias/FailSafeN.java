package org.dyad.synthesis.bias;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.dyad.statistics.distribution.Normal;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.NotEstimable;

/**
 * How many unseen trials with no effect on average it would take to change the verdict. All three take the effects as one common effect,
 * which they seldom are; a large number proves nothing.
 *
 * @param method   whose question
 * @param trials   how many, rounded up
 * @param pValue   of what was observed: one-sided for Rosenthal, two-sided for Rosenberg; empty for Orwin
 * @param target   the mean effect that they would bring about; Orwin only
 */
public record FailSafeN(Method method, long trials, OptionalDouble pValue, OptionalDouble target) {
    /** The level at which a verdict counts as significant. */
    public static final double ALPHA = 0.05;

    /** Whose question. */
    public enum Method {
        /**
         * Until the combined z value Σz/√k is no longer significant, one-sided at 0.05: k(z̄/z_α)² − k.
         *
         * @see <a href="https://doi.org/10.1037/0033-2909.86.3.638">Rosenthal (1979)</a>
         */
        ROSENTHAL("Rosenthal"),
        /**
         * Until the unweighted mean has shrunk to a target, by default its half: k(ȳ − target)/target.
         *
         * @see <a href="https://doi.org/10.3102/10769986008002157">Orwin (1983)</a>
         */
        ORWIN("Orwin"),
        /**
         * Until the common effect is no longer significant, two-sided at 0.05, the unseen trials being as large as the seen on average.
         *
         * @see <a href="https://doi.org/10.1111/j.0014-3820.2005.tb01004.x">Rosenberg (2005)</a>
         */
        ROSENBERG("Rosenberg");

        private final String words;

        Method(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public static FailSafeN rosenthal(Contrasts contrasts) {
        requireTwo(contrasts);
        double k = contrasts.count();
        double z = Math.abs(sum(contrasts, c -> c.effect() / c.standardError())) / Math.sqrt(k);
        double ratio = z / Normal.upperQuantile(ALPHA);
        return new FailSafeN(
                Method.ROSENTHAL,
                up(k * ratio * ratio - k),
                OptionalDouble.of(Normal.survival(z)),
                OptionalDouble.empty());
    }

    /** With half the mean effect as the target. */
    public static FailSafeN orwin(Contrasts contrasts) {
        return orwin(contrasts, sum(contrasts, Contrast::effect) / contrasts.count() / 2);
    }

    /**
     * With a target on the analysis scale.
     *
     * @throws NotEstimable when the target is 0 or on the other side of 0 than the mean: trials without effect never lead there
     */
    public static FailSafeN orwin(Contrasts contrasts, double target) {
        requireTwo(contrasts);
        double mean = sum(contrasts, Contrast::effect) / contrasts.count();
        if (!(mean * target > 0)) {
            throw new NotEstimable(
                    "Trials without effect can never bring the mean effect of %s to %s. Give a target between 0 and the mean.",
                    mean, target);
        }
        return new FailSafeN(
                Method.ORWIN,
                up(contrasts.count() * (mean - target) / target),
                OptionalDouble.empty(),
                OptionalDouble.of(target));
    }

    public static FailSafeN rosenberg(Contrasts contrasts) {
        requireTwo(contrasts);
        double weights = sum(contrasts, c -> 1 / c.variance());
        double weighted = sum(contrasts, c -> c.effect() / c.variance());
        double ratio = weighted / Normal.upperQuantile(ALPHA / 2);
        return new FailSafeN(
                Method.ROSENBERG,
                up(contrasts.count() * (ratio * ratio - weights) / weights),
                OptionalDouble.of(Normal.twoSidedPValue(weighted / Math.sqrt(weights))),
                OptionalDouble.empty());
    }

    private static void requireTwo(Contrasts contrasts) {
        if (contrasts.count() < 2) {
            throw new NotEstimable(
                    "A fail-safe number says how firm the joint result of several trials is; here is only 1.");
        }
    }

    /** Up to a whole number; what lies above one by rounding alone is that number. */
    private static long up(double trials) {
        double nearest = Math.rint(trials);
        return Math.max(
                0, (long) (Math.abs(trials - nearest) < 1e-8 * Math.max(1, nearest) ? nearest : Math.ceil(trials)));
    }

    /** A sum in an order that does not depend on the table's. */
    private static double sum(Contrasts contrasts, ToDoubleFunction<Contrast> term) {
        return Arrays.stream(contrasts.contrasts().stream()
                        .mapToDouble(term)
                        .sorted()
                        .toArray())
                .reduce(0, Double::sum);
    }
}
