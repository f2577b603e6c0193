/** What a trial is and what it reports. Start at {@link org.dyad.evidence.study.Measurement}. */
@NullMarked
package org.dyad.evidence.study;

import org.jspecify.annotations.NullMarked;
