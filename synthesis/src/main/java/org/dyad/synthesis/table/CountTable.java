package org.dyad.synthesis.table;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.evidence.table.LayoutRows;
import org.dyad.evidence.table.SimpleTable;
import org.dyad.synthesis.effect.StudyData;
import org.dyad.synthesis.pool.NotEstimable;

/**
 * The counts of a simple table, for methods that pool them as they are.
 *
 * @param rows    what the complete rows report, in the order of the table
 * @param leftOut rows with an empty cell
 */
public record CountTable(List<StudyData> rows, List<StudyTable.LeftOut> leftOut) {
    public CountTable {
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Reads the counts that the measure needs.
     *
     * @throws InvalidEvidence when the columns are not there, or a row is wrong
     * @throws NotEstimable when no row is complete
     */
    public static CountTable of(SimpleTable table, EffectMeasure measure) {
        LayoutRows<StudyData> read = StudyRows.of(table, measure.design());
        List<StudyTable.LeftOut> leftOut = new ArrayList<>();
        for (LayoutRows.Entry<StudyData> entry : read.entries()) {
            if (entry instanceof LayoutRows.Incomplete<StudyData> none) {
                leftOut.add(new StudyTable.LeftOut(none.study(), none.reason()));
            }
        }
        if (read.complete().isEmpty()) {
            throw new NotEstimable("%s: no row is left to pool.", table.file());
        }
        return new CountTable(read.complete(), leftOut);
    }
}
