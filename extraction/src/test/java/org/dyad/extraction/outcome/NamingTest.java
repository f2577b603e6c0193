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
}
