package org.dyad.evidence.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dyad.evidence.quantity.ConcentrationUnit;

/** Rows that compare two groups, ready-made effects among them. */
final class TwoGroupRows {
    private TwoGroupRows() {}

    static LayoutRows<SimpleRow.Effect> effects(NamedTable table) {
        Faults faults = new Faults(table.file());
        table.require(faults, "effect sizes need study, yi, and vi or sei", "study", "yi");
        if (!table.has("vi") && !table.has("sei")) {
            faults.column(
                    "vi", "There is neither vi (variance) nor sei (standard error).", table.suggestion("vi", "sei"));
        }
        faults.throwIfAny();
        LayoutRows<SimpleRow.Effect> rows = LayoutRows.read(table, faults, row -> effect(table, row));
        faults.throwIfAny();
        return rows;
    }

    private static SimpleRow.Effect effect(NamedTable table, RowReader row) {
        String study = row.requiredText("study", "Every row needs a study.");
        double yi = row.needed("yi", row.number("yi"));
        Optional<Double> vi = row.aboveZero("vi", "a variance");
        Optional<Double> sei = row.aboveZero("sei", "a standard error");
        if (row.text("vi").isEmpty() && row.text("sei").isEmpty()) {
            row.lacks(Stream.of("vi", "sei")
                    .filter(table::has)
                    .map(table::headerOf)
                    .collect(Collectors.joining(" or ")));
        }
        if (vi.isPresent() && sei.isPresent()) {
            agree(row);
        }
        return new SimpleRow.Effect(
                study, yi, vi.or(() -> sei.map(se -> se * se)).orElse(Double.NaN), row.row());
    }

    /** Whether some number that rounds to sei, squared, rounds to vi; else one of the two is wrong, and which is not ours to say. */
    private static void agree(RowReader row) {
        BigDecimal vi = new BigDecimal(row.text("vi").orElseThrow());
        BigDecimal sei = new BigDecimal(row.text("sei").orElseThrow());
        BigDecimal half = new BigDecimal("0.5000001"); // of a last digit; a trifle more for numbers printed in full
        BigDecimal low = sei.subtract(sei.ulp().multiply(half)).max(BigDecimal.ZERO);
        BigDecimal high = sei.add(sei.ulp().multiply(half));
        BigDecimal around = vi.ulp().multiply(half).max(vi.multiply(new BigDecimal("1e-9")));
        if (high.multiply(high).compareTo(vi.subtract(around)) < 0
                || low.multiply(low).compareTo(vi.add(around)) > 0) {
            row.fault(
                    "sei",
                    sei.toString(),
                    "the square root of vi",
                    "sei is " + sei + ", but vi is " + vi + ", whose square root is " + vi.sqrt(new MathContext(4))
                            + ".",
                    "Correct one of them, or leave it empty.");
        }
    }

    static LayoutRows<SimpleRow.TwoMeans> continuous(NamedTable table, Optional<ConcentrationUnit> wanted) {
        Faults faults = new Faults(table.file());
        table.require(
                faults,
                "two groups with means need study, n1, mean1, sd1, n2, mean2, sd2",
                "study",
                "n1",
                "mean1",
                "sd1",
                "n2",
                "mean2",
                "sd2");
        faults.throwIfAny();
        UnitColumn unit = UnitColumn.read(table, wanted, faults);
        LayoutRows<SimpleRow.TwoMeans> rows = LayoutRows.read(table, faults, row -> {
            double f = row.factor(unit);
            return new SimpleRow.TwoMeans(
                    row.requiredText("study", "Every row needs a study."),
                    row.neededCount("n1", row.count("n1", 1, "persons")),
                    f * row.needed("mean1", row.number("mean1")),
                    f * row.needed("sd1", row.atLeastZero("sd1", "a standard deviation")),
                    row.neededCount("n2", row.count("n2", 1, "persons")),
                    f * row.needed("mean2", row.number("mean2")),
                    f * row.needed("sd2", row.atLeastZero("sd2", "a standard deviation")),
                    row.row());
        });
        faults.throwIfAny();
        return rows;
    }

    static LayoutRows<SimpleRow.TwoByTwo> binary(NamedTable table) {
        Faults faults = new Faults(table.file());
        boolean cells = table.hasAll("bi", "di");
        String form = "two groups with events need study and ai, bi, ci, di (or ai, n1, ci, n2)";
        if (cells || !(table.has("n1") || table.has("n2"))) {
            table.require(faults, form, "study", "ai", "bi", "ci", "di");
        } else {
            table.require(faults, form, "study", "ai", "n1", "ci", "n2");
        }
        faults.throwIfAny();
        LayoutRows<SimpleRow.TwoByTwo> rows = LayoutRows.read(table, faults, row -> {
            int ai = events(row, "ai");
            int bi = cells ? events(row, "bi") : others(row, "ai", ai, "n1");
            int ci = events(row, "ci");
            int di = cells ? events(row, "di") : others(row, "ci", ci, "n2");
            if (cells) {
                nobody(row, "ai", ai, "bi", bi);
                nobody(row, "ci", ci, "di", di);
            }
            return new SimpleRow.TwoByTwo(
                    row.requiredText("study", "Every row needs a study."), ai, bi, ci, di, row.row());
        });
        faults.throwIfAny();
        return rows;
    }

    private static void nobody(RowReader row, String name, int events, String otherName, int others) {
        boolean counted = row.text(name).isPresent() && row.text(otherName).isPresent();
        if (counted && events == 0 && others == 0) {
            row.fault(
                    name,
                    "0",
                    "persons",
                    name + " and " + otherName + " are both 0: the group is empty.",
                    "Check the counts or drop the row.");
        }
    }

    static int events(RowReader row, String name) {
        return row.neededCount(name, row.count(name, 0, "events"));
    }

    /** Persons without the event; a fault where there are more events than persons. */
    private static int others(RowReader row, String eventsName, int events, String totalName) {
        int total = row.neededCount(totalName, row.count(totalName, 1, "persons"));
        if (total > 0 && events > total) {
            row.fault(
                    eventsName,
                    Integer.toString(events),
                    "at most " + total,
                    events + " events in " + total + " persons.",
                    "Check both counts.");
        }
        return Math.max(0, total - events);
    }
}
