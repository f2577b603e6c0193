package org.dyad.synthesis.dose;

import java.util.ArrayList;
import java.util.List;
import org.dyad.statistics.mixed.PsiStructure;

/**
 * Which between-trial covariance of q coefficients the trials can carry. Unstructured: at least q(q+1)/2 + q trials with q
 * or more contrasts each. Else diagonal: at least 2q trials. Else none, as with fewer than 3 trials. With moderators the
 * coefficients beside the variances are more than q, and so many more trials are needed. A choice made by the user is kept,
 * and a note says where the trials fall short of the rule.
 *
 * <p>For the diagonal the trials are counted whatever their number of arms: differing doses of two-arm trials identify
 * variances, and "none" in their place would hide heterogeneity that is there.
 *
 * @param used  what is fitted
 * @param steps one sentence for each step down, or for a choice that the rule would not make
 */
public record BetweenTrialRule(PsiStructure used, List<String> steps) {
    /** Fewest trials for which a between-trial variance, or a curve, is an estimate. */
    public static final int LEAST_TRIALS = 3;

    public BetweenTrialRule {
        steps = List.copyOf(steps);
    }

    static BetweenTrialRule choose(PsiChoice choice, int q, int fixed, List<TrialEffects> trials) {
        int wide = (int) trials.stream().filter(t -> t.effects().size() >= q).count();
        int needed = PsiStructure.UNSTRUCTURED.parameters(q) + fixed;
        boolean unstructured = wide >= needed && trials.size() >= LEAST_TRIALS;
        boolean diagonal = trials.size() >= q + fixed && trials.size() >= LEAST_TRIALS;
        List<String> steps = new ArrayList<>();
        if (choice == PsiChoice.NONE) {
            return new BetweenTrialRule(PsiStructure.ZERO, steps);
        }
        if (choice != PsiChoice.DIAGONAL && !unstructured) {
            steps.add(shortOfUnstructured(q, trials.size(), wide, needed));
        }
        boolean askDiagonal = choice == PsiChoice.DIAGONAL || (choice == PsiChoice.AUTOMATIC && !unstructured && q > 1);
        if (askDiagonal && !diagonal) {
            steps.add(
                    "Between-trial variances of %s coefficients without covariances need at least %s trials; there are %s."
                            .formatted(q, Math.max(LEAST_TRIALS, q + fixed), trials.size()));
        }
        return switch (choice) {
            case NONE -> new BetweenTrialRule(PsiStructure.ZERO, steps);
            case UNSTRUCTURED -> chosen(PsiStructure.UNSTRUCTURED, unstructured, steps);
            case DIAGONAL -> chosen(PsiStructure.DIAGONAL, diagonal, steps);
            case AUTOMATIC -> stepDown(q, unstructured, diagonal, steps);
        };
    }

    private static String shortOfUnstructured(int q, int trials, int wide, int needed) {
        if (q == 1) {
            return "A between-trial variance needs at least %s trials; there are %s."
                    .formatted(Math.max(LEAST_TRIALS, needed), trials);
        }
        return ("A full between-trial covariance of %s coefficients needs at least %s trials with %s or more contrasts each; "
                        + "%s of %s have them.")
                .formatted(q, needed, q, wide, trials);
    }

    private static BetweenTrialRule chosen(PsiStructure structure, boolean carried, List<String> steps) {
        if (!carried) {
            steps.add("It is fitted because it was asked for.");
        }
        return new BetweenTrialRule(structure, steps);
    }

    private static BetweenTrialRule stepDown(int q, boolean unstructured, boolean diagonal, List<String> steps) {
        if (unstructured) {
            return new BetweenTrialRule(PsiStructure.UNSTRUCTURED, steps);
        }
        if (q > 1 && diagonal) {
            steps.add("Variances without covariances are fitted instead.");
            return new BetweenTrialRule(PsiStructure.DIAGONAL, steps);
        }
        steps.add("One curve common to all trials is fitted: differences between trials do not widen its intervals.");
        return new BetweenTrialRule(PsiStructure.ZERO, steps);
    }
}
