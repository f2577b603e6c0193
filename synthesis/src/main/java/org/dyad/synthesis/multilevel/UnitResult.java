package org.dyad.synthesis.multilevel;

import org.dyad.synthesis.pool.Interval;

/**
 * How far one unit of a level lies from what its surroundings lead to expect: the best linear unbiased prediction of its random effect.
 *
 * @param level         name of the level
 * @param unit          its label, with those of the units around it, outermost first, joined by a slash
 * @param effect        units of the effect
 * @param standardError takes the variances as known
 * @param interval      with the quantile of the test
 */
public record UnitResult(String level, String unit, double effect, double standardError, Interval interval) {}
