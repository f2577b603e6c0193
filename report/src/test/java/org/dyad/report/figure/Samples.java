package org.dyad.report.figure;

import java.util.OptionalDouble;
import org.dyad.report.figure.FractionCurve.TargetDose;

/** A few sample figures for tests of other packages. */
public final class Samples {

    private Samples() {}

    public static Figure forest() {
        return ForestSamples.typical();
    }

    public static Figure dose() {
        return OtherSamples.dose("dose-sample", 10, false, 8000);
    }

    public static Figure fraction() {
        return OtherSamples.fraction(
                "fraction-sample",
                1,
                new TargetDose.Reached(3464, OptionalDouble.of(2710), OptionalDouble.of(5890), false));
    }
}
