/** Compares Dyad with numbers from outside, and writes the page that shows it. */
@NullMarked
package org.dyad.validation;

import org.jspecify.annotations.NullMarked;
