package org.dyad.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.testing.SharedFiles;
import org.junit.jupiter.api.Test;

/** The simple layouts, on tables written here and on the inputs of the reference cases. */
class SimpleTableTest {
    @Test
    void effectSizesTakeVariancesOrStandardErrors() {
        SimpleTable table = Tables.simple("yi,study,vi,sei,extra\n0.5,A,0.04,,x\n-1,B,NA,0.3,y\n");
        assertThat(table.effectSizes().complete())
                .containsExactly(new SimpleRow.Effect("A", 0.5, 0.04, 2), new SimpleRow.Effect("B", -1, 0.3 * 0.3, 3));
    }

    @Test
    void bothFormsOfBinaryTablesAreTheSame() {
        SimpleRow.TwoByTwo expected = new SimpleRow.TwoByTwo("A", 4, 119, 11, 128, 2);
        assertThat(Tables.simple("study,ai,bi,ci,di\nA,4,119,11,128\n")
                        .twoByTwo()
                        .complete())
                .containsExactly(expected);
        assertThat(Tables.simple("study,ai,n1,ci,n2\nA,4,123,11,139\n")
                        .twoByTwo()
                        .complete())
                .containsExactly(expected);
    }

    @Test
    void aByteOrderMarkOtherDelimitersAndLineEndsAreFine() {
        var file = Tables.file("t.csv", "\ufeffstudy;yi;vi\r\n\"A; the \"\"first\"\"\";1;2\r\n");
        assertThat(SimpleTable.read(file, ReadOptions.defaults().withDelimiter(';'))
                        .effectSizes()
                        .complete())
                .containsExactly(new SimpleRow.Effect("A; the \"first\"", 1, 2, 2));
    }

    @Test
    void rowsAreCountedAsASpreadsheetDoes() {
        SimpleTable table = Tables.simple("study,yi,vi\n\"A\nof two lines\",1,2\n\n,,\nB,1,2\n");
        assertThat(table.effectSizes().complete())
                .extracting(SimpleRow.Effect::row)
                .containsExactly(2, 5);
        assertThat(table.rowNumbers()).containsExactly(2, 5);
    }

    @Test
    void unknownColumnsAreKeptAsNumbersOrWords() {
        SimpleTable table = Tables.simple("study,yi,vi,year,where\nA,1,2,1948,north\nB,1,2,NA,\nC,1,2,1960,south\n");
        assertThat(table.column("year"))
                .isInstanceOfSatisfying(Column.Numeric.class, column -> assertThat(column.values())
                        .containsExactly(Optional.of(1948.0), Optional.empty(), Optional.of(1960.0)));
        assertThat(table.column("where"))
                .isInstanceOfSatisfying(Column.Categorical.class, column -> assertThat(column.levels())
                        .containsExactly("north", "south"));
    }

    @Test
    void mixedUnitsAreConvertedAndCounted() {
        String text = "study,n1,mean1,sd1,n2,mean2,sd2,unit\nA,10,20,5,10,10,5,ng/mL\nB,10,49.92,5,10,24.96,5,nmol/l\n";
        SimpleTable table = Tables.simple(text);
        assertThat(table.unit())
                .isEqualTo(new UnitColumn(
                        Optional.of("ng/mL"), Optional.of(ConcentrationUnit.NANOGRAMS_PER_MILLILITRE), 1));
        SimpleRow.TwoMeans b = table.continuousGroups().complete().get(1);
        // 1 ng/mL = 2.496 nmol/L: exact up to one rounding of the factor
        assertThat(b.mean1()).isCloseTo(20, org.assertj.core.api.Assertions.within(1e-14 * 20));
        SimpleTable wanted = SimpleTable.read(
                Tables.file("t.csv", text), ReadOptions.defaults().withUnit(ConcentrationUnit.NANOMOLES_PER_LITRE));
        assertThat(wanted.continuousGroups().complete().get(0).mean1()).isEqualTo(20 * 2.496);
        assertThat(wanted.unit().converted()).isEqualTo(1);
    }

    @Test
    void unitsOfOtherFieldsAreLeftAlone() {
        SimpleTable table = Tables.simple("study,n1,mean1,sd1,n2,mean2,sd2,unit\nA,10,20,5,10,10,5,mmHg\n");
        assertThat(table.unit()).isEqualTo(new UnitColumn(Optional.of("mmHg"), Optional.empty(), 0));
        assertThat(table.continuousGroups().complete().get(0).mean1()).isEqualTo(20);
    }

    @Test
    void theLowestDoseIsTheReferenceUnlessMarked() {
        String rows = "A,400,10,3,20,%s\nA,0,8,3,20,\nA,2000,14,3,20,\n";
        String header = "study,dose,mean,sd,n,reference\n";
        assertThat(Tables.simple(header + rows.formatted("")).doseMeans().complete())
                .extracting(SimpleRow.DoseMean::reference)
                .containsExactly(false, true, false);
        assertThat(Tables.simple(header + rows.formatted("true")).doseMeans().complete())
                .extracting(SimpleRow.DoseMean::reference)
                .containsExactly(true, false, false);
    }

    @Test
    void microgramsAreFortyUnits() {
        assertThat(Tables.simple("study,dose_ug,mean,se\nA,10,1,1\nA,0,1,1\n")
                        .doseMeans()
                        .complete())
                .extracting(SimpleRow.DoseMean::dose)
                .containsExactly(400.0, 0.0);
    }

    @Test
    void aMissingCellMakesItsRowIncompleteAndIsNoFault() {
        LayoutRows<SimpleRow.Effect> effects =
                Tables.simple("study,yi,vi,sei\nA,1,0.1,\nB,NA,0.3,\nC,2,,\n").effectSizes();
        assertThat(effects.complete()).containsExactly(new SimpleRow.Effect("A", 1, 0.1, 2));
        assertThat(effects.incomplete())
                .extracting(LayoutRows.Incomplete::reason)
                .containsExactly("Row 3 has no value in column yi.", "Row 4 has no value in column vi or sei.");
        assertThat(Tables.simple("study,n1,mean1,sd1,n2,mean2,sd2,unit\nA,9,1,1,9,1,1,ng/mL\nB,,1,NA,9,1,1,\n")
                        .continuousGroups()
                        .incomplete())
                .extracting(LayoutRows.Incomplete::reason)
                .containsExactly("Row 3 has no value in columns unit, n1, sd1.");
        assertThat(Tables.simple("study,ai,n1,ci,n2\nA,1,9,1,NA\n").twoByTwo().incomplete())
                .singleElement()
                .extracting(LayoutRows.Incomplete::missing)
                .isEqualTo(List.of("n2"));
    }

    @Test
    void theLowestDoseStaysTheReferenceWhereItsArmIsIncomplete() {
        LayoutRows<SimpleRow.DoseMean> rows = Tables.simple(
                        "study,dose,mean,sd,n\nA,0,8,,20\nA,400,10,3,20\nA,,10,3,20\n")
                .doseMeans();
        assertThat(rows.complete()).extracting(SimpleRow.DoseMean::reference).containsExactly(false);
        assertThat(rows.incomplete())
                .extracting(LayoutRows.Incomplete::reason)
                .containsExactly("Row 2 has no value in column sd.", "Row 4 has no value in column dose.");
    }

    @Test
    void aVarianceAndAStandardErrorMayDifferByTheirRounding() {
        // 0.55 squared is 0.3025, which prints as 0.30; and 0.1 squared is not 0.01 in binary
        assertThat(Tables.simple(
                                "study,yi,vi,sei\nA,1,0.30,0.55\nB,1,0.010000000000000002,0.1\nC,1,0.1,0.31622776601683794\n")
                        .effectSizes()
                        .complete())
                .hasSize(3);
        assertThat(Tables.refused("study,yi,vi,sei\nA,1,0.32,0.55\n", SimpleTable::effectSizes))
                .hasMessageContaining(
                        "row 2, column sei: sei is 0.55, but vi is 0.32, whose square root is 0.5657. Correct one");
    }

    @Test
    void theOtherLayoutsRead() {
        assertThat(Tables.simple("study,ri,ni\nA,-0.5,40\n").correlations().complete())
                .containsExactly(new SimpleRow.Correlation("A", -0.5, 40, 2));
        assertThat(Tables.simple("study,xi,ni\nA,0,40\n").proportions().complete())
                .containsExactly(new SimpleRow.Proportion("A", 0, 40, 2));
        assertThat(Tables.simple("study,xi,ti\nA,3,40.5\n").rates().complete())
                .containsExactly(new SimpleRow.Rate("A", 3, 40.5, 2));
        assertThat(Tables.simple("study,x1,t1,x2,t2\nA,3,40.5,1,2\n").twoRates().complete())
                .containsExactly(new SimpleRow.TwoRates("A", 3, 40.5, 1, 2, 2));
        assertThat(Tables.simple("study,m1,sd1,m2,sd2,n,r\nA,3,1,2,1,9,0.5\n")
                        .changes()
                        .complete())
                .containsExactly(new SimpleRow.Change("A", 3, 1, 2, 1, 9, 0.5, 2));
    }

    @Test
    void aStudyOfLogRelativeRisksHasOneReferenceRow() {
        assertThat(Tables.refused(
                        "study,dose,logrr,se\nA,0,0,0\nA,5,0.1,\nB,0,0.2,0\nB,5,0.3,0.1\n",
                        SimpleTable::doseLogRelativeRisks))
                .hasMessageContaining("Study A has 2 reference rows")
                .hasMessageContaining(
                        "row 4, column logrr: The reference row of study B has a log relative risk of 0.2.");
    }

    @Test
    void theReferenceCasesRead() {
        ReadOptions bcg = ReadOptions.defaults()
                .withColumn("study", "author")
                .withColumn("ai", "tpos")
                .withColumn("bi", "tneg")
                .withColumn("ci", "cpos")
                .withColumn("di", "cneg");
        List<SimpleRow.TwoByTwo> trials = SimpleTable.read(
                        SharedFiles.shared("reference/meta/bcg_pooling/input.csv"), bcg)
                .twoByTwo()
                .complete();
        assertThat(trials).hasSize(13);
        assertThat(trials.get(0)).isEqualTo(new SimpleRow.TwoByTwo("Aronson", 4, 119, 11, 128, 2));
        ReadOptions alcohol = ReadOptions.defaults().withColumn("study", "id");
        assertThat(SimpleTable.read(SharedFiles.shared("reference/meta/alcohol_cvd_dose_response/input.csv"), alcohol)
                        .doseLogRelativeRisks()
                        .complete())
                .filteredOn(SimpleRow.DoseLogRelativeRisk::reference)
                .hasSize(6);
        ReadOptions means = alcohol.withColumn("mean", "y");
        assertThat(SimpleTable.read(SharedFiles.shared("reference/meta/sim_md_27_studies/input.csv"), means)
                        .doseMeans()
                        .complete())
                .filteredOn(SimpleRow.DoseMean::reference)
                .hasSize(27);
    }
}
