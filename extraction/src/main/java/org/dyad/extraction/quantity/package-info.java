/** From mentions to the quantities of a study, by kind. Start at {@link org.dyad.extraction.quantity.Quantities#of}. */
@NullMarked
package org.dyad.extraction.quantity;

import org.jspecify.annotations.NullMarked;
