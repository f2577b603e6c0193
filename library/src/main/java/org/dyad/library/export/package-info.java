/** A library written out: clean markdown that can be imported again. Start at {@link org.dyad.library.export.MarkdownExport}. */
@NullMarked
package org.dyad.library.export;

import org.jspecify.annotations.NullMarked;
