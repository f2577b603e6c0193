/**
 * What a document is: its source, the text a person reads with the way back to the source, its metadata, its links, and what in it
 * could not be understood. Start at {@link org.dyad.library.document.Document}.
 */
@NullMarked
package org.dyad.library.document;

import org.jspecify.annotations.NullMarked;
