package org.dyad.synthesis.dose;

import java.util.Locale;
import org.dyad.evidence.InvalidEvidence;

/**
 * The covariance of the mean differences of one trial, which share its reference arm (index 0). With sp the standard
 * deviation pooled over all arms:
 *
 * <pre>{@code
 *             variance                     covariance
 *  OWN     s_i^2/n_i + s_0^2/n_0          s_0^2/n_0
 *  POOLED  sp^2 (1/n_i + 1/n_0)           sp^2/n_0
 *  MIXED   sp^2 (1/n_i + 1/n_0)           s_0^2/n_0     (as the R package dosresmeta has it)
 * }</pre>
 *
 * OWN needs only the standard error of each mean, gives a two-arm trial the variance of its plain mean difference, and is
 * positive definite by construction, as POOLED is. MIXED may fail to be.
 */
public enum WithinTrialCovariance {
    OWN("each arm's own standard deviation"),
    POOLED("standard deviation pooled over the trial"),
    MIXED("pooled variances with the reference arm's own covariance");

    private final String words;

    WithinTrialCovariance(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /**
     * Reads {@code own}, {@code pooled} or {@code mixed}.
     *
     * @throws InvalidEvidence for any other text, with what to use instead
     */
    public static WithinTrialCovariance parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "own" -> OWN;
            case "pooled" -> POOLED;
            case "mixed" -> MIXED;
            case "gl", "hamling", "indep" ->
                throw new InvalidEvidence(
                        "Covariance %s rebuilds the covariance of log relative risks from counts, which is not built yet. "
                                + "Give the covariance matrix of the log relative risks, or use own, pooled or mixed for means.",
                        text);
            default -> throw new InvalidEvidence("Covariance %s is not known. Use own, pooled or mixed.", text);
        };
    }
}
