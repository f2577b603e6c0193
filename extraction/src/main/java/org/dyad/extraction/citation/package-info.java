/** Reads which publication a study is. Start at {@link org.dyad.extraction.citation.CitationRule}. */
@NullMarked
package org.dyad.extraction.citation;

import org.jspecify.annotations.NullMarked;
