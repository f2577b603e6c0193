package org.dyad.synthesis.target;

/** How the interval of a target dose is made. */
public enum IntervalMethod {
    /** {@link #BOOTSTRAP}: the only one that holds the truth as often as it should for individuals too (docs/coverage.md). */
    AUTOMATIC("automatic"),
    /** The doses at which a t-based band around the fitted curve contains the target (Fieller type). */
    BAND("band"),
    /**
     * Profile likelihood: the doses that the likelihood, maximised over everything else, does not speak against. Unlike the
     * band it knows that the variances between trials are estimates.
     */
    PROFILE("profile"),
    /**
     * Percentiles of a parametric bootstrap: variances between trials drawn from their confidence distributions, then level,
     * curve and spread at those variances.
     */
    BOOTSTRAP("bootstrap");

    private final String word;

    IntervalMethod(String word) {
        this.word = word;
    }

    /** The word that the command line and {@code review.yaml} use. */
    public String word() {
        return word;
    }

    /** The method that is used: never {@link #AUTOMATIC}. */
    IntervalMethod resolved() {
        return switch (this) {
            case BAND, PROFILE, BOOTSTRAP -> this;
            case AUTOMATIC -> BOOTSTRAP;
        };
    }
}
