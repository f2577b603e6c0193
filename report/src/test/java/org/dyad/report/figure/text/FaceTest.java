package org.dyad.report.figure.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaceTest {

    @Test
    void figuresAndTheMinusSignAreOfOneWidth() {
        // Source Sans 3 regular, hmtx table: 497 units of 1000.
        for (String sign : List.of("0", "1", "7", Numbers.MINUS)) {
            assertThat(new Face(1000, Face.Weight.REGULAR).width(sign)).isCloseTo(497, within(1e-9));
        }
    }

    @Test
    void linesAreNoWiderThanAskedForAndLoseNoWord() {
        String words = "A rather long name of a trial, p = 0.04, given every two weeks/monthly";
        List<String> lines = Face.TEXT.wrap(words, 110);
        assertThat(lines).allMatch(line -> Face.TEXT.width(line) <= 110);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(words.replace(" ", ""));
        assertThat(lines).anyMatch(line -> line.contains("p = 0.04"));
    }

    @Test
    void aWordWiderThanALineIsCut() {
        assertThat(Face.TEXT.wrap("Niramitmahapanya", 40)).allMatch(line -> Face.TEXT.width(line) <= 40);
    }

    @Test
    void noWordsAreOneEmptyLine() {
        assertThat(Face.TEXT.wrap("", 40)).containsExactly("");
    }
}
