/** Where a value came from. Start at {@link org.dyad.evidence.origin.Sourced}. */
@NullMarked
package org.dyad.evidence.origin;

import org.jspecify.annotations.NullMarked;
