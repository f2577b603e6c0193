/** The full-text index over a library. */
@NullMarked
package org.dyad.library.search;

import org.jspecify.annotations.NullMarked;
