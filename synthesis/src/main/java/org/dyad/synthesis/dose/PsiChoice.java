package org.dyad.synthesis.dose;

import java.util.Locale;
import org.dyad.evidence.InvalidEvidence;

/** Which between-trial covariance of the coefficients is fitted. */
public enum PsiChoice {
    /** The richest that the trials support by the rule of {@link BetweenTrialRule}; each step down is stated. */
    AUTOMATIC,
    /** Any covariance. */
    UNSTRUCTURED,
    /** Variances without covariances. */
    DIAGONAL,
    /** None: one curve common to all trials. */
    NONE;

    /** Reads {@code un}, {@code diag} or {@code fixed}. */
    public static PsiChoice parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "auto" -> AUTOMATIC;
            case "un" -> UNSTRUCTURED;
            case "diag" -> DIAGONAL;
            case "fixed" -> NONE;
            default ->
                throw new InvalidEvidence("Between-trial covariance %s is not known. Use un, diag or fixed.", text);
        };
    }
}
