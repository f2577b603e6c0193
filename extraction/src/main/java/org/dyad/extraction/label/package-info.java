/** Labels of documents to search by, from the facts that rules read. Start at {@link org.dyad.extraction.label.ExtractionAnnotator}. */
@NullMarked
package org.dyad.extraction.label;

import org.jspecify.annotations.NullMarked;
