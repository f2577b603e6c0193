/** Reads who was studied, how many and where. Start at {@link org.dyad.extraction.people.PopulationRule}. */
@NullMarked
package org.dyad.extraction.people;

import org.jspecify.annotations.NullMarked;
