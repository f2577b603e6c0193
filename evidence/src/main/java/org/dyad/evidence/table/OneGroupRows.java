package org.dyad.evidence.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.table.RawTable.RawRow;

/** Rows of one group, or of events over time. */
final class OneGroupRows {
    private static final String EVERY_CELL = "This layout needs every cell.";

    private OneGroupRows() {}

    static List<SimpleRow.Correlation> correlations(NamedTable table) {
        return rows(
                table,
                "correlations need study, ri, ni",
                row -> new SimpleRow.Correlation(
                        study(row),
                        row.required("ri", row.within("ri", -1, 1, "correlation"), EVERY_CELL),
                        persons(row, "ni"),
                        row.row()),
                "ri",
                "ni");
    }

    static List<SimpleRow.Proportion> proportions(NamedTable table) {
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

    static List<SimpleRow.Rate> rates(NamedTable table) {
        return rows(
                table,
                "rates need study, xi, ti",
                row -> new SimpleRow.Rate(study(row), TwoGroupRows.events(row, "xi"), time(row, "ti"), row.row()),
                "xi",
                "ti");
    }

    static List<SimpleRow.TwoRates> twoRates(NamedTable table) {
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

    static List<SimpleRow.Change> changes(NamedTable table, Optional<ConcentrationUnit> wanted) {
        Faults faults = new Faults(table.file());
        UnitColumn unit = UnitColumn.read(table, wanted, faults);
        faults.throwIfAny();
        List<SimpleRow.Change> printed = rows(
                table,
                "changes need study, m1, sd1, m2, sd2, n, r",
                row -> new SimpleRow.Change(
                        study(row),
                        row.required("m1", row.number("m1"), EVERY_CELL),
                        row.required("sd1", row.atLeastZero("sd1", "a standard deviation"), EVERY_CELL),
                        row.required("m2", row.number("m2"), EVERY_CELL),
                        row.required("sd2", row.atLeastZero("sd2", "a standard deviation"), EVERY_CELL),
                        persons(row, "n"),
                        row.required("r", row.within("r", -1, 1, "correlation"), EVERY_CELL),
                        row.row()),
                "m1",
                "sd1",
                "m2",
                "sd2",
                "n",
                "r");
        List<SimpleRow.Change> converted = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            SimpleRow.Change c = printed.get(i);
            double f = unit.factor(table, table.rows().get(i));
            converted.add(new SimpleRow.Change(
                    c.study(), f * c.m1(), f * c.sd1(), f * c.m2(), f * c.sd2(), c.n(), c.r(), c.row()));
        }
        return List.copyOf(converted);
    }

    private static String study(RowReader row) {
        return row.requiredText("study", "Every row needs a study.");
    }

    private static int persons(RowReader row, String name) {
        return row.requiredCount(name, row.count(name, 1, "persons"), EVERY_CELL);
    }

    private static double time(RowReader row, String name) {
        return row.required(name, row.aboveZero(name, "a time at risk"), EVERY_CELL);
    }

    private static <T> List<T> rows(
            NamedTable table, String purpose, Function<RowReader, T> reader, String... columns) {
        Faults faults = new Faults(table.file());
        table.require(faults, purpose, "study");
        table.require(faults, purpose, columns);
        faults.throwIfAny();
        List<T> rows = new ArrayList<>();
        for (RawRow raw : table.rows()) {
            rows.add(reader.apply(new RowReader(table, raw, faults)));
        }
        faults.throwIfAny();
        return List.copyOf(rows);
    }
}
