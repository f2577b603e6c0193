package org.dyad.extraction.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.extraction.testing.Brief.read;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubstancesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "350 \u00b5g folic acid",
                "350 \u00b5g of iodine",
                "vitamin A (350 \u00b5g)",
                "vitamin B12, 350 \u00b5g",
                "folic acid 350 \u00b5g"
            })
    void otherSubstancesAreTold(String words) {
        assertThat(read(words).getFirst()).endsWith("other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "350 \u00b5g",
                "350 \u00b5g vitamin D3",
                "calcium and 350 \u00b5g of vitamin D",
                "350 IU of cholecalciferol",
                "vitamin D (350 IU)"
            })
    void vitaminDIsTheRule(String words) {
        assertThat(read(words).getFirst()).doesNotEndWith("other");
    }
}
