package org.dyad.evidence.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.table.RawTable.RawRow;

/** Rows that compare two groups, ready-made effects among them. */
final class TwoGroupRows {
    private static final String BOTH_ARMS = "A comparison needs mean, SD and size of both groups.";

    private TwoGroupRows() {}

    static List<SimpleRow.Effect> effects(NamedTable table) {
        Faults faults = new Faults(table.file());
        table.require(faults, "effect sizes need study, yi, and vi or sei", "study", "yi");
        if (!table.has("vi") && !table.has("sei")) {
            faults.column(
                    "vi",
                    "There is neither vi (variance) nor sei (standard error).",
                    NamedTable.suggestion("vi", table.header()));
        }
        faults.throwIfAny();
        List<SimpleRow.Effect> rows = new ArrayList<>();
        for (RawRow raw : table.rows()) {
            RowReader row = new RowReader(table, raw, faults);
            String study = row.requiredText("study", "Every row needs a study.");
            double yi = row.required("yi", row.number("yi"), "An effect needs a value.");
            Optional<Double> vi = row.aboveZero("vi", "a variance");
            Optional<Double> sei = row.aboveZero("sei", "a standard error");
            if (row.text("vi").isEmpty() && row.text("sei").isEmpty()) {
                row.empty(table.has("vi") ? "vi" : "sei", "An effect needs its variance or standard error.");
            }
            double variance = vi.or(() -> sei.map(se -> se * se)).orElse(Double.NaN);
            rows.add(new SimpleRow.Effect(study, yi, variance, row.row()));
        }
        faults.throwIfAny();
        return List.copyOf(rows);
    }

    static List<SimpleRow.TwoMeans> continuous(NamedTable table, Optional<ConcentrationUnit> wanted) {
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
        List<SimpleRow.TwoMeans> rows = new ArrayList<>();
        for (RawRow raw : table.rows()) {
            RowReader row = new RowReader(table, raw, faults);
            double f = unit.factor(table, raw);
            rows.add(new SimpleRow.TwoMeans(
                    row.requiredText("study", "Every row needs a study."),
                    row.requiredCount("n1", row.count("n1", 1, "persons"), BOTH_ARMS),
                    f * row.required("mean1", row.number("mean1"), BOTH_ARMS),
                    f * row.required("sd1", row.atLeastZero("sd1", "a standard deviation"), BOTH_ARMS),
                    row.requiredCount("n2", row.count("n2", 1, "persons"), BOTH_ARMS),
                    f * row.required("mean2", row.number("mean2"), BOTH_ARMS),
                    f * row.required("sd2", row.atLeastZero("sd2", "a standard deviation"), BOTH_ARMS),
                    row.row()));
        }
        faults.throwIfAny();
        return List.copyOf(rows);
    }

    static List<SimpleRow.TwoByTwo> binary(NamedTable table) {
        Faults faults = new Faults(table.file());
        boolean cells = table.hasAll("bi", "di");
        String form = "two groups with events need study and ai, bi, ci, di (or ai, n1, ci, n2)";
        if (cells || !(table.has("n1") || table.has("n2"))) {
            table.require(faults, form, "study", "ai", "bi", "ci", "di");
        } else {
            table.require(faults, form, "study", "ai", "n1", "ci", "n2");
        }
        faults.throwIfAny();
        List<SimpleRow.TwoByTwo> rows = new ArrayList<>();
        for (RawRow raw : table.rows()) {
            RowReader row = new RowReader(table, raw, faults);
            String study = row.requiredText("study", "Every row needs a study.");
            int ai = events(row, "ai");
            int ci = events(row, "ci");
            int bi = cells ? events(row, "bi") : others(row, "ai", ai, "n1");
            int di = cells ? events(row, "di") : others(row, "ci", ci, "n2");
            if (cells) {
                nobody(row, "ai", ai + (long) bi, "ai and bi");
                nobody(row, "ci", ci + (long) di, "ci and di");
            }
            rows.add(new SimpleRow.TwoByTwo(study, ai, bi, ci, di, row.row()));
        }
        faults.throwIfAny();
        return List.copyOf(rows);
    }

    private static void nobody(RowReader row, String name, long total, String which) {
        if (total == 0 && row.text(name).isPresent()) {
            row.fault(
                    name,
                    "0",
                    "persons",
                    which + " are both 0: the group is empty.",
                    "Check the counts or drop the row.");
        }
    }

    static int events(RowReader row, String name) {
        return row.requiredCount(name, row.count(name, 0, "events"), "A table of events needs every count.");
    }

    /** Persons without the event; a fault where there are more events than persons. */
    private static int others(RowReader row, String eventsName, int events, String totalName) {
        int total = row.requiredCount(totalName, row.count(totalName, 1, "persons"), "Both groups need a size.");
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
