/**
 * Several outcomes of the same trials in one model, so that a trial that reports one outcome informs the others. Start at
 * {@link org.dyad.synthesis.multivariate.TrialOutcomes} and {@link org.dyad.synthesis.multivariate.MultivariateModel}.
 */
@NullMarked
package org.dyad.synthesis.multivariate;

import org.jspecify.annotations.NullMarked;
