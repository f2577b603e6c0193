/**
 * Models of rows that were seen with a probability depending on their own p value. Start at {@link
 * org.dyad.statistics.selection.StepSelection}.
 */
@NullMarked
package org.dyad.statistics.selection;

import org.jspecify.annotations.NullMarked;
