/**
 * The maternal dose at which a mean, or a given fraction of individuals, reaches a threshold. Start at
 * {@link TargetAnalysis}; {@link PopulationCurve} holds the fitted population, with its three spreads kept apart.
 */
@NullMarked
package org.dyad.synthesis.target;

import org.jspecify.annotations.NullMarked;
