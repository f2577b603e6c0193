package org.dyad.extraction.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dyad.evidence.origin.Span;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void cutsWordsNumbersAndSymbols() {
        Tokens tokens = Tokens.of("Serum 25(OH)D rose by 12.5%.");
        assertThat(words(tokens)).isEqualTo("Serum|25|(|OH|)|D|rose|by|12.5|%|.");
        assertThat(tokens.is(0, "serum")).isTrue();
        assertThat(tokens.isCapital(0)).isTrue();
        assertThat(tokens.isGlued(1)).isFalse();
        assertThat(tokens.isGlued(2)).isTrue();
    }

    /** A raised number is a power, an exponent of a unit, or a note: a note is passed over. */
    @Test
    void aRaisedNumberIsNoPartOfANumber() {
        assertThat(words(Tokens.of("n=48\u00b3, 25\u00b9\u207b\u00b3 ng/mL in women\u2074,\u2075 seen")))
                .isEqualTo("n|=|48|,|25|ng|/|mL|in|women|seen");
        assertThat(words(Tokens.of("10\u2076 per mm\u00b3, ng mL\u207b\u00b9")))
                .isEqualTo("10|\u2076|per|mm|\u00b3|,|ng|mL|\u207b|\u00b9");
        assertThat(NumeralTest.numbers("n=48\u00b3 and 25\u00b9 ng/mL")).containsExactly(48.0, 25.0);
    }

    @Test
    void everySignHasOneForm() {
        Tokens tokens = Tokens.of("a \u2013 b \u2014 c >= d \u2a7d e +/- f =< g \u2248 h");
        assertThat(symbols(tokens)).isEqualTo("--\u2265\u2264\u00b1\u2264~");
    }

    @Test
    void aDashBeforeDigitsIsASignWhereNothingStandsBeforeIt() {
        assertThat(NumeralTest.numbers("by -0.5, (\u22120.7) vs. \u20141.2 or +3"))
                .containsExactly(-0.5, -0.7, -1.2, 3.0);
        assertThat(NumeralTest.numbers("\u20130.4\u2013\u22120.1")).containsExactly(-0.4, -0.1);
    }

    @Test
    void aDashBetweenNumbersOrAfterAWordIsNone() {
        assertThat(NumeralTest.numbers("24-28 weeks, 1.10 -2.40, IL-6, 5% -9"))
                .containsExactly(24.0, 28.0, 1.1, 2.4, 6.0, 5.0, 9.0);
    }

    @Test
    void stretchesAreReadWithABreakBetween() {
        String text = "first 1 xxx second 2";
        Tokens tokens = Tokens.of(text, List.of(new Span(0, 7), new Span(12, 20)));
        assertThat(words(tokens)).isEqualTo("first|1||second|2");
        assertThat(tokens.isBreak(2)).isTrue();
        assertThat(tokens.span(3, 5)).isEqualTo(new Span(12, 20));
        assertThat(tokens.at(12)).isEqualTo(3);
        assertThat(Tokens.of(text, List.of()).count()).isZero();
    }

    @Test
    void anyIndexMayBeAsked() {
        Tokens tokens = Tokens.of("one word");
        for (int i : new int[] {-5, -1, 2, 900}) {
            assertThat(tokens.isBreak(i)).isTrue();
            assertThat(tokens.is(i, "word")).isFalse();
            assertThat(tokens.is(i, '.')).isFalse();
            assertThat(tokens.value(i)).isNaN();
            assertThat(tokens.words(i)).isEmpty();
        }
    }

    @Test
    void tablesFindWordsWithoutRegardToCapitals() {
        WordTable<String> table = WordTable.set("ng nmol \u00b5g aa bb");
        Tokens tokens = Tokens.of("NG nmol \u00b5g ngx BB Aa 12");
        assertThat(List.of(0, 1, 2, 3, 4, 5, 6).stream().map(i -> table.has(tokens, i)))
                .containsExactly(true, true, true, false, true, true, false);
        assertThat(table.find(tokens, 4)).contains("bb");
        assertThat(table.find(tokens, -1)).isEmpty();
    }

    private static String words(Tokens tokens) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < tokens.count(); i++) {
            words.append(i == 0 ? "" : "|").append(tokens.words(i));
        }
        return words.toString();
    }

    private static String symbols(Tokens tokens) {
        StringBuilder symbols = new StringBuilder();
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.kind(i) == TokenKind.SYMBOL) {
                symbols.append(tokens.symbol(i));
            }
        }
        return symbols.toString();
    }
}
