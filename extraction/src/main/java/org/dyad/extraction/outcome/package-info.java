/**
 * Outcomes: which numbers of a study are results, of what, in whom, where and when. Start at
 * {@link org.dyad.extraction.outcome.OutcomeFinder}; {@code LevelRules} tells levels from cut-points, doses and the rest, {@code EffectRules}
 * reads estimates of effects, {@code Naming} says what they are of.
 */
@NullMarked
package org.dyad.extraction.outcome;

import org.jspecify.annotations.NullMarked;
