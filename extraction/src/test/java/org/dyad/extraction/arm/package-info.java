/** Tests by invented sentences. */
@NullMarked
package org.dyad.extraction.arm;

import org.jspecify.annotations.NullMarked;
