/** The extractors by name, and the guard that refuses words which a document does not hold. Start at {@link org.dyad.extraction.registry.Extractors}. */
@NullMarked
package org.dyad.extraction.registry;

import org.jspecify.annotations.NullMarked;
