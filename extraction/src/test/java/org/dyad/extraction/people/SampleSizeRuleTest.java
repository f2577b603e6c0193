package org.dyad.extraction.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dyad.extraction.fact.Design;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.testing.InventedPosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleSizeRuleTest {
    private static Optional<Integer> total(String text, Design design) {
        return SampleSizeRule.read(InventedPosts.study("Moonlight and sleep", text), Optional.of(design))
                .map(ProposedFact::value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "METHODS: A total of 217 infants were enrolled in the summer.|217",
                "METHODS: Ninety-one pregnant women and their newborns were included.|91",
                "RESULTS: 270 women were randomised to darkness (n=91), half moon (n=90) or full moon (n=89).|270",
                "METHODS: Of 640 children enrolled in spring, 390 were seen again.|640",
                "METHODS: We studied 52 patients (30 men and 22 women) of one village.|52",
                "METHODS: Women in the full moon group (n=28) slept late. RESULTS: The study of 56 women was completed by 51 participants.|56"
            })
    void takesTheTotalNotAnArm(String text, int total) {
        assertThat(total(text, Design.RANDOMISED_TRIAL)).hasValue(total);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "METHODS: We recruited 41 travellers and 23 healthy native women for one night.",
                "METHODS: We measured sleep in 960 cases and 840 healthy controls of two towns.",
                "METHODS: Women with fever (n=7) or cough (n=34) and women without (n=96) slept in one room.",
                "METHODS: Nights were included that had at least 30 adult subjects in the room.",
                "BACKGROUND: About 20 million children sleep badly in the light of the full moon.",
                "RESULTS: Only 12 women (8%) had slept."
            })
    void groupsSideBySideConditionsAndPartsAreNoTotal(String text) {
        assertThat(total(text, Design.COHORT)).isEmpty();
    }

    @Test
    void ofAReviewTheParticipants() {
        assertThat(total(
                        "We identified 17 trials with 21 comparison groups (n = 3412 mothers). Their nights were long, "
                                + "and those of their children were even longer, as all of the trials agree.",
                        Design.META_ANALYSIS))
                .hasValue(3412);
        assertThat(total(
                        "RESULTS: Of 2315 citations, 20 trials of 61 450 patients were included.",
                        Design.META_ANALYSIS))
                .hasValue(61_450);
    }
}
