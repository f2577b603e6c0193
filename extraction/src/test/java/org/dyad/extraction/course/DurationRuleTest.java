package org.dyad.extraction.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dyad.extraction.fact.Design;
import org.dyad.extraction.fact.Lasting;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.TimeUnit;
import org.dyad.extraction.testing.InventedPosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationRuleTest {
    private static Optional<Lasting> length(String title, String text, Design design) {
        return DurationRule.read(InventedPosts.study(title, text), Optional.of(design))
                .map(ProposedFact::value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "METHODS: Women received 900 IU daily or placebo for 7 weeks.|7|WEEK",
                "METHODS: Blood was taken at baseline and after 5 months of supplementation.|5|MONTH",
                "METHODS: In a 14-week intervention, women took one capsule daily.|14|WEEK",
                "METHODS: Girls aged 11 years were randomized to moonlight. RESULTS: After 3 mo, they slept well.|3|MONTH"
            })
    void takesHowLongTheInterventionLasted(String text, double value, TimeUnit unit) {
        assertThat(length("Moonlight and sleep", text, Design.RANDOMISED_TRIAL)).hasValue(new Lasting(value, unit));
    }

    @Test
    void theTitleMaySayIt() {
        assertThat(length(
                        "Effects of six months of supplementation on sleep",
                        "METHODS: Women took one capsule.",
                        Design.RANDOMISED_TRIAL))
                .hasValue(new Lasting(6, TimeUnit.MONTH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "METHODS: Women at 20 weeks of gestation received 900 IU daily until delivery.",
                "METHODS: Infants received 900 IU daily from age 2 weeks to 4 months.",
                "METHODS: Women aged 30 years received placebo. RESULTS: At 6 weeks postpartum they slept."
            })
    void agesAndTimesOfPregnancyAreNone(String text) {
        assertThat(length("Moonlight and sleep", text, Design.RANDOMISED_TRIAL)).isEmpty();
    }

    @Test
    void aStudyWithoutInterventionHasNone() {
        assertThat(length(
                        "Moonlight and sleep",
                        "METHODS: Women took capsules daily for 7 weeks.",
                        Design.CROSS_SECTIONAL))
                .isEmpty();
    }
}
