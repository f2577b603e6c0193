package org.dyad.synthesis.target;

/** Nothing can be said of the error of estimation. */
record NoIntervals() implements TargetIntervals {
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

    @Override
    public int failed() {
        return 0;
    }
}
