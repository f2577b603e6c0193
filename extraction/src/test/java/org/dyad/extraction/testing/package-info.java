/** Tools for developing rules: facts of the corpus in the annotation format, for the scorer. */
@NullMarked
package org.dyad.extraction.testing;

import org.jspecify.annotations.NullMarked;
