/** Reads how a study was made. Start at {@link org.dyad.extraction.design.DesignRule}. */
@NullMarked
package org.dyad.extraction.design;

import org.jspecify.annotations.NullMarked;
