/** Reads how long an intervention lasted. Start at {@link org.dyad.extraction.course.DurationRule}. */
@NullMarked
package org.dyad.extraction.course;

import org.jspecify.annotations.NullMarked;
