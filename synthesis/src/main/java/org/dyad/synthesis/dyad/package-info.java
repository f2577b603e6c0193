/**
 * Mother and infant as one: the maternal and the infant outcome of the trials in one bivariate mixed dose-response model,
 * which borrows strength where a trial reports one of them only. Start at
 * {@link org.dyad.synthesis.dyad.DyadAnalysis}; its input is {@link org.dyad.synthesis.dyad.DyadData}, its answer
 * {@link org.dyad.synthesis.dyad.DyadResult}.
 */
@NullMarked
package org.dyad.synthesis.dyad;

import org.jspecify.annotations.NullMarked;
