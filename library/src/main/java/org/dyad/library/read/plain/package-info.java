/** Plain text articles. Start at {@link org.dyad.library.read.plain.PlainReader}. */
@NullMarked
package org.dyad.library.read.plain;

import org.jspecify.annotations.NullMarked;
