/**
 * Pools contrasts of many trials. Start at {@link org.dyad.synthesis.pool.RandomEffects}; τ² lives in the
 * {@linkplain org.dyad.synthesis.pool.HeterogeneityEstimator estimators}; groups of trials are compared by
 * {@link org.dyad.synthesis.pool.Subgroups}.
 */
@NullMarked
package org.dyad.synthesis.pool;

import org.jspecify.annotations.NullMarked;
