package org.dyad.synthesis.target;

import java.util.OptionalDouble;

/** Nothing can be said of the error of estimation. */
record NoIntervals() implements TargetIntervals {
    private static final Percentiles NONE = new Percentiles(OptionalDouble.empty(), OptionalDouble.empty());

    @Override
    public Percentiles meanDose() {
        return NONE;
    }

    @Override
    public Percentiles individualDose() {
        return NONE;
    }

    @Override
    public Percentiles fraction(double dose) {
        return NONE;
    }

    @Override
    public int failed() {
        return 0;
    }
}
