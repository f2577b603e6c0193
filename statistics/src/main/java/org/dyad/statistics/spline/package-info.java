/** Curves that are linear in their coefficients; start at {@link org.dyad.statistics.spline.Basis}. */
@NullMarked
package org.dyad.statistics.spline;

import org.jspecify.annotations.NullMarked;
