package org.dyad.extraction.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.testing.InventedPosts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryRuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Moonlight in Norway|METHODS: Forty pots stood on a sill in Oslo.|Norway",
                "Moonlight|METHODS: Forty Danish women slept late.|Denmark",
                "Moonlight|BACKGROUND: In Finland nights are short. METHODS: Forty women of New Zealand slept late.|New Zealand",
                "Moonlight|METHODS: Women of a multicenter U.S. cohort slept late.|United States"
            })
    void takesThePlaceOfTheStudy(String title, String text, String country) {
        assertThat(CountryRule.read(InventedPosts.study(title, text)).map(ProposedFact::value))
                .hasValue(country);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Moonlight|BACKGROUND: In Finland nights are short in June and long in December. METHODS: Women slept.|-",
                "Moonlight|METHODS: Nights were long, as the American Academy of Nights advises, and they told us so.|-",
            })
    void aCountryInPassingIsNone(String title, String text, String none) {
        assertThat(CountryRule.read(InventedPosts.study(title, text))).isEmpty();
    }
}
