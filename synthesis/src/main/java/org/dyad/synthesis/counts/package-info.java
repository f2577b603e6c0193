/**
 * Pools counts themselves, without an effect size and its approximate variance in between: {@link
 * org.dyad.synthesis.counts.MantelHaenszel}, {@link org.dyad.synthesis.counts.PetoOneStep}, and mixed models with the exact likelihood
 * ({@link org.dyad.synthesis.counts.CountsMixedModel}). Start at {@link org.dyad.synthesis.counts.CountsMethod}.
 */
@NullMarked
package org.dyad.synthesis.counts;

import org.jspecify.annotations.NullMarked;
