package org.dyad.library.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoiTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.5555/ABC.12 | 10.5555/abc.12",
                "doi: 10.5555/abc.12. | 10.5555/abc.12",
                "https://doi.org/10.5555/abc(12)x | 10.5555/abc(12)x",
                "(doi:10.5555/abc-12) | 10.5555/abc-12",
                "[doi: 10.5555/abc.12.](https://doi.org/10.5555/abc.12.) | 10.5555/abc.12",
                "[doi: http](https://doi.org/http)://dx.doi.org/10.5555/j.1 | 10.5555/j.1",
                "https://www.example.org/doi/10.5555/abc.12/full?x=1 | 10.5555/abc.12",
                "https://doi.org/10.5555%2Fabc%282%29 | 10.5555/abc(2)",
                "10.5555/(SICI)1097-0258(1998)17:15<1661::AID-SIM968>3.0.CO;2-2 | 10.5555/(sici)1097-0258(1998)17:15<1661::aid-sim968>3.0.co;2-2",
                "10.5555/abc     LK  - https://example.org | 10.5555/abc",
                "10.5555/abc [doi] | 10.5555/abc",
                "10.1000.10/123 | 10.1000.10/123",
                "S0000-1111(19)30059-X [pii] 10.5555/q_1_ | 10.5555/q_1",
            })
    void isBroughtIntoOneForm(String given, String doi) {
        assertThat(Doi.of(given)).contains(doi);
    }

    @ParameterizedTest
    @CsvSource({"10.5/ab", "110.5555/abc", "10.5555/", "10.5555", "a dose of 10.25 mg", "10.", "http"})
    void isNotSeenWhereThereIsNone(String given) {
        assertThat(Doi.of(given)).isEmpty();
    }

    @Test
    void allOfATextAreFoundWithTheirPlaces() {
        String text = "See 10.5555/a.1, and (10.5555/b.2).";
        assertThat(Doi.in(text))
                .extracting(found ->
                        text.substring(found.span().start(), found.span().end()))
                .containsExactly("10.5555/a.1", "10.5555/b.2");
    }
}
