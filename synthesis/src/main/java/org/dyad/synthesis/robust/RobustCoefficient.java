package org.dyad.synthesis.robust;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.synthesis.pool.Interval;

/**
 * One coefficient with its robust standard error.
 *
 * @param name             as in the fit
 * @param estimate         as in the fit
 * @param standardError    from the residuals of whole clusters
 * @param statistic        estimate / standard error
 * @param degreesOfFreedom Satterthwaite's, of this coefficient; NaN where there are none
 * @param pValue           two-sided, t; empty where the interval is withheld
 * @param interval         empty where it is withheld
 * @param withheld         why, in a sentence; empty where nothing is
 */
public record RobustCoefficient(
        String name,
        double estimate,
        double standardError,
        double statistic,
        double degreesOfFreedom,
        OptionalDouble pValue,
        Optional<Interval> interval,
        Optional<String> withheld) {}
