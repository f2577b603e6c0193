/** Tests by invented sentences. */
@NullMarked
package org.dyad.extraction.passage;

import org.jspecify.annotations.NullMarked;
