package org.dyad.synthesis.target;

import java.util.List;
import java.util.stream.IntStream;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.meta.KnownVarianceRegression;
import org.dyad.statistics.meta.RankDeficient;
import org.dyad.synthesis.dose.CurveModerators;
import org.dyad.synthesis.dose.TrialCovariates;

/** Whether the level at the reference dose can depend on the moderators of the curve. */
final class LevelModerators {
    private LevelModerators() {}

    /** A line in all moderators from {@link CurveModerators#TRIALS_PER_MODERATOR} trials for each, if they differ; else a mean. */
    static LevelLine line(ModeratorFrame frame, List<TrialCovariates> trials) {
        LevelLine mean = new LevelLine(List.of());
        if (frame.isEmpty() || trials.size() < CurveModerators.TRIALS_PER_MODERATOR * frame.count()) {
            return mean;
        }
        LevelLine line = new LevelLine(
                trials.stream().map(t -> Vector.of(frame.offsets(t))).toList());
        return differ(line, trials.size()) ? line : mean;
    }

    private static boolean differ(LevelLine line, int trials) {
        double[] ones = IntStream.range(0, trials).mapToDouble(j -> 1).toArray();
        try {
            KnownVarianceRegression.of(ones, ones.clone(), line.moderators(), true);
            return true;
        } catch (RankDeficient oneValueForAll) {
            return false;
        }
    }
}
