/** From text to proposed facts. Start at {@link org.dyad.extraction.Extractor}. */
@NullMarked
package org.dyad.extraction;

import org.jspecify.annotations.NullMarked;
