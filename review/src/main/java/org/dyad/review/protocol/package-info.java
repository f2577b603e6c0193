/** What a review asks and how it will answer, as {@code review.yaml} says it. Start at {@link ReviewProtocol}. */
@NullMarked
package org.dyad.review.protocol;

import org.jspecify.annotations.NullMarked;
