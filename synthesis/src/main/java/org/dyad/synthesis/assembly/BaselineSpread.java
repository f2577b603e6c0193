package org.dyad.synthesis.assembly;

import java.util.List;
import org.dyad.evidence.study.Measurement;

/**
 * The ratio of the spread at the time point to the spread at baseline, pooled over the arms of a trial.
 *
 * @param ratio SD of finals over SD of baselines
 * @param assumed whether it is 1 because the trial does not say
 */
record BaselineSpread(double ratio, boolean assumed) {

    static BaselineSpread of(List<Measurement> rows) {
        double finals = 0;
        double baselines = 0;
        for (Measurement row : rows) {
            if (row.end().sd().isPresent() && row.baseline().sd().isPresent()) {
                finals += square(row.end().sd().get().value());
                baselines += square(row.baseline().sd().get().value());
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
