/** Reads by what method 25-hydroxyvitamin D was measured. Start at {@link org.dyad.extraction.assay.AssayRule}. */
@NullMarked
package org.dyad.extraction.assay;

import org.jspecify.annotations.NullMarked;
