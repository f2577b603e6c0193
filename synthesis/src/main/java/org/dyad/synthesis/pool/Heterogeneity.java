package org.dyad.synthesis.pool;

import java.util.OptionalDouble;

/**
 * How much the effects differ beyond sampling error (and beyond the moderators, where there are any).
 *
 * @param q                Cochran's Q = y'Py with w = 1/v
 * @param degreesOfFreedom k − p
 * @param pValue           of Q against chi-squared; empty where no degree of freedom is left
 * @param i2               percent of the total variance that is between studies, 100 τ²/(τ² + s²) with the typical sampling variance
 *                         s² = (k − p)/tr P at τ² = 0 (Higgins and Thompson 2002, doi:10.1002/sim.1186); for the common-effect model
 *                         100 (Q − (k − p))/Q, never below 0
 * @param h2               total variance over sampling variance, τ²/s² + 1; for the common-effect model Q/(k − p)
 */
public record Heterogeneity(
        double q, int degreesOfFreedom, OptionalDouble pValue, OptionalDouble i2, OptionalDouble h2) {}
