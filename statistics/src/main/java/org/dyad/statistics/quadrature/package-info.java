/**
 * Integrals over one variable. Start at {@link org.dyad.statistics.quadrature.AdaptivePanels}; the rule within a panel is
 * {@link org.dyad.statistics.quadrature.GaussLegendre}.
 */
@NullMarked
package org.dyad.statistics.quadrature;

import org.jspecify.annotations.NullMarked;
