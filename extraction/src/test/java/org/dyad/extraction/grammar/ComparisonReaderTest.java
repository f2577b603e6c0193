package org.dyad.extraction.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.extraction.testing.Brief.read;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            < 30 nmol/L                          | <30
            \u2265 30 nmol/L                     | >=30
            >= 30 nmol/L                         | >=30
            less than 30 nmol/L                  | <30
            greater than or equal to 30 nmol/L   | >=30
            (< or = 30 nmol/L)                   | <=30
            at least 30 nmol/L                   | >=30
            at most 30 nmol/L                    | <=30
            above about 30 nmol/L                | >30
            over 30 nmol/L                       | >30
            below 30 nmol/L                      | <30
            30 nmol/L or higher                  | >=30
            30 nmol/L or less                    | <=30
            """)
    void readsABound(String words, String bound) {
        assertThat(read(words)).containsExactly("threshold " + bound + " nmol/L");
    }
}
