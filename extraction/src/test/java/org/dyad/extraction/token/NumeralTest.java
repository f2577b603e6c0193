package org.dyad.extraction.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.origin.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,800 units            | 1800
            1,20,000 units         | 120000
            2,500,000 units        | 2500000
            50 000 units           | 50000
            50\u2009000 units      | 50000
            50\u00a0000 units      | 50000
            50\u202f000 units      | 50000
            151?978 births         | 151978
            47\u00b78 nmol         | 47.8
            of .27 only            | 0.27
            of \u00b727 only       | 0.27
            0.0500                 | 0.05
            007                    | 7
            123456789012345678901  | 123456789012345680000
            """)
    void readsANumberAsPrinted(String words, double value) {
        assertThat(numbers(words).getFirst()).isEqualTo(value);
    }

    @Test
    void aCommaWithoutThreeDigitsSeparates() {
        assertThat(numbers("14,15 and 3,4")).containsExactly(14.0, 15.0, 3.0, 4.0);
        assertThat(numbers("1,25")).containsExactly(1.0, 25.0);
        assertThat(numbers("0,735")).containsExactly(0.0, 735.0);
    }

    @Test
    void aSpaceGroupsOnlyThreeDigits() {
        assertThat(numbers("30 4000 x")).containsExactly(30.0, 4000.0);
        assertThat(numbers("1200 500 x")).containsExactly(1200.0, 500.0);
        assertThat(numbers("vitamin D 3 400 IU")).containsExactly(3.0, 400.0);
    }

    @Test
    void onAPageThatPrintsDecimalCommasACommaIsADecimalPoint() {
        String page = "levels of 8,25 and 9,5 and 0,04, dose 1.800";
        assertThat(NumberStyle.of(page, new Span(0, page.length()))).isEqualTo(NumberStyle.COMMA);
        assertThat(numbers(page)).containsExactly(8.25, 9.5, 0.04, 1800.0);
    }

    @Test
    void aFewCommasAmongPointsAreNoStyle() {
        String page = "levels of 8.25 and 9.5 of 1,25 vitamin and 3,4 that, 5,6 these";
        assertThat(NumberStyle.of(page, new Span(0, page.length()))).isEqualTo(NumberStyle.POINT);
    }

    @Test
    void thePointOfASentenceIsNoDecimal() {
        assertThat(numbers("There were 48. The 12")).containsExactly(48.0, 12.0);
        assertThat(Tokens.of("48.").isWhole(0)).isTrue();
        assertThat(Tokens.of("48.0").isWhole(0)).isFalse();
    }

    static List<Double> numbers(String words) {
        Tokens tokens = Tokens.of(words);
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.isNumber(i)) {
                numbers.add(tokens.value(i));
            }
        }
        return numbers;
    }
}
