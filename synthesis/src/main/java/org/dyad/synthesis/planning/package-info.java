/**
 * How large, and at which doses, the next trial must be to narrow the dose for a target. Start at
 * {@link org.dyad.synthesis.planning.NextTrial}.
 */
@NullMarked
package org.dyad.synthesis.planning;

import org.jspecify.annotations.NullMarked;
