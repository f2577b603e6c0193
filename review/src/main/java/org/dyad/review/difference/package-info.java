/** What a later run of a review changed: start at {@link org.dyad.review.difference.ResultsDifference}. */
@NullMarked
package org.dyad.review.difference;

import org.jspecify.annotations.NullMarked;
