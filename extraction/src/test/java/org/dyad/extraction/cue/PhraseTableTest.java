package org.dyad.extraction.cue;

import static org.assertj.core.api.Assertions.assertThat;

import org.dyad.extraction.token.Tokens;
import org.junit.jupiter.api.Test;

class PhraseTableTest {
    private final PhraseTable<String> table = new PhraseTable.Builder<String>()
            .add("moon", "full moon, moon")
            .add("random", "randomis/zed, double blind")
            .build();

    private String found(String text) {
        Tokens tokens = Tokens.of(text);
        return String.join(
                " ",
                table.all(tokens, 0, tokens.count()).stream()
                        .map(hit -> hit.meaning() + hit.first() + "-" + hit.end())
                        .toList());
    }

    @Test
    void theLongestPhraseWins() {
        assertThat(found("The full moon")).isEqualTo("moon1-3");
    }

    @Test
    void capitalsHyphensAndBothSpellingsDoNotMatter() {
        assertThat(found("Double-blind, randomised; RANDOMIZED")).isEqualTo("random0-3 random4-5 random6-7");
    }

    @Test
    void aPhraseDoesNotRunOverAFullStop() {
        assertThat(found("It was full. Moon")).isEqualTo("moon4-5");
    }
}
