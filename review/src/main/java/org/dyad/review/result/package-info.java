/** What a review found, with everything it rests on. Start at {@link ReviewResults}. */
@NullMarked
package org.dyad.review.result;

import org.jspecify.annotations.NullMarked;
