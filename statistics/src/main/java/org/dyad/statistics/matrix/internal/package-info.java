/** Routines on bare row-major arrays for the inner loops of the optimisers; not API outside this module. */
@NullMarked
package org.dyad.statistics.matrix.internal;

import org.jspecify.annotations.NullMarked;
