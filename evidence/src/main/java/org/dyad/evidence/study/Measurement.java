package org.dyad.evidence.study;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.quantity.ConcentrationUnit;

/**
 * 25-hydroxyvitamin D of one arm in one compartment at one time point: one row of an evidence table.
 *
 * @param durationWeeks of dosing until the sample or until dosing stopped, as the table states
 * @param unit          of every value here, as printed; empty only where the row has no value
 * @param nAnalysed     in this arm for this outcome
 * @param end           the final values
 * @param quote         the words that the values came from
 * @param confidence    how they were read
 * @param row           of the table, as a spreadsheet counts
 */
public record Measurement(
        String study,
        String arm,
        Compartment compartment,
        TimePoint timePoint,
        OptionalDouble durationWeeks,
        Optional<ConcentrationUnit> unit,
        Optional<Sourced<Integer>> nAnalysed,
        Summary baseline,
        Summary end,
        Summary change,
        Optional<MedianSummary> endMedian,
        Optional<String> assay,
        Optional<Sourced<Double>> bmi,
        Optional<String> quote,
        Optional<String> confidence,
        Optional<String> notes,
        int row) {
    /** A row that says nothing: for an arm that is known only from a printed contrast. */
    public static Measurement withoutValues(
            String study, String arm, Compartment compartment, TimePoint timePoint, int row) {
        return new Measurement(
                study,
                arm,
                compartment,
                timePoint,
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                Summary.NONE,
                Summary.NONE,
                Summary.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                row);
    }

    /** Whether the row holds any value of 25-hydroxyvitamin D. */
    public boolean hasValues() {
        return baseline.mean().isPresent()
                || end.mean().isPresent()
                || change.mean().isPresent()
                || endMedian.isPresent();
    }
}
