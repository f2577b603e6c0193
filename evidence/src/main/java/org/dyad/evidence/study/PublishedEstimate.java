package org.dyad.evidence.study;

import java.util.Optional;
import org.dyad.evidence.quantity.ConcentrationUnit;

/**
 * What others have published on the same question.
 *
 * @param outcome name of the outcome that it stands beside
 * @param quantity what kind of number it is
 * @param what in plain words
 * @param value absent where it was not seen
 * @param ciLow lower confidence limit
 * @param ciHigh upper confidence limit
 * @param unit of the value; absent for a statement
 * @param doseFrom where a slope begins, IU per day
 * @param doseTo where it ends, IU per day
 * @param trials behind it, in words
 * @param model as its authors describe it
 * @param citation of the source
 * @param quote the words that it was read from
 * @param seen where those words were read
 * @param row of the table
 */
public record PublishedEstimate(
        String outcome,
        Quantity quantity,
        String what,
        Optional<Double> value,
        Optional<Double> ciLow,
        Optional<Double> ciHigh,
        Optional<ConcentrationUnit> unit,
        Optional<Double> doseFrom,
        Optional<Double> doseTo,
        Optional<String> trials,
        Optional<String> model,
        Citation citation,
        Optional<String> quote,
        Optional<String> seen,
        int row) {

    /** What kind of number was published. */
    public enum Quantity {
        /** Rise for a rise in dose. */
        SLOPE("slope"),
        /** Difference between more and less vitamin D, over trials. */
        DIFFERENCE("difference"),
        /** The result of one trial. */
        SINGLE_TRIAL("single trial"),
        /** A statement in words. */
        STATEMENT("statement");

        private final String words;

        Quantity(String words) {
            this.words = words;
        }

        /** As the table writes it. */
        public String words() {
            return words;
        }
    }
}
