/** Computes a review. Start at {@link ReviewRunner}. */
@NullMarked
package org.dyad.review.run;

import org.jspecify.annotations.NullMarked;
