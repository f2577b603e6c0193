/** Reads statements about harm and its absence. Start at {@link org.dyad.extraction.safety.SafetyRule}. */
@NullMarked
package org.dyad.extraction.safety;

import org.jspecify.annotations.NullMarked;
