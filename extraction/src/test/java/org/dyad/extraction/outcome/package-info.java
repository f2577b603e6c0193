/** Tests by invented sentences. */
@NullMarked
package org.dyad.extraction.outcome;

import org.jspecify.annotations.NullMarked;
