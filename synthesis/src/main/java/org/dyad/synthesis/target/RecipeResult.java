package org.dyad.synthesis.target;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one published way of reading a literature gives on this one.
 *
 * @param letter (a) to (e), in the order in which they are told
 * @param name of the recipe
 * @param does what it does, in plain words
 * @param dose IU per day where it is reached
 * @param status what was found
 * @param extrapolated beyond the highest dose of the arms in this analysis
 * @param standsFor published figures made in this way, from other literatures
 * @param reason why there is no dose
 */
public record RecipeResult(
        String letter,
        String name,
        String does,
        OptionalDouble dose,
        TargetStatus status,
        boolean extrapolated,
        List<PublishedFigure> standsFor,
        Optional<String> reason) {
    public RecipeResult {
        standsFor = List.copyOf(standsFor);
    }
}
