/** Tests with pages and sentences of our own invention. */
@NullMarked
package org.dyad.extraction.cue;

import org.jspecify.annotations.NullMarked;
