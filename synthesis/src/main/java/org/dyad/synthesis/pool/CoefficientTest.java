package org.dyad.synthesis.pool;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How coefficients are tested and their intervals made. */
public enum CoefficientTest {
    /** Normal quantiles, τ² taken as known. */
    Z("z", "normal"),
    /** t with k − p degrees of freedom, the same standard errors as for z. */
    T("t", "t with k - p degrees of freedom"),
    /**
     * t with k − p degrees of freedom and the covariance multiplied by Q(τ²)/(k − p). The factor has no floor: it can be below 1, and
     * then it narrows intervals.
     *
     * @see <a href="https://doi.org/10.1002/sim.1482">Knapp, Hartung (2003)</a>
     */
    KNAPP_HARTUNG("knha", "Knapp-Hartung");

    private final String code;
    private final String words;

    CoefficientTest(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The short name, as typed by a person. */
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    /** The test of that short name, in either case; empty where none has it. */
    public static Optional<CoefficientTest> parse(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(t -> t.code.equals(wanted)).findFirst();
    }
}
