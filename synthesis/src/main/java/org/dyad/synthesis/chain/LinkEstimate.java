package org.dyad.synthesis.chain;

import java.util.List;
import java.util.OptionalDouble;
import org.dyad.statistics.distribution.StudentT;

/**
 * One link, pooled. From a level to a level: units downstream for each unit upstream. From the dose: rise over the step of
 * the model.
 *
 * @param estimate      pooled over trials
 * @param standardError between-trial variation included where it was estimated
 * @param df            of the interval; {@code POSITIVE_INFINITY} means the normal
 * @param ciLower       of {@code estimate}
 * @param unit          of {@code estimate}, such as {@code ng/mL milk per ng/mL maternal serum}
 * @param betweenTrials standard deviation of the link between trials; empty where it was not estimated
 * @param trials        that report both ends
 * @param slopes        by trial; of a curve over the dose that is no straight line, empty
 */
public record LinkEstimate(
        Link link,
        double estimate,
        double standardError,
        double df,
        double ciLower,
        double ciUpper,
        String unit,
        OptionalDouble betweenTrials,
        List<String> trials,
        List<TrialSlope> slopes) {
    public LinkEstimate {
        trials = List.copyOf(trials);
        slopes = List.copyOf(slopes);
    }

    static LinkEstimate of(
            Link link,
            double estimate,
            double standardError,
            double df,
            double level,
            String unit,
            OptionalDouble betweenTrials,
            List<String> trials,
            List<TrialSlope> slopes) {
        double half = standardError * new StudentT(df).twoSidedQuantile(level);
        return new LinkEstimate(
                link,
                estimate,
                standardError,
                df,
                estimate - half,
                estimate + half,
                unit,
                betweenTrials,
                trials,
                slopes);
    }
}
