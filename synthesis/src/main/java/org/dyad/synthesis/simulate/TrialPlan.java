package org.dyad.synthesis.simulate;

import java.util.List;
import java.util.OptionalInt;
import org.dyad.evidence.InvalidEvidence;

/**
 * What a simulated trial does and what it reports. The lowest dose comes first.
 *
 * @param year of the report that does not exist
 * @param doses IU a day, one for each arm, ascending
 * @param mothersPerArm randomised to each arm, all of them analysed
 * @param weeks of dosing until the samples
 * @param begunInPregnancy whether dosing began before birth
 * @param statesDuration whether the table says how long the mothers were dosed
 * @param baseline whether the mothers' 25(OH)D before the trial is reported
 * @param milk share of the pairs that gave milk, in percent; empty where the trial has none
 * @param infants share of the pairs whose infant gave blood, in percent; empty where the trial has none
 */
public record TrialPlan(
        int year,
        List<Double> doses,
        int mothersPerArm,
        int weeks,
        boolean begunInPregnancy,
        boolean statesDuration,
        boolean baseline,
        OptionalInt milk,
        OptionalInt infants) {
    public TrialPlan {
        doses = List.copyOf(doses);
        if (doses.size() < 2 || mothersPerArm < 10) {
            throw new InvalidEvidence(
                    "A trial of %s arms with %s mothers each; plan two arms or more, with ten mothers or more.",
                    doses.size(), mothersPerArm);
        }
    }

    /** Mothers of all arms. */
    public int mothers() {
        return mothersPerArm * doses.size();
    }

    /** Arms compared with the lowest dose. */
    public int comparisonGroups() {
        return doses.size() - 1;
    }

    /** The same trial, reporting its mothers' final levels and nothing else. */
    public TrialPlan withMothersOnly() {
        return new TrialPlan(
                year,
                doses,
                mothersPerArm,
                weeks,
                begunInPregnancy,
                statesDuration,
                false,
                OptionalInt.empty(),
                OptionalInt.empty());
    }
}
