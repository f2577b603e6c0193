package org.dyad.synthesis.assembly;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.study.InfantDose;

/**
 * What one arm gives, in the unit of the outcome, each value with the way back to where it came from.
 *
 * @param study the study id under which it is reported
 * @param arm id
 * @param label in the table's words
 * @param doseWords the mother's dose in the table's words
 * @param iuPerDay the mother's daily dose under the rules in force; empty where not known
 * @param iuPerDayHow how it was arrived at
 * @param steady whether one daily dose describes the arm, by its regimen or because the rules average a bolus
 * @param infantDose vitamin D given to the infants themselves
 * @param baseline mean at baseline
 * @param end mean at the time point
 * @param endStandardError of {@code end}
 * @param change mean change
 * @param changeStandardError of {@code change}
 * @param ownStandardDeviation between people at the time point, only where the trial itself reports it
 * @param n people analysed; empty where not stated
 * @param nAssumed whether {@code n} is an assumption
 * @param row of the table it stands in
 */
public record ArmValue(
        String study,
        String arm,
        String label,
        String doseWords,
        OptionalDouble iuPerDay,
        String iuPerDayHow,
        boolean steady,
        InfantDose infantDose,
        Optional<Sourced<Double>> baseline,
        Optional<Sourced<Double>> end,
        Optional<Sourced<Double>> endStandardError,
        Optional<Sourced<Double>> change,
        Optional<Sourced<Double>> changeStandardError,
        Optional<Sourced<Double>> ownStandardDeviation,
        Optional<Sourced<Integer>> n,
        boolean nAssumed,
        int row) {

    /** Whether the final mean can be compared: it has a standard error. */
    public boolean endUsable() {
        return end.isPresent() && endStandardError.isPresent();
    }

    /** Whether the mean change can be compared. */
    public boolean changeUsable() {
        return change.isPresent() && changeStandardError.isPresent();
    }
}
