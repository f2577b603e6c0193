package org.dyad.synthesis.multilevel;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The variance between the units of one level, inside the level outside it.
 *
 * @param level       its name
 * @param units       how many units
 * @param variance    σ², squared units of the effect
 * @param i2          percent of the total variance of a typical effect that is at this level, 100 σ²/(Σσ² + s²)
 * @param correlation of the true effects of two contrasts that share a unit of this level (and so of all outside it), Σ of the variances
 *                    down to this level over Σ of all; empty where all are 0
 * @param notAnEstimate why the variance should not be read as an estimate; empty where it may
 */
public record LevelVariance(
        String level,
        int units,
        double variance,
        double i2,
        OptionalDouble correlation,
        Optional<String> notAnEstimate) {}
