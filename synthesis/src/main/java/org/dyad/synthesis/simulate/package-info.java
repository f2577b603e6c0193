/**
 * Simulated literatures: evidence tables drawn person by person from a truth that is known, to see whether the engine finds
 * it. Start at {@link org.dyad.synthesis.simulate.SimulatedLiterature}; what is true stands in {@link
 * org.dyad.synthesis.simulate.Truth}, the doses it makes true in {@link org.dyad.synthesis.simulate.TrueDoses}. Nothing
 * here is data, and every row says so.
 */
@NullMarked
package org.dyad.synthesis.simulate;

import org.jspecify.annotations.NullMarked;
