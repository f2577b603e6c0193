/**
 * What a review found, as a document with figures: every number leads to the trials, arms, words and addresses it came
 * from. Start at {@link org.dyad.report.review.ReviewReport}. Nothing here computes a result.
 */
@NullMarked
package org.dyad.report.review;

import org.jspecify.annotations.NullMarked;
