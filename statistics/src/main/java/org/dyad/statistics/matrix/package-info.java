/**
 * Small dense vectors and matrices that cannot be changed. Start at {@link org.dyad.statistics.matrix.Matrix};
 * {@link org.dyad.statistics.matrix.Cholesky} solves, {@link org.dyad.statistics.matrix.SymmetricEigen} decomposes.
 */
@NullMarked
package org.dyad.statistics.matrix;

import org.jspecify.annotations.NullMarked;
