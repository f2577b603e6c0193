/** Doses and concentrations with their units. Start at {@link org.dyad.evidence.quantity.Dose} and {@link org.dyad.evidence.quantity.Concentration}. */
@NullMarked
package org.dyad.evidence.quantity;

import org.jspecify.annotations.NullMarked;
