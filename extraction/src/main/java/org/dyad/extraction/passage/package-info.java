/**
 * Sentences of a study's text with the part of the abstract they belong to. Start at {@link org.dyad.extraction.passage.Sentences#of}; only
 * sentences that hold a number are cut.
 */
@NullMarked
package org.dyad.extraction.passage;

import org.jspecify.annotations.NullMarked;
