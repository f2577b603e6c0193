/**
 * The reference distributions of tests and intervals: normal, t, chi-squared, F. Each has {@code cdf}, {@code survival}
 * (the upper tail, never 1 - cdf) and {@code quantile}.
 */
@NullMarked
package org.dyad.statistics.distribution;

import org.jspecify.annotations.NullMarked;
