package org.dyad.evidence.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.table.RawTable.RawRow;

/**
 * Reads the cells of one row and notes what is wrong with them, and which needed cells are empty. A cell that is wrong or empty
 * reads as {@code NaN} (a count as 0) where a value is needed; as it is noted, no such value ever leaves the reader of the
 * file.
 */
final class RowReader {
    private static final double LARGEST_COUNT = Integer.MAX_VALUE;

    private final NamedTable table;
    private final RawRow row;
    private final Faults faults;
    private final List<String> missing = new ArrayList<>();

    RowReader(NamedTable table, RawRow row, Faults faults) {
        this.table = table;
        this.row = row;
        this.faults = faults;
    }

    int row() {
        return row.row();
    }

    Optional<String> text(String name) {
        return table.cell(row, name);
    }

    String requiredText(String name, String purpose) {
        Optional<String> words = text(name);
        if (words.isEmpty() && table.has(name)) {
            empty(name, purpose);
        }
        return words.orElse("");
    }

    Optional<Double> number(String name) {
        Optional<String> words = text(name);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble value = Numbers.parse(words.get());
        if (value.isEmpty()) {
            fault(
                    name,
                    words.get(),
                    "a number",
                    quoted(words.get()) + " is not a number.",
                    Numbers.remedy(words.get()));
            return Optional.empty();
        }
        if (!Double.isFinite(value.getAsDouble())) {
            fault(
                    name,
                    words.get(),
                    "a finite number",
                    quoted(words.get()) + " is too large to be a number here.",
                    "Write the value as measured.");
            return Optional.empty();
        }
        return Optional.of(value.getAsDouble());
    }

    Optional<Double> atLeastZero(String name, String what) {
        return number(name).filter(value -> {
            if (value < 0) {
                fault(
                        name,
                        text(name).orElse(""),
                        "0 or more",
                        Numbers.plain(value) + " is negative; " + what + " is 0 or more.",
                        "Write it without the minus sign, or leave the cell empty.");
            }
            return value >= 0;
        });
    }

    Optional<Double> aboveZero(String name, String what) {
        return atLeastZero(name, what).filter(value -> {
            if (value == 0) {
                fault(
                        name,
                        text(name).orElse(""),
                        "more than 0",
                        "0; " + what + " is more than 0.",
                        "Leave the cell empty if it is not known.");
            }
            return value > 0;
        });
    }

    /** A whole number of {@code what} that is at least {@code least}. */
    Optional<Integer> count(String name, int least, String what) {
        Optional<Double> value = number(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        double n = value.get();
        if (n != Math.rint(n)) {
            fault(
                    name,
                    text(name).orElse(""),
                    "a whole number",
                    text(name).orElse("") + " is not a whole number of " + what + ".",
                    "Write how many were counted.");
            return Optional.empty();
        }
        if (n < least || n > LARGEST_COUNT) {
            fault(
                    name,
                    text(name).orElse(""),
                    "a whole number, " + least + " or more",
                    Numbers.plain(n) + " is no number of " + what + "; it must be " + least + " or more.",
                    "Correct it, or leave the cell empty if it is not known.");
            return Optional.empty();
        }
        return Optional.of((int) n);
    }

    Optional<Double> within(String name, double low, double high, String what) {
        return number(name).filter(value -> {
            boolean inside = value >= low && value <= high;
            if (!inside) {
                fault(
                        name,
                        text(name).orElse(""),
                        Numbers.plain(low) + " to " + Numbers.plain(high),
                        Numbers.plain(value) + " is no " + what + "; it must lie from " + Numbers.plain(low) + " to "
                                + Numbers.plain(high) + ".",
                        "Check the cell.");
            }
            return inside;
        });
    }

    /** The value; {@code NaN} where the cell is empty, which is noted as {@link #missing()}. */
    double needed(String name, Optional<Double> value) {
        if (text(name).isEmpty()) {
            lacks(table.headerOf(name));
        }
        return value.orElse(Double.NaN);
    }

    /** The count; 0 where the cell is empty, which is noted as {@link #missing()}. */
    int neededCount(String name, Optional<Integer> value) {
        if (text(name).isEmpty()) {
            lacks(table.headerOf(name));
        }
        return value.orElse(0);
    }

    /** Notes that the row cannot be used for want of a value in this column. */
    void lacks(String header) {
        if (!missing.contains(header)) {
            missing.add(header);
        }
    }

    /** Headers of the needed cells that are empty, as noted so far. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    /** What to multiply the values of this row by; a row without a unit among rows that have one cannot be used. */
    double factor(UnitColumn unit) {
        if (unit.unit().isPresent() && table.has("unit") && text("unit").isEmpty()) {
            lacks(table.headerOf("unit"));
        }
        return unit.factor(table, row);
    }

    /** The count, or 0 with a fault where the cell is empty. */
    int requiredCount(String name, Optional<Integer> value, String purpose) {
        if (value.isEmpty() && text(name).isEmpty() && table.has(name)) {
            empty(name, purpose);
        }
        return value.orElse(0);
    }

    void empty(String name, String purpose) {
        fault(name, "", "a value", "empty. " + purpose, "Fill it in or drop the row.");
    }

    void fault(String name, String found, String expected, String problem, String remedy) {
        faults.cell(row.row(), table.headerOf(name), found, expected, problem, remedy);
    }

    static String quoted(String words) {
        return '"' + (words.length() > 60 ? words.substring(0, 57) + "..." : words) + '"';
    }
}
