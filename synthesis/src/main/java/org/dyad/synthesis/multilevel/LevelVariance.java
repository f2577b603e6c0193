package org.dyad.synthesis.multilevel;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The variance between the units of one level, inside the level outside it.
 *
 * @param level       its name
 * @param units       how many units
 * @param variance    σ², squared units of the effect
 * @param i2          percent of the total variance of a typical effect that is at this level, 100 σ²/(Σσ² + s²); empty where any level's
 *                    variance is not an estimate, for it is in that sum
 * @param correlation of the true effects of two contrasts that share a unit of this level (and so of all outside it), Σ of the variances
 *                    down to this level over Σ of all; empty where all are 0 or any is not an estimate
 * @param notAnEstimate why the variance should not be read as an estimate; empty where it may
 */
public record LevelVariance(
        String level,
        int units,
        double variance,
        OptionalDouble i2,
        OptionalDouble correlation,
        Optional<String> notAnEstimate) {}
