package org.dyad.synthesis.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.evidence.effect.EffectMeasure.Design;
import org.dyad.evidence.table.LayoutRows;
import org.dyad.evidence.table.SimpleTable;
import org.dyad.synthesis.effect.StudyData;

/** The rows of a simple table as what their studies report. */
final class StudyRows {
    private StudyRows() {}

    /** Every row, read as this design needs it; a column that is not there is named. */
    static LayoutRows<StudyData> of(SimpleTable table, Design design) {
        return switch (design) {
            case TWO_MEANS ->
                table.continuousGroups()
                        .map(r -> new StudyData.TwoMeans(
                                r.study(), r.n1(), r.mean1(), r.sd1(), r.n2(), r.mean2(), r.sd2()));
            case TWO_BY_TWO ->
                table.twoByTwo().map(r -> new StudyData.TwoByTwo(r.study(), r.ai(), r.bi(), r.ci(), r.di()));
            case CHANGE ->
                table.changes()
                        .map(r -> new StudyData.Change(r.study(), r.m1(), r.sd1(), r.m2(), r.sd2(), r.n(), r.r()));
            case CORRELATION -> table.correlations().map(r -> new StudyData.Correlation(r.study(), r.ri(), r.ni()));
            case PROPORTION -> table.proportions().map(r -> new StudyData.Proportion(r.study(), r.xi(), r.ni()));
            case RATE -> table.rates().map(r -> new StudyData.Rate(r.study(), r.xi(), r.ti()));
            case TWO_RATES ->
                table.twoRates().map(r -> new StudyData.TwoRates(r.study(), r.x1(), r.t1(), r.x2(), r.t2()));
            case GIVEN -> table.effectSizes().map(r -> new StudyData.Given(r.study(), r.yi(), r.vi()));
        };
    }

    /** Whether the columns of a design are there. */
    static boolean has(SimpleTable table, Design design) {
        return switch (design) {
            case TWO_MEANS -> table.has("n1", "mean1", "sd1", "n2", "mean2", "sd2");
            case TWO_BY_TWO -> table.has("ai", "bi", "ci", "di") || table.has("ai", "n1", "ci", "n2");
            case CHANGE -> table.has("m1", "sd1", "m2", "sd2", "n", "r");
            case CORRELATION -> table.has("ri", "ni");
            case PROPORTION -> table.has("xi", "ni");
            case RATE -> table.has("xi", "ti");
            case TWO_RATES -> table.has("x1", "t1", "x2", "t2");
            case GIVEN -> table.has("yi", "vi") || table.has("yi", "sei");
        };
    }

    /** What can be computed from this table, for the message that asks for a measure. */
    static InvalidEvidence measureNeeded(SimpleTable table) {
        List<String> possible = new ArrayList<>();
        for (Design design : Design.values()) {
            if (design != Design.GIVEN && has(table, design)) {
                possible.addAll(measures(design));
            }
        }
        if (possible.isEmpty()) {
            return new InvalidEvidence(
                    "%s: no layout fits its columns (%s). It needs study with yi and vi (or sei); n1, mean1, sd1, n2,"
                            + " mean2, sd2; ai, bi, ci, di; or one of the other layouts. Columns with other names:"
                            + " --columns yi=theirs,...",
                    table.file(), String.join(", ", table.columns()));
        }
        return new InvalidEvidence(
                "%s: name the effect measure with --measure. From these columns can be computed: %s.",
                table.file(), String.join(", ", possible));
    }

    private static List<String> measures(Design design) {
        return Arrays.stream(EffectMeasure.values())
                .filter(measure -> measure.design() == design)
                .map(Enum::name)
                .collect(Collectors.toList());
    }
}
