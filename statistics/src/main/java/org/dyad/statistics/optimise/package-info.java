/**
 * Searches in one dimension that say how they ended. Start at {@link org.dyad.statistics.optimise.BrentRoot}; a
 * search that does not settle throws {@link org.dyad.statistics.optimise.SearchNotSettled}, it never returns a number.
 */
@NullMarked
package org.dyad.statistics.optimise;

import org.jspecify.annotations.NullMarked;
