/** Marks with a place on the page, and how they are written as SVG: {@link org.dyad.report.figure.mark.Drawing}, {@link org.dyad.report.figure.mark.Svg}. */
@NullMarked
package org.dyad.report.figure.mark;

import org.jspecify.annotations.NullMarked;
