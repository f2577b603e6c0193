package org.dyad.synthesis.target;

/** How the interval of a target dose is made. */
public enum IntervalMethod {
    /** {@link #BAND} from ten trials on the curve, {@link #BOOTSTRAP} below. */
    BY_NUMBER_OF_TRIALS("by number of trials"),
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

    /** Trials on the curve from which the band is used unless asked otherwise (judgement). */
    public static final int TRIALS_FOR_BAND = 10;

    private final String word;

    IntervalMethod(String word) {
        this.word = word;
    }

    /** The word that the command line and {@code review.yaml} use. */
    public String word() {
        return word;
    }

    /** The method that is used for a curve of so many trials: never {@link #BY_NUMBER_OF_TRIALS}. */
    IntervalMethod resolvedFor(int trials) {
        return switch (this) {
            case BAND, PROFILE, BOOTSTRAP -> this;
            case BY_NUMBER_OF_TRIALS -> trials >= TRIALS_FOR_BAND ? BAND : BOOTSTRAP;
        };
    }
}
