package org.dyad.synthesis.complete;

import static org.dyad.synthesis.complete.Completion.positive;
import static org.dyad.synthesis.complete.Completion.words;

import org.dyad.evidence.origin.Derivation;
import org.dyad.statistics.distribution.StudentT;

/**
 * Standard errors of a mean or of a difference from what was printed instead.
 *
 * @see <a href="https://training.cochrane.org/handbook/current/chapter-06">Cochrane Handbook for Systematic Reviews of Interventions,
 *     chapter 6</a>
 */
public final class StandardErrors {
    static final String HANDBOOK = "Cochrane Handbook, chapter 6";

    private StandardErrors() {}

    /** sd / √n of one group. */
    public static Completion fromSd(double sd, double n) {
        return positive(sd / Math.sqrt(n), Derivation.SE_FROM_SD, words("SD %s / √%s", sd, n), HANDBOOK);
    }

    /** (high − low) / (2 z) from an interval made with normal quantiles. */
    public static Completion fromInterval(double low, double high, double level) {
        return fromInterval(low, high, level, Double.POSITIVE_INFINITY);
    }

    /**
     * (high − low) / (2 t) from an interval made with t quantiles.
     *
     * @param level            such as 0.95
     * @param degreesOfFreedom n − 1 for a mean, n₁ + n₂ − 2 for a difference; {@code POSITIVE_INFINITY} for the normal
     */
    public static Completion fromInterval(double low, double high, double level, double degreesOfFreedom) {
        if (!(level > 0 && level < 1) || !(degreesOfFreedom > 0)) {
            return new Completion.Refused(
                    Derivation.SE_FROM_CI,
                    words("A level of %s with %s degrees of freedom is not an interval's.", level, degreesOfFreedom));
        }
        double quantile = new StudentT(degreesOfFreedom).twoSidedQuantile(level);
        return positive(
                (high - low) / (2 * quantile),
                Derivation.SE_FROM_CI,
                words(
                        "(%s − %s) / (2 · %.6g), %s%% interval, %s",
                        high, low, quantile, 100 * level, reference(degreesOfFreedom)),
                HANDBOOK);
    }

    /**
     * |estimate| / t from the p value of a test against 0.
     *
     * @param degreesOfFreedom n₁ + n₂ − 2 for two means; {@code POSITIVE_INFINITY} for the normal
     */
    public static Completion fromPValue(double estimate, PValue p, double degreesOfFreedom) {
        if (!(degreesOfFreedom > 0)) {
            return new Completion.Refused(
                    Derivation.SE_FROM_P, words("%s degrees of freedom leave nothing to test with.", degreesOfFreedom));
        }
        double t = -new StudentT(degreesOfFreedom).quantile(p.p() / 2);
        if (estimate == 0 || t == 0) {
            return new Completion.Refused(
                    Derivation.SE_FROM_P, "An estimate of 0 or a p value of 1 says nothing about the standard error.");
        }
        double value = Math.abs(estimate) / t;
        String how = words("|%s| / %.6g, %s", estimate, t, reference(degreesOfFreedom));
        return switch (p) {
            case PValue.Exactly exact -> positive(value, Derivation.SE_FROM_P, how, HANDBOOK);
            case PValue.Below below ->
                new Completion.AtMost(
                        value, Derivation.SE_FROM_P, words("p below %s, so at most %s", below.p(), how), HANDBOOK);
        };
    }

    private static String reference(double degreesOfFreedom) {
        return degreesOfFreedom == Double.POSITIVE_INFINITY
                ? "normal"
                : words("t with %s degrees of freedom", degreesOfFreedom);
    }
}
