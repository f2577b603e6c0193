/**
 * How well two readings of the same documents agree: an extractor and a person, or two extractors. Start at
 * {@link org.dyad.extraction.agreement.Scores}.
 */
@NullMarked
package org.dyad.extraction.agreement;

import org.jspecify.annotations.NullMarked;
