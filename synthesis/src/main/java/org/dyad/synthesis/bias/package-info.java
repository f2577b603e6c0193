/**
 * Small-study effects: whether small trials say something else than large ones, and what would be left if they did not. Start at {@link
 * org.dyad.synthesis.bias.SmallStudyEffects}, which runs everything; each analysis also stands alone ({@link
 * org.dyad.synthesis.bias.EggerTest}, {@link org.dyad.synthesis.bias.RankTest}, {@link org.dyad.synthesis.bias.TrimAndFill}, {@link
 * org.dyad.synthesis.bias.FailSafeN}, {@link org.dyad.synthesis.bias.PetPeese}, {@link org.dyad.synthesis.bias.SelectionModel}).
 */
@NullMarked
package org.dyad.synthesis.bias;

import org.jspecify.annotations.NullMarked;
