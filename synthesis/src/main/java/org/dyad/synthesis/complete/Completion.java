package org.dyad.synthesis.complete;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.dyad.evidence.origin.Derivation;
import org.dyad.evidence.origin.Origin;
import org.dyad.evidence.origin.Sourced;

/** What came of completing a number by a named rule. */
public sealed interface Completion {
    /** The rule that was tried. */
    Derivation rule();

    /**
     * A value.
     *
     * @param how    the rule with its numbers, in words
     * @param source where the rule comes from
     */
    record Made(double value, Derivation rule, String how, String source) implements Completion {
        /** The value with its origin, ready for an evidence table; {@code inputs} are the origins of the numbers that were used. */
        public Sourced<Double> sourced(List<Origin> inputs) {
            return new Sourced<>(value, new Origin.Derived(rule, how + " (" + source + ")", inputs));
        }
    }

    /**
     * Only a limit is known: the value is at most this. It must not be used as the value.
     *
     * @param how the rule with its numbers, in words
     */
    record AtMost(double limit, Derivation rule, String how, String source) implements Completion {}

    /**
     * No value.
     *
     * @param reason a sentence for the reader of the table
     */
    record Refused(Derivation rule, String reason) implements Completion {}

    /** The value, where one was made. */
    default OptionalDouble madeValue() {
        return switch (this) {
            case Made made -> OptionalDouble.of(made.value);
            case AtMost bound -> OptionalDouble.empty();
            case Refused refused -> OptionalDouble.empty();
        };
    }

    /** A value, or its refusal where the numbers do not give one greater than 0. */
    static Completion positive(double value, Derivation rule, String how, String source) {
        return value > 0 && value < Double.POSITIVE_INFINITY
                ? new Made(value, rule, how, source)
                : new Refused(rule, "These numbers do not give a positive finite value: " + how + ".");
    }

    /** Words with numbers, the same in every country. */
    @SuppressWarnings("AnnotateFormatMethod") // would need an annotation library at run time
    static String words(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
