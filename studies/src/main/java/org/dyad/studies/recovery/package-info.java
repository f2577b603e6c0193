/** Whether the engine finds the truth of {@code examples/simulated-lactation}: start at {@link org.dyad.studies.recovery.RecoveryStudy}. */
@NullMarked
package org.dyad.studies.recovery;

import org.jspecify.annotations.NullMarked;
