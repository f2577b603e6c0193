package org.dyad.extraction.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.extraction.testing.Brief.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P = 0.03                      | 0.03
            p<.001                        | <.001
            p \u2264 0.002                | \u22640.002
            P > 0\u00b705                 | >0\u00b705
            (P 0.04)                      | 0.04
            P for trend = 0.02            | 0.02
            P for quadratic trend <0.01   | <0.01
            p-value of 0.04               | 0.04
            P interaction = 0.2           | 0.2
            p value was less than 0.001   | <0.001
            P: 0.6                        | 0.6
            """)
    void readsAPValueInEveryPrint(String words, String printed) {
        assertThat(read(words)).containsExactly("p " + printed);
    }

    @Test
    void readsSeveral() {
        assertThat(read("(P = 0.01 and 0.03, respectively)")).containsExactly("p 0.01", "p 0.03");
        assertThat(read("(P = 0.01 and 0.5 ng/mL)")).containsExactly("p 0.01", "level 0.5 ng/mL");
    }

    @Test
    void readsPowersOfTen() {
        Mention.PMention p = Grammar.read(org.dyad.extraction.token.Tokens.of("P = 2 \u00d7 10\u22125"))
                .of(Mention.PMention.class)
                .getFirst();
        assertThat(p.value()).isEqualTo(2e-5);
    }

    @Test
    void otherLettersAreNone() {
        assertThat(read("vitamin P 12, P 53 protein, p = 4, P = NS, 5 p.m.")).isEmpty();
    }
}
