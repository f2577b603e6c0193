/**
 * Regression with known sampling variances and one extra variance: y = Xβ + u + e, Var u = τ² I, Var e = diag(v). Start at
 * {@link org.dyad.statistics.meta.KnownVarianceRegression}; it is what every univariate estimator of τ² is made of.
 */
@NullMarked
package org.dyad.statistics.meta;

import org.jspecify.annotations.NullMarked;
