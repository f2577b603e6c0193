package org.dyad.synthesis.dose;

/** What is compared between two doses of a trial. */
public enum DoseEffect {
    /** Difference of means, in units of the outcome. */
    MEAN_DIFFERENCE("mean difference"),
    /** Difference over the standard deviation pooled over all arms. */
    COHENS_D("standardised mean difference (Cohen's d)"),
    /** Cohen's d times 1 - 3 / (4 N - 9), N over all arms. */
    HEDGES_G("standardised mean difference (Hedges' g)"),
    /** Difference over the standard deviation of the reference arm. */
    GLASS_DELTA("standardised mean difference (Glass's delta)"),
    /** Natural logarithm of an odds ratio, ratio of rates or ratio of risks. */
    LOG_RELATIVE_RISK("log relative risk");

    private final String words;

    DoseEffect(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
