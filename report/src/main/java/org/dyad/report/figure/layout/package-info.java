/** Where marks go: one class per kind of figure, and the scales, ticks, clipping and label placement that they share. */
@NullMarked
package org.dyad.report.figure.layout;

import org.jspecify.annotations.NullMarked;
