package org.dyad.extraction.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.SafetyStatement;
import org.dyad.extraction.testing.InventedPosts;
import org.junit.jupiter.api.Test;

class SafetyRuleTest {
    private static List<ProposedFact<SafetyStatement>> read(String text) {
        return SafetyRule.read(InventedPosts.study("Moonlight and sleep", text));
    }

    @Test
    void tellsHarmFromItsAbsence() {
        assertThat(read("RESULTS: No hypercalcemia or hypercalciuria occurred."))
                .extracting(ProposedFact::value)
                .containsExactly(
                        new SafetyStatement("hypercalcaemia", true), new SafetyStatement("hypercalciuria", true));
        assertThat(read("RESULTS: Hypercalcemia occurred in two women of the full moon group."))
                .extracting(ProposedFact::value)
                .containsExactly(new SafetyStatement("hypercalcaemia", false));
        assertThat(read("CONCLUSION: Moonlight was safe."))
                .extracting(ProposedFact::value)
                .containsExactly(new SafetyStatement("safety", true));
        assertThat(read("CONCLUSION: Moonlight was not safe."))
                .extracting(ProposedFact::value)
                .containsExactly(new SafetyStatement("safety", false));
    }

    @Test
    void theQuoteIsTheSentence() {
        assertThat(read("RESULTS: All slept. No adverse events were seen. They woke.")
                        .getFirst()
                        .quote()
                        .words())
                .isEqualTo("No adverse events were seen.");
    }

    @Test
    void aQuestionIsNoStatement() {
        assertThat(
                        read(
                                "AIM: To evaluate the safety and adverse effects of moonlight. METHODS: Adverse events were recorded."))
                .isEmpty();
    }
}
