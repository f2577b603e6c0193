/** Laws of the figures, on invented data. */
@NullMarked
package org.dyad.report.figure;

import org.jspecify.annotations.NullMarked;
