package org.dyad.extraction.agreement;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A fact reduced to what is compared.
 *
 * @param number the value, where it is a number
 * @param words  the value, where it is a word; for a quantity its kind
 * @param unit   the unit in its one spelling, or the measure of an effect; compared only where both readings give one
 */
public record ComparableFact(OptionalDouble number, Optional<String> words, Optional<String> unit) {
    /** Printed values: only rounding in the last bit. */
    private static final double ABSOLUTE = 1e-6;

    /** Derived values: doses per day, durations in days. */
    private static final double RELATIVE = 0.02;

    static ComparableFact of(String words) {
        return new ComparableFact(OptionalDouble.empty(), Optional.of(words), Optional.empty());
    }

    static ComparableFact of(double number) {
        return new ComparableFact(OptionalDouble.of(number), Optional.empty(), Optional.empty());
    }

    static ComparableFact of(double number, Optional<String> unit) {
        return new ComparableFact(OptionalDouble.of(number), Optional.empty(), unit);
    }

    /** Whether two readings mean the same. */
    boolean matches(ComparableFact other, Field field) {
        if (number.isEmpty() || other.number.isEmpty()) {
            return words.equals(other.words);
        }
        boolean derived = field == Field.DAILY_DOSE || field == Field.DURATION;
        double a = number.getAsDouble();
        double b = other.number.getAsDouble();
        double room = Math.max(ABSOLUTE, (derived ? RELATIVE : 0) * Math.max(Math.abs(a), Math.abs(b)));
        boolean unitsDiffer = unit.isPresent() && other.unit.isPresent() && !unit.equals(other.unit);
        return Math.abs(a - b) <= room && words.equals(other.words) && !unitsDiffer;
    }

    /** For a list of what was missed. */
    public String shown() {
        StringBuilder text = new StringBuilder();
        words.ifPresent(text::append);
        number.ifPresent(value ->
                text.append(text.isEmpty() ? "" : " ").append(org.dyad.evidence.table.TableWriter.number(value)));
        unit.ifPresent(u -> text.append(' ').append(u));
        return text.toString();
    }
}
