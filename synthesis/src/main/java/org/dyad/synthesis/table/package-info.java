/** From the rows of a simple table to effect sizes and moderators. Start at {@link org.dyad.synthesis.table.StudyTable}. */
@NullMarked
package org.dyad.synthesis.table;

import org.jspecify.annotations.NullMarked;
