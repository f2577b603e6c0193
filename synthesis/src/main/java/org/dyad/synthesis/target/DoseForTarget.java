package org.dyad.synthesis.target;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The dose that reaches one target, in IU per day, on top of the background intake of the trials.
 *
 * @param dose present when {@code status} is {@link TargetStatus#REACHED}
 * @param ciLower lower confidence limit; absent when unbounded or not estimable
 * @param ciUpper upper confidence limit; absent when unbounded or not estimable
 * @param status what was found
 * @param extrapolated beyond the highest dose of the arms in this analysis
 * @param lowerUnbounded the interval has no lower limit above the lowest dose of the analysis
 * @param upperUnbounded the interval has no upper limit within the search
 * @param reason why there is no dose, or what limits the one given
 */
public record DoseForTarget(
        OptionalDouble dose,
        OptionalDouble ciLower,
        OptionalDouble ciUpper,
        TargetStatus status,
        boolean extrapolated,
        boolean lowerUnbounded,
        boolean upperUnbounded,
        Optional<String> reason) {

    static DoseForTarget notEstimable(String reason) {
        return new DoseForTarget(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                TargetStatus.NOT_ESTIMABLE,
                false,
                false,
                false,
                Optional.of(reason));
    }
}
