package org.dyad.evidence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is warned of, with its reason; each next to a table that is not. */
class DoubtsTest {
    private static final String HEADER = "study,arm,compartment,time_point,baseline_mean,mean,sd,n,unit,iu_per_day,"
            + "n_randomised,n_randomised_total,change_mean,change_sd,doi\n";

    private static List<String> doubts(String rows) {
        return Tables.arms(HEADER + rows).warnings().stream()
                .map(Warning::sentence)
                .toList();
    }

    @Test
    void usualTrialsAreNotDoubted() {
        assertThat(doubts("S,P,infant serum,6 months,30,35,12,40,nmol/L,0,42,84,,,\n"
                        + "S,D,infant serum,6 months,31,60,20,40,nmol/L,2000,42,84,29,19,\n"))
                .isEmpty();
    }

    @Test
    void aStandardErrorTypedAsAnSd() {
        assertThat(doubts("S,D,maternal serum,,,60,2.5,64,nmol/L,2000,,,,,\n"))
                .singleElement()
                .asString()
                .contains("row 2, column final_sd: SD 2.5 of a mean of 60 is 4%.")
                .contains("(n = 64) it means an SD of 20.0");
    }

    @Test
    void aChangeThatNobodyFailed() {
        assertThat(doubts("S,D,maternal serum,,,,,12,ng/mL,2000,,,11.5,2.3,\n"))
                .singleElement()
                .asString()
                .contains("The mean change 11.5 is 5.0 of its SDs (2.3).")
                .contains("(n = 12) it means an SD of 7.97");
    }

    @Test
    void armsThatNoTrialSeparatesSo() {
        assertThat(
                        doubts(
                                "S,P,maternal serum,,,30,4,400,nmol/L,0,,,,,\nS,D,maternal serum,,,60,7,400,nmol/L,2000,,,,,\n"))
                .anySatisfy(doubt -> assertThat(doubt).contains("Rows 2 and 3 differ by 74 standard errors."));
    }

    @Test
    void levelsThatDoNotFitTheirUnit() {
        assertThat(doubts("S,D,maternal serum,,,110,30,40,ng/mL,2000,,,,,\nT,D,infant serum,,,8,3,40,nmol/L,2000,,,,,\n"
                        + "U,D,infant serum,,,-8,3,40,nmol/L,2000,,,,,\n"))
                .satisfiesExactly(
                        doubt -> assertThat(doubt).contains("It may be nmol/L typed as ng/mL"),
                        doubt -> assertThat(doubt).contains("It may be ng/mL typed as nmol/L"),
                        doubt -> assertThat(doubt).contains("A concentration is not negative"));
    }

    @Test
    void aTrialInTwoUnits() {
        assertThat(doubts("S,P,infant serum,,,12,6,40,ng/mL,0,,,,,\nS,D,infant serum,,,60,20,40,nmol/L,2000,,,,,\n"))
                .singleElement()
                .asString()
                .contains("S has values in both ng/mL and nmol/L.");
    }

    @Test
    void levelsThatFellInEveryArm() {
        assertThat(
                        doubts(
                                "S,P,infant serum,,50,35,12,40,nmol/L,0,,,,,\nS,D,infant serum,,60,50,20,40,nmol/L,2000,,,,,\n"))
                .singleElement()
                .asString()
                .contains("Baseline and final values may have been exchanged.");
    }

    @Test
    void moreAnalysedThanRandomised() {
        assertThat(
                        doubts(
                                "S,P,infant serum,,,35,12,50,nmol/L,0,42,84,,,\nS,D,infant serum,,,60,20,40,nmol/L,2000,42,84,,,\n"))
                .satisfiesExactly(
                        doubt -> assertThat(doubt).contains("50 analysed, but 42 randomised to arm P."),
                        doubt -> assertThat(doubt).contains("sum to 90, but 84 were randomised."));
    }

    @Test
    void oneCohortUnderTwoNames() {
        assertThat(
                        doubts(
                                "S,P,infant serum,,,35,12,40,nmol/L,0,,,,,x\nS,D,infant serum,,,60,20,40,nmol/L,2000,,,,,x\n"
                                        + "T,P,infant serum,,,35,12,40,nmol/L,0,,,,,x\nT,D,infant serum,,,60,20,40,nmol/L,2000,,,,,x\n"))
                .singleElement()
                .asString()
                .contains("S and T have 2 identical means with identical SDs, the same DOI.");
    }

    @Test
    void dosesThatNobodyGivesDaily() {
        assertThat(doubts("S,D,infant serum,,,60,20,40,nmol/L,60000,,,,,\n"))
                .singleElement()
                .asString()
                .contains("gets 60000 IU per day.")
                .contains("weekly or monthly dose typed as daily");
    }

    @Test
    void aDailyDoseThatIsNotWhatTheRegimenGives() {
        EvidenceTable table = Tables.arms("study,arm,compartment,mean,unit,maternal_dose_amount,maternal_dose_unit,"
                + "maternal_dose_interval,iu_per_day\nS,D,milk,4,nmol/L,60000,IU,month,2000\n"
                + "S,E,milk,4,nmol/L,60000,IU,month,600\n");
        assertThat(table.warnings()).singleElement().satisfies(w -> assertThat(w.sentence())
                .contains("row 3, column iu_per_day: The daily dose is 600 IU, but the regimen gives 1971 IU."));
    }

    @Test
    void aHeaderThatLooksLikeAColumnThatIsNotThereIsDoubted() {
        String rows = "S,a,milk,20,5,10,ng/mL,400,1\n";
        assertThat(Tables.arms("study,arm,compartment,mean,stdev,n,unit,iu_per_day,sex\n" + rows)
                        .warnings())
                .extracting(Warning::sentence)
                .containsExactly(
                        "arms.csv: The column \"stdev\" is none that is read, so its values are not used. Did you mean sd?");
        assertThat(Tables.arms("study,arm,compartment,mean,sd,n,unit,iu_per_day,latitude\n" + rows)
                        .warnings())
                .isEmpty();
    }
}
