package org.dyad.synthesis.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.synthesis.dose.CurveModerators;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.TrialCovariates;

/**
 * The target doses where the baseline level, or the duration, is as in the lower quarter, the middle and the upper quarter of the
 * trials. Fitted from 10 trials for each covariate; below that only the reason is given. Ecological: between trials.
 *
 * @param moderators names of the covariates
 * @param words the same for a reader
 * @param stating trials on the curve that state all of them
 * @param needed trials that would have to
 * @param answers at the quartiles of each covariate; empty where it cannot be told
 * @param refusal why it cannot be told
 */
public record ModeratedTargets(
        List<String> moderators,
        String words,
        int stating,
        int needed,
        List<Answer> answers,
        Optional<String> refusal) {
    /** Mean level of the outcome at baseline, over the arms of a trial that state it, in the unit of the outcome. */
    public static final String BASELINE = "baseline";
    /** How long the arms were dosed, in weeks. */
    public static final String DURATION_WEEKS = "duration_weeks";

    private static final double[] QUARTILES = {0.25, 0.5, 0.75};

    /**
     * The doses at one place.
     *
     * @param values of the covariates
     * @param moderators the same with what the trials say of them
     * @param doses for the mean, and for the fraction of individuals
     */
    public record Answer(TrialCovariates values, List<TargetModerator> moderators, TargetDoses doses) {
        public Answer {
            moderators = List.copyOf(moderators);
        }
    }

    public ModeratedTargets {
        moderators = List.copyOf(moderators);
        answers = List.copyOf(answers);
    }

    /** By baseline, by duration, and by both together. The data's trials carry {@link #BASELINE} and {@link #DURATION_WEEKS}. */
    public static List<ModeratedTargets> of(TargetData data, DoseResponse options, TargetQuestion question) {
        return List.of(
                of(data, options, question, List.of(BASELINE)),
                of(data, options, question, List.of(DURATION_WEEKS)),
                of(data, options, question, List.of(BASELINE, DURATION_WEEKS)));
    }

    /** By these covariates: at each combination of their quartiles. */
    public static ModeratedTargets of(
            TargetData data, DoseResponse options, TargetQuestion question, List<String> names) {
        int stating = ModeratorTrials.stating(data, names);
        int needed = CurveModerators.TRIALS_PER_MODERATOR * names.size();
        String words =
                String.join(" and ", names.stream().map(ModeratorTrials::words).toList());
        try {
            TargetAnalysis analysis =
                    TargetAnalysis.of(data, options.with(CurveModerators.of(names.toArray(String[]::new))));
            List<Answer> answers = new ArrayList<>();
            for (TrialCovariates place : places(data, names)) {
                TargetAnalysis there = analysis.at(place);
                answers.add(new Answer(place, there.moderators(), there.doses(question)));
            }
            return new ModeratedTargets(names, words, stating, needed, answers, Optional.empty());
        } catch (NotEstimable | SearchNotSettled reason) {
            return new ModeratedTargets(
                    names, words, stating, needed, List.of(), Optional.of(String.valueOf(reason.getMessage())));
        }
    }

    private static List<TrialCovariates> places(TargetData data, List<String> names) {
        List<TrialCovariates> places = List.of(TrialCovariates.none());
        for (String name : names) {
            double[] values = data.curve().stream()
                    .filter(t ->
                            names.stream().allMatch(n -> t.covariates().value(n).isPresent()))
                    .mapToDouble(t -> t.covariates().value(name).orElseThrow())
                    .sorted()
                    .toArray();
            List<TrialCovariates> more = new ArrayList<>();
            for (TrialCovariates place : places) {
                for (double share : QUARTILES) {
                    more.add(place.with(name, quantile(values, share)));
                }
            }
            places = more;
        }
        return places.stream().distinct().toList();
    }

    /** Linear between order statistics: at {@code (n - 1) share} from the lowest (definition 7 of Hyndman and Fan 1996). */
    private static double quantile(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
