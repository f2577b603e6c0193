/** What the pooled evidence of a review says about a claim. Start at {@link org.dyad.review.claim.Verdicts}. */
@NullMarked
package org.dyad.review.claim;

import org.jspecify.annotations.NullMarked;
