/** Figures of small-study effects. Start at {@link org.dyad.report.bias.BiasFunnel}. */
@NullMarked
package org.dyad.report.bias;

import org.jspecify.annotations.NullMarked;
