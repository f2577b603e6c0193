package org.dyad.synthesis.assembly;

import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.Compartment;

/**
 * What is asked of the trials.
 *
 * @param name in plain words, such as {@code Infant 25(OH)D}
 * @param compartment where 25(OH)D was measured
 * @param unit of every result; values in another unit are converted and marked
 * @param timePoint which time point of a trial is used
 */
public record OutcomeDefinition(
        String name, Compartment compartment, ConcentrationUnit unit, TimePointRule timePoint) {}
