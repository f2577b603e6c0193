package org.dyad.extraction.outcome;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.dyad.extraction.testing.Invented;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
    /** Text without a full stop is cut, so that time grows with its length only; a slow machine still needs far less than this. */
    private static final Duration LONG = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 ± 3 ng/mL vs ",
                "OR 2.1 (1.2-3.4), ",
                "400 IU/day or placebo (n = 48) ",
                "from 9.3 to ",
                "25(OH)D was 12 in the group, ",
                "1.5 vs -",
                "groups and "
            })
    void aLongTextOfOnePieceIsReadInBoundedTime(String piece) {
        String text = "RESULTS: " + piece.repeat(300_000 / piece.length());
        Assertions.assertThat(Duration.ofNanos(time(text))).isLessThan(LONG);
    }

    private static long time(String text) {
        long start = System.nanoTime();
        assertThatCode(() -> Invented.results(text)).doesNotThrowAnyException();
        return System.nanoTime() - start;
    }
}
