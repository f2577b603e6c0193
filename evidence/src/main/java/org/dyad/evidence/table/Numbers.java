package org.dyad.evidence.table;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads numbers as tables write them: a point for decimals, nothing for thousands. */
final class Numbers {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,300}\\.?\\d{0,300}|\\.\\d{1,300})([eE][+-]?\\d{1,6})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d{1,18},\\d{1,18}");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}([, ]\\d{3})+(\\.\\d+)?");
    private static final Pattern WITH_SPREAD = Pattern.compile("[+-]?[\\d.]+ ?(\\(|\u00b1|\\+/-).*");
    private static final Pattern WITH_WORDS = Pattern.compile("[+-]?[\\d.]+ ?[\\p{L}/%\u00b5\u03bc].*");

    private Numbers() {}

    /** The number, or empty where the words are none; may be infinite when too large for a double. */
    static OptionalDouble parse(String words) {
        return NUMBER.matcher(words).matches() ? OptionalDouble.of(Double.parseDouble(words)) : OptionalDouble.empty();
    }

    /** What to write instead of words that are no number. */
    static String remedy(String words) {
        if (THOUSANDS.matcher(words).matches() && !(DECIMAL_COMMA.matcher(words).matches() && words.startsWith("0"))) {
            String joined = words.replace(",", "").replace(" ", "");
            return words.indexOf(',') == words.lastIndexOf(',') && words.contains(",")
                    ? "Write " + words.replace(',', '.') + " or " + joined + "."
                    : "Write " + joined + ".";
        }
        if (DECIMAL_COMMA.matcher(words).matches()) {
            return "Write " + words.replace(',', '.') + ".";
        }
        if (words.startsWith("\u2212") || words.startsWith("\u2013")) {
            return "Write the minus sign as a hyphen: -" + words.substring(1) + ".";
        }
        if (words.startsWith("<") || words.startsWith(">") || words.startsWith("~")) {
            return "A bound is no value: leave the cell empty and keep the words in notes.";
        }
        if (WITH_SPREAD.matcher(words).matches()) {
            return "Write only the number; a spread goes into a column of its own.";
        }
        if (WITH_WORDS.matcher(words).matches()) {
            return "Write only the number; a unit goes into the column unit.";
        }
        return "Write a number with a point for decimals, or leave the cell empty if the value is not known.";
    }

    /** A number as people write it: no trailing zeros. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
