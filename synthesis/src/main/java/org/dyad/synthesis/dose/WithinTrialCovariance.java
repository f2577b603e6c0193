package org.dyad.synthesis.dose;

import java.util.Locale;
import org.dyad.evidence.InvalidEvidence;

/**
 * The covariance of the effects of one trial, which share its reference arm (index 0). For mean differences, with sp the
 * standard deviation pooled over all arms:
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
 *
 * <p>For log relative risks the correlations are those of rebuilt counts ({@link PseudoCounts}): GREENLAND_LONGNECKER keeps the
 * printed persons and the printed sum of cases; HAMLING keeps the printed standard errors. For a cumulative incidence the first
 * takes the relative risks as odds ratios and the second takes the variance of a rate, as the R package dosresmeta has it;
 * GREENLAND_LONGNECKER_RISKS and HAMLING_RISKS have ratios and variances of risks there. INDEPENDENT leaves out what
 * the reference shares, which makes intervals wrong, and is there for comparison.
 */
public enum WithinTrialCovariance {
    OWN("own", "each arm's own standard deviation"),
    POOLED("pooled", "standard deviation pooled over the trial"),
    MIXED("mixed", "pooled variances with the reference arm's own covariance"),
    GREENLAND_LONGNECKER("gl", "correlations from counts by Greenland and Longnecker"),
    GREENLAND_LONGNECKER_RISKS(
            "gl-risks", "correlations from counts by Greenland and Longnecker, with ratios of risks"),
    HAMLING("hamling", "correlations from counts by Hamling"),
    HAMLING_RISKS("hamling-risks", "correlations from counts by Hamling, with the variance of a risk"),
    INDEPENDENT("indep", "effects taken as independent");

    private final String text;
    private final String words;

    WithinTrialCovariance(String text, String words) {
        this.text = text;
        this.words = words;
    }

    /** The choice as {@link #parse} reads it. */
    public String text() {
        return text;
    }

    public String words() {
        return words;
    }

    /** Whether it is one of log relative risks; else of means. */
    public boolean isOfRisks() {
        return switch (this) {
            case OWN, POOLED, MIXED -> false;
            case GREENLAND_LONGNECKER, GREENLAND_LONGNECKER_RISKS, HAMLING, HAMLING_RISKS, INDEPENDENT -> true;
        };
    }

    /**
     * Reads {@code own}, {@code pooled} or {@code mixed}; {@code gl}, {@code gl-risks},
     * {@code hamling}, {@code hamling-risks} or {@code indep}.
     *
     * @throws InvalidEvidence for any other text, with what to use instead
     */
    public static WithinTrialCovariance parse(String text) {
        for (WithinTrialCovariance choice : values()) {
            if (choice.text.equals(text.strip().toLowerCase(Locale.ROOT))) {
                return choice;
            }
        }
        throw new InvalidEvidence(
                "Covariance %s is not known. Use own, pooled or mixed for means; gl, hamling or indep for log relative risks.",
                text);
    }
}
