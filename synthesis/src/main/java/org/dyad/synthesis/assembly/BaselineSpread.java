package org.dyad.synthesis.assembly;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.study.Measurement;

/**
 * The ratio of the spread at the time point to the spread at baseline, pooled over the arms of a trial.
 *
 * @param ratio SD of finals over SD of baselines
 * @param assumed whether it is 1 because the trial does not say
 */
record BaselineSpread(double ratio, boolean assumed) {

    /**
     * The ratio over the arms that give both spreads.
     *
     * @param completion whether standard deviations made by a rule may be used
     */
    static BaselineSpread of(List<Measurement> rows, boolean completion) {
        double finals = 0;
        double baselines = 0;
        for (Measurement row : rows) {
            Optional<Sourced<Double>> end = ValuesOfArm.allowed(row.end().sd(), completion);
            Optional<Sourced<Double>> baseline =
                    ValuesOfArm.allowed(row.baseline().sd(), completion);
            if (end.isPresent() && baseline.isPresent()) {
                finals += square(end.get().value());
                baselines += square(baseline.get().value());
            }
        }
        return finals > 0 && baselines > 0
                ? new BaselineSpread(Math.sqrt(finals / baselines), false)
                : new BaselineSpread(1, true);
    }

    private static double square(double x) {
        return x * x;
    }
}
