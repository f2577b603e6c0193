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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "METHODS: Of 412 mothers approached, 207 were randomised to moonlight or to lamps.|207",
                "RESULTS: 733 women were screened and 358 were enrolled (179 per lamp).|358",
                "RESULTS: 291 of 380 agreed to take part. Sleep was short.|291",
                "RESULTS: Of 120 letters that were sent, 66 (55%) responded. Sleep was short.|66",
                "We put a questionnaire to 240 nursing women of one town; 171 answered. They slept well, and told us at some length what they thought of the moon and its light.|171",
                "METHODS: Two thousand three hundred forty-one healthy, well rested schoolchildren were examined.|2341",
                "METHODS: In a cohort of 518 pregnant women, sleep was recorded.|518",
                "METHODS: The records of 96 neonates were reviewed for light at night.|96",
                "METHODS: Sleep was recorded in 77 healthy, non-smoking, ambulatory men and women.|77",
                "METHODS: Female mice (n = 30) were kept in the dark (DRK, 15 dams) or in light (LGT, 15 dams).|30",
                "RESULTS: We present 87 children with complete data (A 29, B 30, C 28).|87",
                "Objective To see if they slept. Design Survey. Participants 640 mothers of one district. Results Complete data were available for 590 women. Conclusions They did.|640",
                "METHODS: 9,310 villagers were enumerated; 1,204 infants below 60 days of age entered (602 in 12 lit and 602 in 12 dark villages).|1204",
                "Researchers gave 433 expectant mothers either a lamp or none, and their babies slept well, says the team. They told us at some length what they thought of it.|433",
                "METHODS: This retrospective study comprised 1,026 deliveries at one hospital.|1026",
                "RESULTS: Three hundred and five infants took part; 270 completed.|305"
            })
    void readsWhoTookPartInOtherWords(String text, int total) {
        assertThat(total(text, Design.RANDOMISED_TRIAL)).hasValue(total);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RESULTS: A total of 108 cases were compared to 109 controls.",
                "METHODS: Ward A (Northtown, 88 women) had lamps. Ward B (Southtown, 93 women) had none.",
                "METHODS: This cohort included 310 tall, 220 short, and 110 middling participants.",
                "RESULTS: Of the nights, 54% were dark and 23 (11%) were bright for women."
            })
    void groupsThatNobodyAddsUpAreNoTotal(String text) {
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
