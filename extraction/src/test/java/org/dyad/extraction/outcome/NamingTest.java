package org.dyad.extraction.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dyad.evidence.study.Compartment;
import org.dyad.extraction.fact.OutcomeFacts;
import org.dyad.extraction.testing.Invented;
import org.junit.jupiter.api.Test;

class NamingTest {
    private static List<String> groups(String sentence) {
        return Invented.outcomes(sentence).stream()
                .map(outcome -> outcome.arm().orElse("-"))
                .toList();
    }

    private static List<Compartment> compartments(String sentence) {
        return Invented.outcomes(sentence).stream()
                .flatMap(outcome -> outcome.compartment().stream())
                .toList();
    }

    @Test
    void aGroupRightAfterALevelIsItsOwn() {
        assertThat(
                        groups(
                                "RESULTS: 25(OH)D was 38.2 ± 9 ng/mL in the 4000 IU group and 24.6 ± 8 ng/mL in the control group."))
                .containsExactly("4000 IU", "control");
    }

    @Test
    void groupsInOrderTakeTheMembersOfAList() {
        assertThat(
                        groups(
                                "RESULTS: Infant 25(OH)D was 92 ± 24, 88 ± 21 and 47 ± 19 nmol/L for the daily, monthly and placebo groups."))
                .containsExactly("daily", "monthly", "placebo");
    }

    @Test
    void compartmentsAreReadNearTheLevel() {
        assertThat(compartments("RESULTS: The median 25(OH)D was 43 nmol/L in mothers and 27 nmol/L in newborns."))
                .containsExactly(Compartment.MATERNAL_SERUM, Compartment.INFANT_SERUM);
        assertThat(compartments("RESULTS: Infants of mothers given more had 25(OH)D of 41.3 ± 10.2 ng/mL."))
                .containsExactly(Compartment.INFANT_SERUM);
        assertThat(compartments("RESULTS: Mean cord 25(OH)D was 18.4 ng/mL.")).containsExactly(Compartment.CORD_BLOOD);
    }

    @Test
    void timesAndNamesAreWordsOfTheSentence() {
        OutcomeFacts outcome = Invented.outcomes("RESULTS: At 3 months, serum calcium was 2.31 ± 0.1 mmol/L.")
                .getFirst();
        assertThat(outcome.timePoint()).contains("3 months");
        assertThat(outcome.name()).isEqualTo("serum calcium");
    }

    @Test
    void bothSidesOfAContrastKeepTheirOwnGroup() {
        String heading = "METHODS: Women were randomised to 800 IU/day (n = 40) or placebo (n = 41). RESULTS: ";
        assertThat(
                        groups(
                                heading
                                        + "Median (IQR) 25(OH)D was 83 (71-97) nmol/L with the bolus and 38 (27-49) nmol/L with placebo."))
                .containsExactly("bolus", "placebo");
        assertThat(
                        groups(
                                heading
                                        + "Infant 25(OH)D was 51 ± 16, 70 ± 19 and 86 ± 21 nmol/L in the placebo, lower-dose and higher-dose groups, respectively."))
                .containsExactly("placebo", "lower-dose", "higher-dose");
        assertThat(
                        groups(
                                heading
                                        + "Compared with the 400 IU group (n=90), 25(OH)D in the 6400 IU group (n=88) rose from 30.2 ± 8 to 58.1 ± 13 ng/mL, whereas it fell from 31.4 ± 9 to 27.7 ± 9 ng/mL in the 400 IU group."))
                .containsExactly("6400 IU", "6400 IU", "400 IU", "400 IU");
    }

    @Test
    void eachEndOfAChangeHasItsOwnTime() {
        assertThat(Invented.outcomes(
                        "RESULTS: Mean 25(OH)D rose from 30.2 ± 8 ng/mL at baseline to 58.1 ± 13 ng/mL at delivery."))
                .extracting(outcome -> outcome.timePoint().orElse("-"))
                .containsExactly("baseline", "delivery");
        assertThat(Invented.outcomes("RESULTS: Mean 25(OH)D rose from 30.2 ± 8 to 58.1 ± 13 ng/mL by month 7."))
                .extracting(outcome -> outcome.timePoint().orElse("-"))
                .containsExactly("-", "month 7");
    }
}
