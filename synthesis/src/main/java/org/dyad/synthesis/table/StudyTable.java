package org.dyad.synthesis.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.evidence.table.Column;
import org.dyad.evidence.table.LayoutRows;
import org.dyad.evidence.table.SimpleTable;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.effect.EffectSize;
import org.dyad.synthesis.effect.EffectSizes;
import org.dyad.synthesis.effect.EffectTable;
import org.dyad.synthesis.effect.StudyData;
import org.dyad.synthesis.pool.Moderator;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.NotEstimable;

/**
 * A simple table with the effect size of every row, and its other columns as moderators. A row without a defined effect, or
 * without a value in a column that is asked for, is left out with its reason.
 *
 * @param source  the table
 * @param effects one for each row of the table
 */
public record StudyTable(SimpleTable source, EffectTable effects) {

    /**
     * Computes the effect sizes of a table.
     *
     * @param measure what to compute; empty takes the ready-made effects of columns yi and vi (or sei)
     * @throws InvalidEvidence when the table has not the columns that the measure needs, or one of its rows is wrong
     */
    public static StudyTable of(SimpleTable table, Optional<EffectMeasure> measure) {
        if (table.isEvidenceTable()) {
            throw new InvalidEvidence(
                    "%s is an evidence table, with one row per arm; this needs one row per study. 'dyad dose' and 'dyad target' read"
                            + " evidence tables, and 'dyad synthesize' pools them by the rules of a review.",
                    table.file());
        }
        boolean readyMade = StudyRows.has(table, EffectMeasure.Design.GIVEN);
        if (measure.isEmpty() && !readyMade) {
            throw StudyRows.measureNeeded(table);
        }
        EffectMeasure wanted = measure.orElse(EffectMeasure.GEN);
        // Ready-made effects may be said to be of a measure; they are then taken to be on its scale of analysis.
        EffectMeasure computed = readyMade && !StudyRows.has(table, wanted.design()) ? EffectMeasure.GEN : wanted;
        LayoutRows<StudyData> rows = StudyRows.of(table, computed.design());
        List<EffectSize> effects = new ArrayList<>();
        Iterator<EffectSize> defined =
                EffectSizes.of(computed).compute(rows.complete()).rows().iterator();
        for (LayoutRows.Entry<StudyData> entry : rows.entries()) {
            effects.add(
                    switch (entry) {
                        case LayoutRows.Complete<StudyData> complete -> defined.next();
                        case LayoutRows.Incomplete<StudyData> none -> EffectSize.undefined(none.study(), none.reason());
                    });
        }
        return new StudyTable(table, new EffectTable(wanted, effects));
    }

    /** All that can be pooled without moderators. */
    public Selection all() {
        return select(List.of());
    }

    /**
     * All that can be pooled where these columns must have a value.
     *
     * @param columns names of columns of the table, for moderators or groups
     * @throws InvalidEvidence when a column is not there
     * @throws NotEstimable when no row is left
     */
    public Selection select(List<String> columns) {
        List<Column> wanted = columns.stream().map(source::column).toList();
        List<Contrast> contrasts = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (int i = 0; i < effects.rows().size(); i++) {
            int row = i;
            List<String> empty = wanted.stream()
                    .filter(column -> column.words().get(row).isEmpty())
                    .map(Column::name)
                    .toList();
            switch (effects.rows().get(i)) {
                case EffectSize.Undefined none -> leftOut.add(new LeftOut(none.study(), none.reason()));
                case EffectSize.Defined defined -> {
                    if (empty.isEmpty()) {
                        contrasts.add(defined.contrast());
                        rows.add(i);
                    } else {
                        leftOut.add(new LeftOut(
                                defined.study(),
                                LayoutRows.noValue(source.rowNumbers().get(i), empty)));
                    }
                }
            }
        }
        if (contrasts.isEmpty()) {
            throw new NotEstimable("%s: no row is left to pool.%s", source.file(), reasons(leftOut));
        }
        return new Selection(new Contrasts(effects.measure(), contrasts), wanted, rows, leftOut);
    }

    private static String reasons(List<LeftOut> leftOut) {
        StringBuilder text = new StringBuilder();
        leftOut.forEach(
                none -> text.append("\n  ").append(none.study()).append(": ").append(none.reason()));
        return text.toString();
    }

    /** A row that is not in the analysis, and why. */
    public record LeftOut(String study, String reason) {}

    /**
     * What goes into one analysis.
     *
     * @param contrasts in the order of the table
     * @param columns   the columns that were asked for, whole
     * @param rows      position in the table of each contrast, from 0
     * @param leftOut   rows that are not in it
     */
    public record Selection(Contrasts contrasts, List<Column> columns, List<Integer> rows, List<LeftOut> leftOut) {
        public Selection {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            leftOut = List.copyOf(leftOut);
        }

        /** The columns of these names as moderators: numbers where every value is one, else categories. */
        public Moderators moderators(List<String> names) {
            return Moderators.of(names.stream().map(this::moderator).toArray(Moderator[]::new));
        }

        /** The words of a column for each contrast, as groups. */
        public List<String> labels(String name) {
            Column column = column(name);
            return rows.stream()
                    .map(row -> column.words().get(row).orElseThrow())
                    .toList();
        }

        private Moderator moderator(String name) {
            return switch (column(name)) {
                case Column.Numeric numeric ->
                    new Moderator.Numeric(
                            name,
                            rows.stream()
                                    .map(row -> numeric.values().get(row).orElseThrow())
                                    .toList());
                case Column.Categorical categorical -> new Moderator.Categorical(name, labels(name));
            };
        }

        private Column column(String name) {
            return columns.stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new InvalidEvidence("Column %s was not asked for in select().", name));
        }
    }
}
