/**
 * Mixed models with several variances and a known covariance within groups: y = Xβ + e + Σ_k Z_k u_k + Z_o b, with Var e = V given and
 * block diagonal by group, u_k ~ N(0, σ²_k I) for nested levels, and b ~ N(0, G) for the outcomes of a group. Start at
 * {@link org.dyad.statistics.components.ComponentModel}; {@link org.dyad.statistics.components.ClusterSandwich} gives standard errors that
 * hold when that covariance is wrong.
 */
@NullMarked
package org.dyad.statistics.components;

import org.jspecify.annotations.NullMarked;
