package org.dyad.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Bad tables: each kind of fault, with the words a person sees. */
class BadTablesTest {
    private static final String HEADER = "study,arm,compartment,time_point,mean,sd,n,unit,iu_per_day\n";

    @Test
    void allFaultsOfAFileAreToldAtOnceInOrderOfTheirRows() {
        InvalidTable refused = Tables.refused("""
                study,n1,mean1,sd1,n2,mean2,sd2
                A,10,5.1,2,10,4.9,2
                B,12,"0,21",2,12,3,1.5
                C,11,4,-2,,3,1
                D,10.5,4,2,9,x,1
                """, SimpleTable::continuousGroups);
        assertThat(refused).hasMessage("""
                        table.csv: 4 problems, nothing was analysed.
                          row 3, column mean1: "0,21" is not a number. Write 0.21.
                          row 4, column sd1: -2 is negative; a standard deviation is 0 or more. Write it without the \
                        minus sign, or leave the cell empty.
                          row 5, column n1: 10.5 is not a whole number of persons. Write how many were counted.
                          row 5, column mean2: "x" is not a number. Write a number with a point for decimals, or leave \
                        the cell empty if the value is not known.""".stripTrailing());
        assertThat(refused.faults()).hasSize(4);
        assertThat(refused.faults().get(0))
                .isEqualTo(new Fault(
                        "table.csv", 3, "mean1", "0,21", "a number", "\"0,21\" is not a number.", "Write 0.21."));
    }

    @Test
    void aMissingColumnNamesTheOneThatWasProbablyMeant() {
        assertThat(Tables.refused("study,n1,Mean1,sd1,n2,mean2,sd2\nA,1,1,1,1,1,1\n", SimpleTable::continuousGroups))
                .hasMessage("""
                        table.csv: 1 problem, nothing was analysed.
                          column mean1: The column is missing; two groups with means need study, n1, mean1, sd1, n2, mean2, \
                        sd2. Is it "Mean1"? Rename it to mean1.""");
    }

    @Test
    void aMisspeltColumnIsNeverTakenForAnotherThatIsRead() {
        InvalidTable refused = Tables.refusedArms(
                "study,arm,compartment,baseline_mean,maen,sd,n,unit,iu_per_dya\n" + "S,a,milk,18,20,5,10,ng/mL,400\n");
        assertThat(refused)
                .hasMessageContaining("column mean: The column is missing; an evidence table needs study, arm,"
                        + " compartment, mean and unit. Is it \"maen\"? Rename it to mean.\n")
                .hasMessageContaining(
                        "no column with the mother's dose. Is it \"iu_per_dya\"? Rename it to iu_per_day.")
                .hasMessageNotContaining("--columns");
        assertThat(refused.faults()).hasSize(2);
        assertThat(Tables.refused(
                        "study,mean,sd,n1,mean1,n2,mean2,sd2\nA,1,1,1,1,1,1,1\n", SimpleTable::continuousGroups))
                .hasMessageContaining("column sd1: The column is missing; two groups with means need study, n1, mean1,"
                        + " sd1, n2, mean2, sd2. Columns found: study, mean");
    }

    @Test
    void semicolonsAreRecognised() {
        assertThat(Tables.refused("study;yi;vi\nA;0,5;0,1\n", SimpleTable::effectSizes))
                .hasMessageContaining("The header is one cell with 2 of the character \";\" in it.")
                .hasMessageContaining("--delimiter ';'");
    }

    @Test
    void aHeaderNamesEachColumnOnce() {
        assertThat(Tables.refused("study,yi,vi,yi\nA,1,1,2\n", SimpleTable::effectSizes))
                .hasMessageContaining("row 1, column yi: Columns 2 and 4 have the same name. Rename or remove one.");
    }

    @Test
    void everyRowHasAsManyCellsAsTheHeader() {
        assertThat(Tables.refused("study,yi,vi\nA,1,1\n\nB,1\nC,1,1,extra\n", SimpleTable::effectSizes))
                .hasMessageContaining("row 4: 2 cells, but the header has 3. Add the missing cells")
                .hasMessageContaining("row 5: 4 cells, but the header has 3. A cell with a comma in it");
    }

    @Test
    void emptyFilesFoldersAndMissingFilesAreSaidToBeSo() {
        assertThat(Tables.refused("", SimpleTable::effectSizes)).hasMessageContaining("The file is empty.");
        assertThat(Tables.refused("\n\n", SimpleTable::effectSizes)).hasMessageContaining("The file is empty.");
        assertThat(Tables.refused("study,yi,vi\n", SimpleTable::effectSizes)).hasMessageContaining("no row below it");
        Path there = Tables.file("a.csv", "x");
        assertThat(refusal(there.resolveSibling("gone.csv"))).hasMessageContaining("There is no such file");
        assertThat(refusal(there.getParent())).hasMessageContaining("This is a folder");
    }

    @Test
    void whatIsNotUtf8IsNamedWithItsLine() {
        byte[] latin = "study,yi,vi\nA,1,1\nMüller,1,1\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(Tables.file("latin.csv", latin)))
                .hasMessageContaining("row 3: The file is not in UTF-8")
                .hasMessageContaining("Save it as CSV in UTF-8");
        assertThat(refusal(Tables.file("utf16.csv", "study,yi".getBytes(StandardCharsets.UTF_16))))
                .hasMessageContaining("UTF-16");
        assertThat(refusal(Tables.file("zip.csv", "PK\u0003\u0004rest"))).hasMessageContaining("Export it as CSV");
    }

    @Test
    void tooLargeFilesAreRefusedUnread() {
        assertThat(refusal(Tables.file("large.csv", new byte[CsvFile.MOST_BYTES + 1])))
                .hasMessageContaining("larger than 32 MB");
    }

    @Test
    void anOpenQuoteIsNotReadToTheEndOfTheFile() {
        assertThat(Tables.refused("study,yi,vi\n\"A,1,1\nB,1,1\n", SimpleTable::effectSizes))
                .hasMessageContaining("Look for a double quote that is not closed");
    }

    @Test
    void infiniteAndHexadecimalNumbersAreNone() {
        assertThat(Tables.refused(
                                "study,yi,vi\nA,1e999,1\nB,NaN,1\nC,Infinity,1\nD,0x1p3,1\nE,1d,1\n",
                                SimpleTable::effectSizes)
                        .faults())
                .extracting(Fault::row)
                .containsExactly(2, 3, 4, 5, 6);
    }

    @Test
    void remediesFitWhatWasWritten() {
        assertThat(Numbers.remedy("0,21")).isEqualTo("Write 0.21.");
        assertThat(Numbers.remedy("1,200")).isEqualTo("Write 1.200 or 1200.");
        assertThat(Numbers.remedy("1,200,000")).isEqualTo("Write 1200000.");
        assertThat(Numbers.remedy("\u22125")).isEqualTo("Write the minus sign as a hyphen: -5.");
        assertThat(Numbers.remedy("<5")).startsWith("A bound is no value");
        assertThat(Numbers.remedy("12.3 (4.5)")).startsWith("Write only the number; a spread");
        assertThat(Numbers.remedy("12.3 ng/mL")).startsWith("Write only the number; a unit");
    }

    @Test
    void moreEventsThanPersonsIsAFault() {
        assertThat(Tables.refused("study,ai,n1,ci,n2\nA,12,10,1,10\n", SimpleTable::twoByTwo))
                .hasMessageContaining("row 2, column ai: 12 events in 10 persons.");
    }

    @Test
    void unknownCompartmentsAndUnitsAreFaults() {
        assertThat(Tables.refusedArms(HEADER + "S,a,plasma,6 months,20,5,10,mg/L,400\n"))
                .hasMessageContaining(
                        "row 2, column compartment: \"plasma\" is not a known compartment. Write maternal serum")
                .hasMessageContaining("row 2, column unit: \"mg/L\" is not a known unit. Write ng/mL or nmol/L.");
    }

    @Test
    void valuesWithoutAUnitAreAFaultButRowsWithoutValuesNeedNone() {
        assertThat(Tables.refusedArms(HEADER + "S,a,milk,,20,5,10,,400\nS,b,milk,,,,,,0\n"))
                .hasMessageContaining("1 problem")
                .hasMessageContaining("row 2, column unit: empty, but the row has values.");
    }

    @Test
    void anArmStandsOncePerCompartmentAndTimePoint() {
        assertThat(Tables.refusedArms(HEADER
                        + "S,a,infant serum,6 months,20,5,10,ng/mL,400\n"
                        + "S,a,infant serum,6 Months,21,5,10,ng/mL,400\n"))
                .hasMessageContaining("Arm a of S has infant serum at 6 Months in row 2 already.");
    }

    @Test
    void rowsOfOneArmAgreeOnItsDose() {
        assertThat(Tables.refusedArms(HEADER
                        + "S,a,infant serum,6 months,20,5,10,ng/mL,400\n"
                        + "S,a,maternal serum,6 months,21,5,10,ng/mL,4000\n"))
                .hasMessageContaining("row 3, column iu_per_day: Arm a of S says 4000 here and 400 in row 2.");
    }

    @Test
    void contrastsAreInsideTheirIntervalsAndAgainstKnownArms() {
        String header = "study,arm,compartment,unit,iu_per_day,contrast_vs_arm,contrast_mean,contrast_ci_low,"
                + "contrast_ci_high,contrast_kind\n";
        InvalidTable refused = Tables.refusedArms(header
                + "S,P,milk,nmol/L,0,,,,,\n"
                + "S,a,milk,nmol/L,1,P,5,6,9,final\n"
                + "S,b,milk,nmol/L,2,P,5,9,1,final\n"
                + "S,c,milk,nmol/L,3,Q,5,1,9,final\n"
                + "S,d,milk,nmol/L,4,P,5,,9,final\n"
                + "S,e,milk,nmol/L,5,P,5,1,9,odd\n"
                + "S,f,milk,nmol/L,6,f,5,1,9,final\n");
        assertThat(refused)
                .hasMessageContaining("row 3, column contrast_mean: 5 lies outside its own interval, 6 to 9.")
                .hasMessageContaining("row 4, column contrast_ci_low: The interval is reversed: 9 to 1.")
                .hasMessageContaining(
                        "row 5, column contrast_vs_arm: S has no arm \"Q\". Its arms are: P, a, b, c, d, e, f.")
                .hasMessageContaining("row 6, column contrast_ci_low: empty. A contrast needs both limits")
                .hasMessageContaining("row 7, column contrast_kind: \"odd\" is no kind of contrast.")
                .hasMessageContaining("row 8, column contrast_vs_arm: The arm is compared with itself.");
        assertThat(refused.faults()).hasSize(6);
    }

    @Test
    void anEvidenceTableNeedsADose() {
        assertThat(Tables.refusedArms("study,arm,compartment,mean,unit\nS,a,milk,1,ng/mL\n"))
                .hasMessageContaining("There is no column with the mother's dose. Add maternal_dose_amount");
        assertThat(Tables.refusedArms(
                        "study,trial_id,arm,compartment,mean,unit,dose,dose_ug\nS,S,a,milk,1,ng/mL,1,1\n"))
                .hasMessageContaining("There are both study and trial_id, which mean the same.")
                .hasMessageContaining("The daily dose stands in dose and dose_ug.");
    }

    @Test
    void aDoseNeedsUnitAndInterval() {
        assertThat(Tables.refusedArms("study,arm,compartment,mean,unit,maternal_dose_amount,maternal_dose_unit,"
                        + "maternal_dose_interval\nS,a,milk,1,ng/mL,400,,day\nS,b,milk,1,ng/mL,400,drops,day\n"
                        + "S,c,milk,1,ng/mL,400,IU,\n"))
                .hasMessageContaining("row 2, column maternal_dose_unit: empty, but the row has a dose.")
                .hasMessageContaining("row 3, column maternal_dose_unit: \"drops\" is not a unit of vitamin D.")
                .hasMessageContaining("row 4, column maternal_dose_interval: empty, but the row has a dose.");
    }

    @Test
    void aRenamedColumnMustBeThere() {
        Path file = Tables.file("t.csv", "study,tpos\nA,1\n");
        InvalidTable refused = catchThrowableOfType(
                InvalidTable.class,
                () -> SimpleTable.read(file, ReadOptions.defaults().withColumn("ai", "tpo")));
        assertThat(refused).hasMessageContaining("no column \"tpo\", which should be taken as ai. Is it \"tpos\"?");
    }

    private static InvalidTable refusal(Path file) {
        return catchThrowableOfType(InvalidTable.class, () -> SimpleTable.read(file, ReadOptions.defaults()));
    }
}
