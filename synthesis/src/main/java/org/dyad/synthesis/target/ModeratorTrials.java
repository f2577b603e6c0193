package org.dyad.synthesis.target;

import java.util.List;
import java.util.stream.Collectors;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.synthesis.dose.CurveModerators;
import org.dyad.synthesis.dose.DoseStudy;

/** Whether enough trials state the covariates that an answer shall depend on. */
final class ModeratorTrials {
    private ModeratorTrials() {}

    /** How many trials on the curve state all of these. */
    static int stating(TargetData data, List<String> names) {
        return (int) data.curve().stream()
                .filter(trial -> names.stream().allMatch(name -> states(trial, name)))
                .count();
    }

    private static boolean states(DoseStudy trial, String name) {
        return trial.covariates().value(name).isPresent();
    }

    /**
     * @throws NotEstimable where too few do, with a sentence that says how many and how many are needed
     */
    static void require(TargetData data, CurveModerators moderators) {
        List<String> names = moderators.names();
        if (names.isEmpty() || data.curve().isEmpty()) {
            return;
        }
        int needed = Math.max(2, moderators.trialsPerModerator() * names.size());
        int stating = stating(data, names);
        if (stating >= needed) {
            return;
        }
        StringBuilder counts = new StringBuilder();
        for (String name : names) {
            counts.append("%s%s %s %s"
                    .formatted(
                            counts.isEmpty() ? "" : ", ",
                            stating(data, List.of(name)),
                            stating(data, List.of(name)) == 1 ? "states" : "state",
                            words(name)));
        }
        if (names.size() > 1) {
            counts.append(" and %s %s".formatted(stating, names.size() == 2 ? "both" : "all"));
        }
        throw new NotEstimable(
                ("How the target dose depends on %s cannot be told: of the %s on the dose-response curve, %s, and %s are"
                                + " needed%s.")
                        .formatted(
                                names.stream().map(ModeratorTrials::words).collect(Collectors.joining(" and ")),
                                data.curve().size() == 1
                                        ? "1 trial"
                                        : data.curve().size() + " trials",
                                counts,
                                needed,
                                names.size() == 1 ? "" : ", %s for each".formatted(moderators.trialsPerModerator())));
    }

    /** A covariate as a clinician calls it; a column of another name as it stands. */
    static String words(String name) {
        return switch (name) {
            case ModeratedTargets.BASELINE -> "the baseline level";
            case ModeratedTargets.DURATION_WEEKS -> "the duration in weeks";
            default -> name;
        };
    }
}
