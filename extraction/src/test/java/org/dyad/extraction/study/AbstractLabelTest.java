package org.dyad.extraction.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbstractLabelTest {
    @ParameterizedTest
    @CsvSource({
        "METHODS: Forty pots,METHODS",
        "Aim,AIM",
        "Patients: Forty people with pots,METHODS",
        "CONCLUSIONS:,CONCLUSION",
        "Trial registration: none,AFTER",
        "Results Forty pots were watered for three weeks and then measured by two people,RESULTS",
        "Methods and results: Forty pots,METHODS"
    })
    void knowsTheLabelAtTheStart(String text, AbstractLabel.Section section) {
        assertThat(AbstractLabel.at(text)).map(AbstractLabel::section).hasValue(section);
    }

    @Test
    void aSentenceThatBeginsWithSuchAWordIsNoLabel() {
        assertThat(AbstractLabel.at(
                        "Methods of watering pots differ between the islands of the south and those of the north"))
                .isEmpty();
        assertThat(AbstractLabel.at(
                        "Patients With Pots And Their Seedlings In A Time Of Moonlight: An Invented Study Of Sills"))
                .isEmpty();
        assertThat(AbstractLabel.at("")).isEmpty();
    }
}
