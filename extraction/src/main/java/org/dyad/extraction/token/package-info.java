/**
 * A text cut once into words, numbers with their value, and symbols; every rule reads these and no rule reads characters again. Start at
 * {@link org.dyad.extraction.token.Tokens#of}.
 */
@NullMarked
package org.dyad.extraction.token;

import org.jspecify.annotations.NullMarked;
