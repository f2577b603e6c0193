/** Helpers for the tests of every module. Start at {@link org.dyad.evidence.testing.SharedFiles}. */
@NullMarked
package org.dyad.evidence.testing;

import org.jspecify.annotations.NullMarked;
