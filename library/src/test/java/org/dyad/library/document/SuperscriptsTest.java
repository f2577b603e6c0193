package org.dyad.library.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuperscriptsTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "n=48|3 => n=48\u00b3",
                "25|1,2 => 25\u00b9,\u00b2",
                "trial|4-6 => trial\u2074\u207b\u2076",
                "mL|\u22121 => mL\u207b\u00b9",
                "10|6 => 10\u2076",
                "48|1234 => 48\u00b9\u00b2\u00b3\u2074",
                "seen in |2024 => seen in 2024",
                "rose|[2] => rose[2]",
                "on the 4|th => on the 4th",
                "vitamin D|3 => vitamin D3",
                "|14 => \u00b9\u2074",
            })
    void aRaisedNumberIsNoPartOfWhatIsBeforeIt(String words, String expected) {
        int start = words.indexOf('|');
        ReadingTextBuilder text = new ReadingTextBuilder("").write(words.replace("|", ""), 0, 0);
        assertThat(text.mark(Mark.Kind.SUPERSCRIPT, start).build().text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "randomised|1 => randomised\u00b9",
                "(48|3 => (48\u00b3",
                "vitamin D,|12 => vitamin D,\u00b9\u00b2",
                "[|3 => [3",
                "(1, |3 => (1, 3",
                "see |3 => see 3"
            })
    void aReferenceThatTouchesAWordIsRaised(String words, String expected) {
        int start = words.indexOf('|');
        ReadingTextBuilder text = new ReadingTextBuilder("").write(words.replace("|", ""), 0, 0);
        assertThat(text.mark(Mark.Kind.CITATION_MARK, start).build().text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {"48\u00b3 => 483", "mL\u207b\u00b9 => mL-1", "plain 12 => plain 12"})
    void ordinaryDigitsAreOneStepAway(String words, String expected) {
        assertThat(Superscripts.plain(words)).isEqualTo(expected);
    }
}
