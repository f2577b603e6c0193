/**
 * Pools few trials with a prior on how much trials differ, by integration and without sampling. Start at
 * {@link org.dyad.synthesis.bayes.NormalHierarchicalModel}; {@link org.dyad.synthesis.bayes.PriorScale} makes the three fits that a review
 * shows.
 */
@NullMarked
package org.dyad.synthesis.bayes;

import org.jspecify.annotations.NullMarked;
