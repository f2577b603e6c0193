package org.dyad.extraction.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.origin.Span;
import org.dyad.extraction.token.Tokens;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static List<String> cut(String... blocks) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (String block : blocks) {
            spans.add(new Span(text.length(), text.length() + block.length()));
            text.append(block).append('\n');
        }
        return Sentences.of(Tokens.of(text.toString(), spans), Section.UNKNOWN, spans).stream()
                .map(Sentence::toString)
                .toList();
    }

    @Test
    void onlySentencesWithANumberAreCut() {
        assertThat(cut("We asked women. There were 12 of them. They agreed."))
                .containsExactly("UNKNOWN: There were 12 of them.");
    }

    @Test
    void abbreviationsAndDecimalsEndNothing() {
        assertThat(cut("Levels were 12.5 vs. 13.5 in all. Dr. A. Smith saw 5."))
                .containsExactly("UNKNOWN: Levels were 12.5 vs. 13.5 in all.", "UNKNOWN: Dr. A. Smith saw 5.");
    }

    @Test
    void aListBelongsToTheWordsThatLeadToIt() {
        assertThat(cut("RESULTS: The risk was", "2.5 (1.1-4.0) for one,", "3.5 (2.1-6.0) for another.", "Then 7 more."))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("RESULTS: RESULTS: The risk was")
                .endsWith("for another.");
    }

    @Test
    void labelsOpenSections() {
        assertThat(cut("METHODS", "We saw 12 women.", "Main results: Of 12, 3 left.", "Conclusions Take 400 IU."))
                .extracting(sentence -> sentence.substring(0, sentence.indexOf(':')))
                .containsExactly("METHODS", "RESULTS", "CONCLUSION");
    }
}
