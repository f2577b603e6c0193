/**
 * Effect sizes: from what a study reports to one number and its sampling variance. Start at
 * {@link org.dyad.synthesis.effect.EffectSizes}; several arms against one control, with their covariance:
 * {@link org.dyad.synthesis.effect.SharedControl}. A row whose effect is not defined gives a reason, never a NaN.
 */
@NullMarked
package org.dyad.synthesis.effect;

import org.jspecify.annotations.NullMarked;
