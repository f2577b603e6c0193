package org.dyad.report.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dyad.evidence.origin.Derivation;
import org.dyad.evidence.origin.Origin;
import org.dyad.synthesis.assembly.ArmValue;
import org.dyad.synthesis.assembly.AssembledContrast;
import org.dyad.synthesis.assembly.AssembledTrial;
import org.dyad.synthesis.assembly.NumberUsed;
import org.dyad.synthesis.assembly.OutcomeDefinition;

/** What was done to a contrast, in short sentences: everything converted, derived, corrected or assumed. */
final class ContrastNotes {

    private ContrastNotes() {}

    static List<String> of(AssembledTrial trial, AssembledContrast contrast, OutcomeDefinition outcome) {
        List<String> notes = new ArrayList<>();
        notes.add(Say.sentence(contrast.number().words()));
        if (contrast.number() == NumberUsed.FINALS_CORRECTED) {
            notes.add("The correlation of baseline and final values is assumed.");
        }
        for (Derivation rule : Derivation.values()) {
            if (isWorthSaying(rule) && contrast.origins().stream().anyMatch(origin -> origin.uses(rule))) {
                notes.addAll(words(rule, contrast, outcome));
            }
        }
        if (sizeAssumed(trial, contrast)) {
            notes.add("Arm sizes are assumed: the trial\u2019s total divided equally.");
        }
        contrast.keptOffCurve()
                .ifPresent(reason -> notes.add("Kept off the dose-response curve: " + Say.sentence(reason)));
        return List.copyOf(notes);
    }

    private static boolean sizeAssumed(AssembledTrial trial, AssembledContrast contrast) {
        Predicate<String> assumed =
                arm -> trial.arm(arm).filter(ArmValue::nAssumed).isPresent();
        return assumed.test(contrast.arm())
                || assumed.test(contrast.versus())
                || contrast.origins().stream().anyMatch(Origin.Assumed.class::isInstance);
    }

    /** A standard error from the arm's own SD and n is plain arithmetic, and weeks do not enter the contrast. */
    private static boolean isWorthSaying(Derivation rule) {
        return switch (rule) {
            case SE_FROM_SD, WEEKS_FROM_WORDS, BASELINE_CORRECTED -> false;
            case SD_FROM_P,
                    SD_FROM_SE,
                    SD_FROM_CI,
                    SD_FROM_RANGE,
                    SD_FROM_QUARTILES,
                    SE_FROM_CI,
                    SE_FROM_P,
                    MEAN_FROM_MEDIAN,
                    CHANGE_SD,
                    ARMS_COMBINED,
                    UNIT_CONVERTED,
                    AS_DESCRIBED -> true;
        };
    }

    private static Collection<String> words(Derivation rule, AssembledContrast contrast, OutcomeDefinition outcome) {
        if (rule == Derivation.UNIT_CONVERTED) {
            return List.of("Converted to " + Say.unit(outcome) + ".");
        }
        if (rule != Derivation.AS_DESCRIBED) {
            return List.of(Say.sentence(rule.words()));
        }
        Set<String> described = new TreeSet<>();
        contrast.origins().forEach(origin -> collect(origin, described));
        return described;
    }

    /** What whoever made the table says of the values that they derived. */
    static void collect(Origin origin, Set<String> described) {
        switch (origin) {
            case Origin.Derived derived -> {
                if (derived.rule() == Derivation.AS_DESCRIBED) {
                    described.add(Say.sentence(derived.how()));
                }
                derived.inputs().forEach(input -> collect(input, described));
            }
            case Origin.Assumed assumed -> assumed.inputs().forEach(input -> collect(input, described));
            case Origin.Quoted quoted -> {}
            case Origin.Supplied supplied -> {}
        }
    }
}
