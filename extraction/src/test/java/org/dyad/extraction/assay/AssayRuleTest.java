package org.dyad.extraction.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.testing.InventedPosts;
import org.junit.jupiter.api.Test;

class AssayRuleTest {
    private static List<String> words(String text) {
        return AssayRule.read(InventedPosts.study("Moonlight and sleep", text)).stream()
                .map(ProposedFact::value)
                .toList();
    }

    @Test
    void takesTheWordsOfTheMethodOnce() {
        assertThat(words("METHODS: Serum 25(OH)D was measured by liquid chromatography-tandem mass spectrometry. "
                        + "RESULTS: Liquid chromatography-tandem mass spectrometry of 25(OH)D gave 51 nmol/L."))
                .containsExactly("liquid chromatography-tandem mass spectrometry");
        assertThat(words("METHODS: 25-hydroxyvitamin D was measured by radioimmunoassay in all of the women."))
                .containsExactly("radioimmunoassay");
    }

    @Test
    void theMethodForSomethingElseIsNotMeant() {
        assertThat(words("METHODS: Melatonin was measured by ELISA in all women of the village that night."))
                .isEmpty();
    }
}
