package org.dyad.extraction.token;

import java.util.Map;
import java.util.OptionalInt;

/**
 * Numbers in words: {@code forty-eight}, {@code two hundred and sixty}, {@code half a million}. A state machine fed one word after another,
 * by their hash.
 */
final class NumberWords {
    private static final Map<Integer, Integer> VALUES = Map.ofEntries(
            word("zero", 0),
            word("one", 1),
            word("two", 2),
            word("three", 3),
            word("four", 4),
            word("five", 5),
            word("six", 6),
            word("seven", 7),
            word("eight", 8),
            word("nine", 9),
            word("ten", 10),
            word("eleven", 11),
            word("twelve", 12),
            word("thirteen", 13),
            word("fourteen", 14),
            word("fifteen", 15),
            word("sixteen", 16),
            word("seventeen", 17),
            word("eighteen", 18),
            word("nineteen", 19),
            word("twenty", 20),
            word("thirty", 30),
            word("forty", 40),
            word("fourty", 40),
            word("fifty", 50),
            word("sixty", 60),
            word("seventy", 70),
            word("eighty", 80),
            word("ninety", 90),
            word("hundred", 100),
            word("thousand", 1000),
            word("million", 1_000_000),
            word("billion", 1_000_000_000));

    private double total;
    private double current;
    private int last;

    private static Map.Entry<Integer, Integer> word(String word, int value) {
        return Map.entry(word.hashCode(), value);
    }

    /** The value of a number word, by the hash of its lower-case form. */
    static OptionalInt value(int hash) {
        Integer value = VALUES.get(hash);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    static boolean isScale(int value) {
        return value >= 100;
    }

    /** Begins with a first word, or with a number in digits before a scale word. */
    void begin(double value) {
        total = 0;
        current = value;
        last = value >= 1 && value < 10 ? 1 : value < 20 ? 10 : value < 100 ? 20 : 100;
    }

    /** Takes one more word; false, and nothing taken, where it cannot follow. */
    boolean take(int value) {
        if (isScale(value)) {
            if (value == 100) {
                if (current >= 100) {
                    return false;
                }
                current = current * 100;
            } else {
                if (last >= 1000 && last <= value) {
                    return false;
                }
                total += current * value;
                current = 0;
            }
            last = value;
            return true;
        }
        boolean follows = last >= 100 || (last == 20 && value >= 1 && value < 10);
        if (follows) {
            current += value;
            last = value < 10 ? 1 : value < 20 ? 10 : 20;
        }
        return follows;
    }

    /** Whether "and" may stand before a further word: after hundred and thousand only. */
    boolean mayJoin() {
        return last >= 100;
    }

    double value() {
        return total + current;
    }
}
