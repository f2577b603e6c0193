package org.dyad.evidence.table;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.table.RawTable.RawRow;

/**
 * What the column {@code unit} of a simple table says, and what to multiply each row's values by.
 *
 * @param words     the unit of all values after conversion, as printed; empty where the table names none
 * @param unit      the same, where it is a unit of 25-hydroxyvitamin D
 * @param converted rows whose values were multiplied
 */
public record UnitColumn(Optional<String> words, Optional<ConcentrationUnit> unit, int converted) {
    static UnitColumn read(NamedTable table, Optional<ConcentrationUnit> wanted, Faults faults) {
        if (!table.has("unit")) {
            return new UnitColumn(wanted.map(ConcentrationUnit::symbol), wanted, 0);
        }
        Set<String> all = new LinkedHashSet<>();
        for (RawRow row : table.rows()) {
            table.cell(row, "unit").ifPresent(all::add);
        }
        if (all.isEmpty()) {
            return new UnitColumn(wanted.map(ConcentrationUnit::symbol), wanted, 0);
        }
        boolean known =
                all.stream().allMatch(words -> ConcentrationUnit.parse(words).isPresent());
        // One unit that we do not know, in every row, needs no conversion: tables of other fields are welcome.
        if (!known && all.size() == 1 && wanted.isEmpty()) {
            return new UnitColumn(all.stream().findFirst(), Optional.empty(), 0);
        }
        if (!known) {
            table.rows().stream()
                    .filter(row -> table.cell(row, "unit").isPresent())
                    .forEach(row -> unitOf(new RowReader(table, row, faults)));
            return new UnitColumn(Optional.empty(), Optional.empty(), 0);
        }
        ConcentrationUnit target = wanted.orElseGet(() -> first(all));
        int converted = (int) table.rows().stream()
                .filter(row -> factor(table, row, target) != 1)
                .count();
        return new UnitColumn(Optional.of(target.symbol()), Optional.of(target), converted);
    }

    private static ConcentrationUnit first(Set<String> all) {
        return ConcentrationUnit.parse(all.iterator().next()).orElseThrow();
    }

    /** What to multiply the values of this row by. */
    double factor(NamedTable table, RawRow row) {
        return unit.map(target -> factor(table, row, target)).orElse(1.0);
    }

    private static double factor(NamedTable table, RawRow row, ConcentrationUnit target) {
        return table.cell(row, "unit")
                .flatMap(ConcentrationUnit::parse)
                .map(found -> found.factorTo(target))
                .orElse(1.0);
    }

    /** The unit of this row; a fault where the cell is empty or unknown. */
    static Optional<ConcentrationUnit> unitOf(RowReader row) {
        Optional<String> words = row.text("unit");
        if (words.isEmpty()) {
            row.fault(
                    "unit",
                    "",
                    "ng/mL or nmol/L",
                    "empty, but the row has values.",
                    "Write ng/mL or nmol/L, as the source prints it; nothing is guessed.");
            return Optional.empty();
        }
        Optional<ConcentrationUnit> unit = ConcentrationUnit.parse(words.get());
        if (unit.isEmpty()) {
            row.fault(
                    "unit",
                    words.get(),
                    "ng/mL or nmol/L",
                    RowReader.quoted(words.get()) + " is not a known unit.",
                    "Write ng/mL or nmol/L.");
        }
        return unit;
    }
}
