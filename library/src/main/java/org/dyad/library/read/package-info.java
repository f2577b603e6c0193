/** Files into documents, whatever their format. Start at {@link org.dyad.library.read.DocumentReader}. */
@NullMarked
package org.dyad.library.read;

import org.jspecify.annotations.NullMarked;
