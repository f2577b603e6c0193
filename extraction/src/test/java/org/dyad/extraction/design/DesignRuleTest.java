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
