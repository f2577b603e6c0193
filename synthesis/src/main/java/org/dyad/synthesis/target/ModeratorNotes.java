package org.dyad.synthesis.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dyad.synthesis.dose.CurveModerators;

/** What a reader must know of an answer that depends on covariates of trials. */
final class ModeratorNotes {
    private ModeratorNotes() {}

    static List<String> of(TargetModels models, TargetData given) {
        List<TargetModerator> moderators = models.moderators();
        List<String> notes = new ArrayList<>();
        if (moderators.isEmpty()) {
            return notes;
        }
        String names =
                moderators.stream().map(m -> ModeratorTrials.words(m.name())).collect(Collectors.joining(" and "));
        notes.add(
                ("Ecological: how the answer depends on %s is seen between trials, which differ in other ways too; it need not"
                                + " hold between the people of one trial.")
                        .formatted(names));
        for (TargetModerator m : moderators) {
            if (m.outsideTheTrials()) {
                notes.add("%s of %s lies outside the trials, which go from %s to %s."
                        .formatted(
                                capital(ModeratorTrials.words(m.name())),
                                number(m.value()),
                                number(m.test().lowest()),
                                number(m.test().highest())));
            }
        }
        int trials = models.fit().trials();
        if (trials < given.curve().size()) {
            notes.add("%s of %s trials on the curve state %s; the others are left out of this answer."
                    .formatted(trials, given.curve().size(), names));
        }
        if (trials < CurveModerators.TRIALS_PER_MODERATOR * moderators.size()) {
            notes.add("Fewer than 10 trials for each covariate: this was fitted because it was asked for.");
        }
        if (!moderators.getFirst().levelDepends()) {
            notes.add(
                    "The level at the lowest dose is taken as the same whatever %s: too few trials report arm means with it, or it is"
                                    .formatted(names)
                            + " the same in all of them.");
        }
        return notes;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}
