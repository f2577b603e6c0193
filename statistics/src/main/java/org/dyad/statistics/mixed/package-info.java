/**
 * Linear mixed models whose covariance within groups is known: y_i = X_i β + Z_i b_i + e_i with Var e_i = S_i given and
 * b_i ~ N(0, Ψ). Start at {@link org.dyad.statistics.mixed.LinearMixedModel}; the result is a
 * {@link org.dyad.statistics.mixed.MixedFit}, and {@link org.dyad.statistics.mixed.PreparedModel} refits one design to
 * many outcomes.
 */
@NullMarked
package org.dyad.statistics.mixed;

import org.jspecify.annotations.NullMarked;
