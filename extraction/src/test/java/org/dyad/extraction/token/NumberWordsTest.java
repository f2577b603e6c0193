package org.dyad.extraction.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            forty-eight girls                  | 48
            two hundred girls                  | 200
            Three-hundred-and-seventy girls    | 370
            one thousand two hundred and six   | 1206
            twelve hundred girls               | 1200
            half a million girls               | 500000
            a hundred girls                    | 100
            1.5 million girls                  | 1500000
            seven thousand and ninety-five     | 7095
            zero girls                         | 0
            """)
    void readsANumberInWords(String words, double value) {
        Tokens tokens = Tokens.of(words);
        assertThat(tokens.value(0)).isEqualTo(value);
        assertThat(tokens.words(0).length()).isGreaterThan(3);
    }

    @Test
    void whatDoesNotContinueANumberBeginsAnother() {
        assertThat(NumeralTest.numbers("twenty thirty")).containsExactly(20.0, 30.0);
        assertThat(NumeralTest.numbers("five and six")).containsExactly(5.0, 6.0);
        assertThat(NumeralTest.numbers("two two hundred")).containsExactly(2.0, 200.0);
    }

    @Test
    void partsOfOtherWordsAreNoNumbers() {
        assertThat(NumeralTest.numbers("someone often tenfold half a day, hundreds"))
                .isEmpty();
    }

    @Test
    void aNumberInWordsIsStillThatWord() {
        Tokens tokens = Tokens.of("One of them");
        assertThat(tokens.isSpelled(0)).isTrue();
        assertThat(tokens.is(0, "one")).isTrue();
    }
}
