package org.dyad.extraction.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.dyad.extraction.fact.Design;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.testing.InventedPosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignRuleTest {
    private static final String FILL =
            "Pots of clay stood on a sill in the light of the moon until their seedlings were tall enough. ";

    @ParameterizedTest
    @CsvSource({
        "Moonlight in pregnancy: a randomised controlled trial,RANDOMISED_TRIAL",
        "A double-blind study of moonlight,RANDOMISED_TRIAL",
        "Moonlight in villages: a cluster-randomized trial,CLUSTER_RANDOMISED_TRIAL",
        "Moonlight and sunlight: a randomized crossover trial,CROSSOVER",
        "Moonlight: a systematic review,SYSTEMATIC_REVIEW",
        "Moonlight: a systematic review and meta-analysis of randomized controlled trials,META_ANALYSIS",
        "Moonlight: a nested case-control study,CASE_CONTROL",
        "Moonlight: a cross-sectional survey,CROSS_SECTIONAL",
        "Moonlight in a birth cohort,COHORT",
        "Moonlight in newborn rats: a randomized trial,ANIMAL",
        "Too much moonlight: a case report,CASE_REPORT",
        "Moonlight for infants: guideline of the society,GUIDELINE",
        "Moonlight and health: a review,NARRATIVE_REVIEW"
    })
    void theTitleSaysIt(String title, Design design) {
        assertThat(DesignRule.read(InventedPosts.study(title, FILL + FILL)).map(ProposedFact::value))
                .hasValue(design);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "METHODS: Women were randomly assigned to moonlight or darkness.|RANDOMISED_TRIAL",
                "METHODS: Eight villages in clusters; a cluster randomized design was used.|CLUSTER_RANDOMISED_TRIAL",
                "METHODS: Mendelian randomization was used to study levels and their association with height.|CROSS_SECTIONAL",
                "METHODS: PubMed and Embase were searched for trials of moonlight.|SYSTEMATIC_REVIEW",
                "METHODS: We searched PubMed and made a meta-analysis of the randomized trials.|META_ANALYSIS",
                "METHODS: Levels of 90 women were measured. RESULTS: Their prevalence was 20%.|CROSS_SECTIONAL",
                "METHODS: Women were followed for 9 months. RESULTS: Levels fell.|COHORT",
                "METHODS: Levels were compared between 31 women with fever and healthy controls.|CASE_CONTROL"
            })
    void elseTheMethods(String text, Design design) {
        assertThat(DesignRule.read(InventedPosts.study("Moonlight and women", "BACKGROUND: " + FILL + "\n\n" + text))
                        .map(ProposedFact::value))
                .hasValue(design);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Women were allocated by computer-generated list to moonlight or lamps, and their sleep was measured.|RANDOMISED_TRIAL",
                "Children were assigned by lottery to moonlight, lamps or candles from May to September; 80 took part.|RANDOMISED_TRIAL",
                "Scientists gave 210 women either a lamp or a dummy pill, and 31% of them slept better than before.|RANDOMISED_TRIAL",
                "METHODS: Randomised controlled trial with villages as units. Lamps were given for a year to 800 people.|CLUSTER_RANDOMISED_TRIAL",
                "METHODS: Schools were randomly assigned to lamps or to none. Sleep of 900 pupils was measured.|CLUSTER_RANDOMISED_TRIAL",
                "METHODS: Sixteen women each received lamps and placebo for 4 weeks in random order, with a 4-week washout.|CROSSOVER",
                "METHODS: Sleep of 90 infants was measured at birth and at discharge; 40% had bright rooms.|COHORT",
                "METHODS: Blood of 90 women was taken in the first trimester and in the third trimester of pregnancy.|COHORT",
                "METHODS: Light was measured in 70 children at 3 months and at 12 months in their own homes.|COHORT",
                "METHODS: All children born in two towns were found in the discharge register, with their sleep.|COHORT",
                "METHODS: Questionnaires were mailed to 300 physicians; 180 responded about lamps and sleep.|CROSS_SECTIONAL",
                "METHODS: A randomly selected sample of 200 women was interviewed once about lamps and sleep.|CROSS_SECTIONAL",
                "A 9-day-old, healthy boy of tall parents was brought to the ward with bright eyes. Light was 30 lux.|CASE_REPORT",
                "We saw a 34-year-old pregnant woman who had slept under lamps for a year. Light was 30 lux.|CASE_REPORT"
            })
    void tellsDesignsThatAreOnlyImplied(String text, Design design) {
        assertThat(DesignRule.read(InventedPosts.study("Moonlight and women of one town", text + " " + FILL + FILL))
                        .map(ProposedFact::value))
                .hasValue(design);
    }

    @Test
    void aLongTextWithoutDataOfItsOwnIsANarrativeReview() {
        String text = "Moonlight has been praised for long, and the incidence of poor sleep is said to fall under it. "
                + (FILL + "Authors of many countries have written of lamps and of candles. ").repeat(6);
        assertThat(DesignRule.read(InventedPosts.study("Moonlight", text)).map(ProposedFact::value))
                .hasValue(Design.NARRATIVE_REVIEW);
    }

    @Test
    void whatOthersDidIsNoDesign() {
        assertThat(DesignRule.read(InventedPosts.study(
                                "Moonlight and women",
                                "BACKGROUND: Earlier randomized studies of moonlight are few and small, and they do not agree.\n\n"
                                        + "METHODS: Levels of 90 women were measured in a cross-sectional way."))
                        .map(ProposedFact::value))
                .hasValue(Design.CROSS_SECTIONAL);
    }

    @Test
    void aTitleAloneWithoutACueSaysNothing() {
        assertThat(DesignRule.read(InventedPosts.study("Moonlight for seedlings: a novel treatment", "")))
                .isEmpty();
    }
}
