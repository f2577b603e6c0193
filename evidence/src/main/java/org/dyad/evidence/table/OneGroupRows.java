package org.dyad.evidence.table;

import java.util.Optional;
import java.util.function.Function;
import org.dyad.evidence.quantity.ConcentrationUnit;

/** Rows of one group, or of events over time. */
final class OneGroupRows {
    private OneGroupRows() {}

    static LayoutRows<SimpleRow.Correlation> correlations(NamedTable table) {
        return rows(
                table,
                "correlations need study, ri, ni",
                row -> new SimpleRow.Correlation(
                        study(row),
                        row.needed("ri", row.within("ri", -1, 1, "correlation")),
                        persons(row, "ni"),
                        row.row()),
                "ri",
                "ni");
    }

    static LayoutRows<SimpleRow.Proportion> proportions(NamedTable table) {
        return rows(
                table,
                "proportions need study, xi, ni",
                row -> {
                    int xi = TwoGroupRows.events(row, "xi");
                    int ni = persons(row, "ni");
                    if (ni > 0 && xi > ni) {
                        row.fault(
                                "xi",
                                Integer.toString(xi),
                                "at most " + ni,
                                xi + " events in " + ni + " persons.",
                                "Check both.");
                    }
                    return new SimpleRow.Proportion(study(row), xi, ni, row.row());
                },
                "xi",
                "ni");
    }

    static LayoutRows<SimpleRow.Rate> rates(NamedTable table) {
        return rows(
                table,
                "rates need study, xi, ti",
                row -> new SimpleRow.Rate(study(row), TwoGroupRows.events(row, "xi"), time(row, "ti"), row.row()),
                "xi",
                "ti");
    }

    static LayoutRows<SimpleRow.TwoRates> twoRates(NamedTable table) {
        return rows(
                table,
                "two rates need study, x1, t1, x2, t2",
                row -> new SimpleRow.TwoRates(
                        study(row),
                        TwoGroupRows.events(row, "x1"),
                        time(row, "t1"),
                        TwoGroupRows.events(row, "x2"),
                        time(row, "t2"),
                        row.row()),
                "x1",
                "t1",
                "x2",
                "t2");
    }

    static LayoutRows<SimpleRow.Change> changes(NamedTable table, Optional<ConcentrationUnit> wanted) {
        Faults faults = new Faults(table.file());
        UnitColumn unit = UnitColumn.read(table, wanted, faults);
        faults.throwIfAny();
        return rows(
                table,
                "changes need study, m1, sd1, m2, sd2, n, r",
                row -> {
                    double f = row.factor(unit);
                    return new SimpleRow.Change(
                            study(row),
                            f * row.needed("m1", row.number("m1")),
                            f * row.needed("sd1", row.atLeastZero("sd1", "a standard deviation")),
                            f * row.needed("m2", row.number("m2")),
                            f * row.needed("sd2", row.atLeastZero("sd2", "a standard deviation")),
                            persons(row, "n"),
                            row.needed("r", row.within("r", -1, 1, "correlation")),
                            row.row());
                },
                "m1",
                "sd1",
                "m2",
                "sd2",
                "n",
                "r");
    }

    private static String study(RowReader row) {
        return row.requiredText("study", "Every row needs a study.");
    }

    private static int persons(RowReader row, String name) {
        return row.neededCount(name, row.count(name, 1, "persons"));
    }

    private static double time(RowReader row, String name) {
        return row.needed(name, row.aboveZero(name, "a time at risk"));
    }

    private static <T extends SimpleRow> LayoutRows<T> rows(
            NamedTable table, String purpose, Function<RowReader, T> reader, String... columns) {
        Faults faults = new Faults(table.file());
        table.require(faults, purpose, "study");
        table.require(faults, purpose, columns);
        faults.throwIfAny();
        LayoutRows<T> rows = LayoutRows.read(table, faults, reader);
        faults.throwIfAny();
        return rows;
    }
}
