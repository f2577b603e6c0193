/** The numerical kernel on plain vectors and matrices; it knows no word of medicine. */
@NullMarked
package org.dyad.statistics;

import org.jspecify.annotations.NullMarked;
