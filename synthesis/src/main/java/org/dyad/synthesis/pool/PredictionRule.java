package org.dyad.synthesis.pool;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The quantile of a prediction interval for the true effect of a new study, estimate ± quantile √(τ² + SE²). With p coefficients k is
 * the number of studies minus (p − 1).
 */
public enum PredictionRule {
    /**
     * t with k − 2 degrees of freedom.
     *
     * @see <a href="https://doi.org/10.1111/j.1467-985X.2008.00552.x">Higgins, Thompson, Spiegelhalter (2009)</a>
     */
    K_MINUS_2("k-2"),
    /** t with k − 1 degrees of freedom. */
    K_MINUS_1("k-1"),
    /** Normal: takes τ² as known, so too narrow when k is small. */
    Z("z");

    private final String code;

    PredictionRule(String code) {
        this.code = code;
    }

    /** The short name, as typed by a person. */
    public String code() {
        return code;
    }

    /** The rule of that short name, in either case; empty where none has it. */
    public static Optional<PredictionRule> parse(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(r -> r.code.equals(wanted)).findFirst();
    }

    /** Degrees of freedom, {@code POSITIVE_INFINITY} for the normal; empty where too few studies leave none. */
    public OptionalDouble degreesOfFreedom(int studies, int coefficients) {
        double freedom =
                switch (this) {
                    case K_MINUS_2 -> studies - coefficients - 1.0;
                    case K_MINUS_1 -> studies - coefficients;
                    case Z -> Double.POSITIVE_INFINITY;
                };
        return freedom > 0 ? OptionalDouble.of(freedom) : OptionalDouble.empty();
    }
}
