package org.dyad.evidence.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.evidence.table.RawTable.RawRow;

/**
 * A table of studies in one of the simple layouts: columns by name, in any order; empty and {@code NA} missing; unknown
 * columns kept. Read it once, then ask for the rows of the layout that it has; each such call names every fault of the
 * file at once. A cell that is missing makes its row incomplete; it is no fault.
 */
public final class SimpleTable {
    private final NamedTable table;
    private final ReadOptions options;

    private SimpleTable(NamedTable table, ReadOptions options) {
        this.table = table;
        this.options = options;
    }

    /**
     * Reads the cells of a file.
     *
     * @throws InvalidTable if it is missing, too large, not UTF-8, not a table, or a renamed column is not there
     */
    public static SimpleTable read(Path path, ReadOptions options) {
        return new SimpleTable(NamedTable.read(path, options), options);
    }

    /** Name of the file. */
    public String file() {
        return table.file();
    }

    /** Headers, in the order of the file. */
    public List<String> columns() {
        return table.header();
    }

    /** Rows below the header that are not empty. */
    public int size() {
        return table.rows().size();
    }

    /** Whether all of these columns are there, after renaming. */
    public boolean has(String... names) {
        return table.hasAll(names);
    }

    /** Whether it is an evidence table, to be read by {@link EvidenceTables}: its rows are arms and compartments. */
    public boolean isEvidenceTable() {
        return table.has("compartment") && (table.has("arm") || table.has("arm_id"));
    }

    /**
     * A column for moderators or subgroups: numeric if every value in it is a number.
     *
     * @throws InvalidTable if there is no such column
     */
    public Column column(String name) {
        Faults faults = new Faults(file());
        table.require(faults, "it was asked for", name);
        faults.throwIfAny();
        List<Optional<String>> words =
                table.rows().stream().map(row -> table.cell(row, name)).toList();
        List<Optional<Double>> values = new ArrayList<>();
        for (Optional<String> cell : words) {
            Optional<Double> value = cell.flatMap(
                            text -> Numbers.parse(text).stream().boxed().findFirst())
                    .filter(Double::isFinite);
            if (cell.isPresent() && value.isEmpty()) {
                return new Column.Categorical(name, words);
            }
            values.add(value);
        }
        return new Column.Numeric(name, values, words);
    }

    /** What the column {@code unit} says of the values that the other methods return. */
    public UnitColumn unit() {
        Faults faults = new Faults(file());
        UnitColumn unit = UnitColumn.read(table, options.unit(), faults);
        faults.throwIfAny();
        return unit;
    }

    /** Rows of {@code study, yi} and {@code vi} or {@code sei}. Not converted: a log ratio has no unit. */
    public LayoutRows<SimpleRow.Effect> effectSizes() {
        return TwoGroupRows.effects(table);
    }

    /** Rows of {@code study, n1, mean1, sd1, n2, mean2, sd2}, in the unit of {@link #unit()}. */
    public LayoutRows<SimpleRow.TwoMeans> continuousGroups() {
        return TwoGroupRows.continuous(table, options.unit());
    }

    /** Rows of {@code study} and {@code ai, bi, ci, di}, or {@code ai, n1, ci, n2}. */
    public LayoutRows<SimpleRow.TwoByTwo> twoByTwo() {
        return TwoGroupRows.binary(table);
    }

    /** Rows of {@code study, x1, t1, x2, t2}. */
    public LayoutRows<SimpleRow.TwoRates> twoRates() {
        return OneGroupRows.twoRates(table);
    }

    /** Rows of {@code study, m1, sd1, m2, sd2, n, r}, in the unit of {@link #unit()}. */
    public LayoutRows<SimpleRow.Change> changes() {
        return OneGroupRows.changes(table, options.unit());
    }

    /** Rows of {@code study, ri, ni}. */
    public LayoutRows<SimpleRow.Correlation> correlations() {
        return OneGroupRows.correlations(table);
    }

    /** Rows of {@code study, xi, ni}. */
    public LayoutRows<SimpleRow.Proportion> proportions() {
        return OneGroupRows.proportions(table);
    }

    /** Rows of {@code study, xi, ti}. */
    public LayoutRows<SimpleRow.Rate> rates() {
        return OneGroupRows.rates(table);
    }

    /**
     * Rows of {@code study, dose, mean}, and {@code n} with {@code sd}, or {@code se}; {@code dose_ug} may stand for
     * {@code dose}. In the unit of {@link #unit()}.
     */
    public LayoutRows<SimpleRow.DoseMean> doseMeans() {
        return DoseRows.means(table, options.unit());
    }

    /** Rows of {@code study, dose, logrr, se} with {@code cases, n, type}. */
    public LayoutRows<SimpleRow.DoseLogRelativeRisk> doseLogRelativeRisks() {
        return DoseRows.logRelativeRisks(table);
    }

    /**
     * A warning for each study that stands in several rows, in a table that has one row for each. Studies of one name but of
     * different years (in a column {@code year}) are different ones.
     */
    public List<Warning> repeatedStudies() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (RawRow row : table.rows()) {
            table.cell(row, "study")
                    .map(study -> table.cell(row, "year")
                            .map(year -> study + " (" + year + ")")
                            .orElse(study))
                    .ifPresent(study -> rows.computeIfAbsent(study, name -> new ArrayList<>())
                            .add(Integer.toString(row.row())));
        }
        List<Warning> warnings = new ArrayList<>();
        rows.forEach((study, all) -> {
            if (all.size() > 1) {
                warnings.add(
                        new Warning(
                                file(),
                                0,
                                table.headerOf("study"),
                                "Study " + study + " stands in rows " + String.join(", ", all) + ".",
                                "Each row counts as a study of its own; persons counted twice make the result look surer than it is."));
            }
        });
        return List.copyOf(warnings);
    }

    /** The row, as a spreadsheet counts, of each entry of {@link #column}. */
    public List<Integer> rowNumbers() {
        return table.rows().stream().map(RawRow::row).toList();
    }
}
