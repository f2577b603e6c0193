package org.dyad.synthesis.counts;

import java.util.Comparator;
import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.StudyData;
import org.dyad.synthesis.effect.StudyData.Proportion;
import org.dyad.synthesis.effect.StudyData.Rate;
import org.dyad.synthesis.effect.StudyData.TwoByTwo;
import org.dyad.synthesis.effect.StudyData.TwoRates;

/** Rows of one design in canonical order, so that sums have the same bits however the table is sorted. */
final class CountRows {
    private CountRows() {}

    static void require(CountsMethod method, EffectMeasure measure, List<? extends StudyData> rows) {
        method.require(measure);
        if (rows.isEmpty()) {
            throw new InvalidEvidence("There is no row to pool; at least one study with its counts is needed.");
        }
    }

    static List<TwoByTwo> tables(List<? extends StudyData> rows) {
        return of(TwoByTwo.class, rows, "ai, bi, ci, di").stream()
                .sorted(Comparator.comparingDouble(TwoByTwo::ai)
                        .thenComparingDouble(TwoByTwo::bi)
                        .thenComparingDouble(TwoByTwo::ci)
                        .thenComparingDouble(TwoByTwo::di))
                .toList();
    }

    static List<TwoRates> rates(List<? extends StudyData> rows) {
        return of(TwoRates.class, rows, "x1, t1, x2, t2").stream()
                .sorted(Comparator.comparingDouble(TwoRates::x1)
                        .thenComparingDouble(TwoRates::t1)
                        .thenComparingDouble(TwoRates::x2)
                        .thenComparingDouble(TwoRates::t2))
                .toList();
    }

    static List<Proportion> proportions(List<? extends StudyData> rows) {
        return of(Proportion.class, rows, "xi, ni").stream()
                .sorted(Comparator.comparingDouble(Proportion::x).thenComparingDouble(Proportion::n))
                .toList();
    }

    static List<Rate> singleRates(List<? extends StudyData> rows) {
        return of(Rate.class, rows, "xi, ti").stream()
                .sorted(Comparator.comparingDouble(Rate::x).thenComparingDouble(Rate::t))
                .toList();
    }

    private static <T extends StudyData> List<T> of(Class<T> design, List<? extends StudyData> rows, String columns) {
        for (StudyData row : rows) {
            if (!design.isInstance(row)) {
                throw new InvalidEvidence(
                        "%s: counts in %s are needed; this row reports something else.", row.study(), columns);
            }
        }
        return rows.stream().map(design::cast).toList();
    }
}
