package org.dyad.extraction.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.dyad.extraction.grammar.Grammar;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A megabyte of one thing is read in bounded time: the limit is a hundred times what it takes, and a square of the length would pass it. */
class HostileTextTest {
    private static final int LENGTH = 1_000_000;

    static Stream<String> pieces() {
        return Stream.of(
                "1",
                ",",
                "\u00b1",
                "(",
                "[",
                ")",
                "-",
                ".",
                "1,",
                "1 ",
                "1, ",
                "1 (",
                "(1",
                "1-",
                "1\u00b1",
                "1/",
                "1,000",
                "1 000 ",
                "?1",
                "1 and ",
                "1 women, ",
                "one ",
                "one hundred and ",
                "half a ",
                "p ",
                "p = ",
                "p for x ",
                "OR ",
                "OR (",
                "odds ratio ",
                "OR 1.5 ",
                "OR 1.5, ",
                "mean difference of x ",
                "95% CI ",
                "95% CI (",
                "n = ",
                "IU ",
                "1 IU ",
                "1 IU of vitamin d ",
                "d 3 ",
                "25(OH)D ",
                "25(",
                "1,25(",
                "1 IU (",
                "IU/",
                "< ",
                "less than ",
                "a b c d ",
                "1 ng/",
                "\u200b",
                "\u00e4",
                "\ud83d",
                "1 pregnant and ",
                "x. ",
                "every 2 ",
                "per ");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void readsAMegabyteOfOneThing(String piece) {
        String text = piece.repeat(LENGTH / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            Tokens tokens = Tokens.of(text);
            Sentences.of(tokens);
            assertThat(Grammar.read(tokens).all().size()).isLessThanOrEqualTo(text.length());
        });
    }
}
