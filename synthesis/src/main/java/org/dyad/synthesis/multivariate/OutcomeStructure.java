package org.dyad.synthesis.multivariate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The form of the covariance between trials of their true effects on several outcomes. */
public enum OutcomeStructure {
    /** A variance for each outcome, a correlation for each pair. */
    UNSTRUCTURED("un", "unstructured"),
    /** A variance for each outcome, one correlation for all pairs. */
    HETEROSCEDASTIC_COMPOUND("hcs", "a variance for each outcome, one correlation"),
    /** One variance and one correlation. */
    COMPOUND_SYMMETRY("cs", "one variance, one correlation"),
    /** A variance for each outcome, correlations 0. */
    DIAGONAL("diag", "a variance for each outcome, no correlation");

    private final String code;
    private final String words;

    OutcomeStructure(String code, String words) {
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

    /** The structure of that short name, in either case; empty where none has it. */
    public static Optional<OutcomeStructure> parse(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(s -> s.code.equals(wanted)).findFirst();
    }
}
