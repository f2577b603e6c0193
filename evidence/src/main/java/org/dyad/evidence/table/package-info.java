/** Evidence tables as CSV: read with every fault named at once, and written again. */
@NullMarked
package org.dyad.evidence.table;

import org.jspecify.annotations.NullMarked;
