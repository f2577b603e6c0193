package org.dyad.synthesis.bayes;

import java.util.Locale;
import org.dyad.evidence.InvalidEvidence;

/**
 * The prior of τ, the standard deviation of true effects between trials, in units of the effect.
 *
 * <p>A density proportional to 1/τ is not among them: as τ goes to 0 the likelihood goes to a value above 0 and the integral of 1/τ to
 * infinity, so whatever the data say, all of the posterior would lie at τ = 0.
 *
 * @see <a href="https://doi.org/10.1214/06-BA117A">Gelman (2006), Prior distributions for variance parameters</a>
 */
public sealed interface TauPrior {
    /** Below this number of trials a uniform prior says more than the trials do. */
    int LEAST_TRIALS_FOR_UNIFORM = 3;

    /** Density 2/(s √(2π)) exp(−τ²/(2s²)): light tail, the median at 0.67 s, 95 % below 1.96 s. */
    record HalfNormal(double scale) implements TauPrior {
        public HalfNormal {
            requirePositive("scale of the half-normal prior", scale);
        }
    }

    /** Density 2/(π s (1 + τ²/s²)): heavy tail, the median at s, 95 % below 12.7 s. */
    record HalfCauchy(double scale) implements TauPrior {
        public HalfCauchy {
            requirePositive("scale of the half-Cauchy prior", scale);
        }
    }

    /** Density 1/upper from 0 to {@code upper}; refused for fewer than three trials. */
    record Uniform(double upper) implements TauPrior {
        public Uniform {
            requirePositive("upper end of the uniform prior", upper);
        }
    }

    /** The density at {@code tau}, which is at least 0. */
    default double density(double tau) {
        return StrictMath.exp(logDensity(tau));
    }

    /** The natural logarithm of the density; minus infinity where it is 0. */
    default double logDensity(double tau) {
        return switch (this) {
            case HalfNormal(double scale) -> {
                double z = tau / scale;
                yield 0.5 * StrictMath.log(2 / StrictMath.PI) - StrictMath.log(scale) - z * z / 2;
            }
            case HalfCauchy(double scale) -> {
                double z = tau / scale;
                yield StrictMath.log(2 / (StrictMath.PI * scale)) - StrictMath.log1p(z * z);
            }
            case Uniform(double upper) -> tau <= upper ? -StrictMath.log(upper) : Double.NEGATIVE_INFINITY;
        };
    }

    /** The derivative of the logarithm of the density with respect to τ². */
    default double logSlope(double tau) {
        return switch (this) {
            case HalfNormal(double scale) -> -1 / (2 * scale * scale);
            case HalfCauchy(double scale) -> -1 / (scale * scale + tau * tau);
            case Uniform ignored -> 0;
        };
    }

    /** The median of the prior. */
    default double median() {
        return switch (this) {
            case HalfNormal(double scale) -> 0.6744897501960817 * scale;
            case HalfCauchy(double scale) -> scale;
            case Uniform(double upper) -> upper / 2;
        };
    }

    /** The scale, or the upper end of a uniform prior. */
    default double scale() {
        return switch (this) {
            case HalfNormal(double scale) -> scale;
            case HalfCauchy(double scale) -> scale;
            case Uniform(double upper) -> upper;
        };
    }

    /** The prior of the same family with its scale, or upper end, multiplied. */
    default TauPrior times(double factor) {
        return switch (this) {
            case HalfNormal(double scale) -> new HalfNormal(factor * scale);
            case HalfCauchy(double scale) -> new HalfCauchy(factor * scale);
            case Uniform(double upper) -> new Uniform(factor * upper);
        };
    }

    /** The family: {@code half-normal}, {@code half-cauchy} or {@code uniform}. */
    default String family() {
        return switch (this) {
            case HalfNormal ignored -> "half-normal";
            case HalfCauchy ignored -> "half-cauchy";
            case Uniform ignored -> "uniform";
        };
    }

    /**
     * Reads {@code half-normal:SCALE}, {@code half-cauchy:SCALE} or {@code uniform:UPPER}.
     *
     * @throws InvalidEvidence when the text is none of these
     */
    static TauPrior parse(String text) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT);
        int colon = trimmed.indexOf(':');
        String name = colon < 0 ? trimmed : trimmed.substring(0, colon);
        return switch (name) {
            case "half-normal" -> new HalfNormal(number(text, trimmed, colon));
            case "half-cauchy" -> new HalfCauchy(number(text, trimmed, colon));
            case "uniform" -> new Uniform(number(text, trimmed, colon));
            case "1/tau", "1/τ", "log-uniform" ->
                throw new InvalidEvidence(
                        "Prior %s: with a density of 1/tau all of the posterior lies at tau = 0, whatever the trials say,"
                                + " because that density has no finite integral near 0. Use half-normal:SCALE.",
                        text);
            default ->
                throw new InvalidEvidence(
                        "Prior %s is not known. Use half-normal:SCALE, half-cauchy:SCALE or uniform:UPPER, with the number in"
                                + " units of the effect.",
                        text);
        };
    }

    private static double number(String text, String trimmed, int colon) {
        try {
            return Double.parseDouble(colon < 0 ? "" : trimmed.substring(colon + 1));
        } catch (NumberFormatException notANumber) {
            throw new InvalidEvidence(
                    "Prior %s: a number in units of the effect belongs behind the colon, as in half-normal:0.5.", text);
        }
    }

    private static void requirePositive(String what, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new InvalidEvidence("The %s is %s; it must be finite and greater than 0.", what, value);
        }
    }
}
