package org.dyad.synthesis.target;

/**
 * Nothing can be said of the error of estimation.
 *
 * @param reason why not, as a sentence; empty where there is no estimate either
 * @param failed bootstrap replicates that could not be fitted
 */
record NoIntervals(String reason, int failed) implements TargetIntervals {
    /** Where there is nothing to put an interval around. */
    static final NoIntervals WITHOUT_ESTIMATE = new NoIntervals("", 0);

    @Override
    public Percentiles meanDose() {
        return Percentiles.UNKNOWN;
    }

    @Override
    public Percentiles individualDose() {
        return Percentiles.UNKNOWN;
    }

    @Override
    public Percentiles fraction(double dose) {
        return Percentiles.UNKNOWN;
    }
}
