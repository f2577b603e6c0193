package org.dyad.extraction.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void endsAtAFullStopBeforeACapitalANumberOrABracket() {
        assertThat(split("It rose. Then it fell! 12 women left. (All did.) why"))
                .containsExactly("It rose.", "Then it fell!", "12 women left.", "(All did.) why");
    }

    @Test
    void doesNotEndInsideNumbersAndAbbreviations() {
        assertThat(split("It was 12.5 vs. 14.0 ng/mL, i.e. Low (Fig. 2; Doe et al. Found it). Dr. A. Doe said so."))
                .containsExactly(
                        "It was 12.5 vs. 14.0 ng/mL, i.e. Low (Fig. 2; Doe et al. Found it).", "Dr. A. Doe said so.");
    }

    @Test
    void theNutrientIsNoInitial() {
        assertThat(split("They took vitamin D. None fell ill."))
                .containsExactly("They took vitamin D.", "None fell ill.");
    }

    @Test
    void aClosingQuotationMarkBelongsToItsSentence() {
        assertThat(split("They said \u201cno change.\u201d Then \u2022 more. \u2022 Less"))
                .containsExactly("They said \u201cno change.\u201d", "Then \u2022 more.", "\u2022 Less");
    }

    @Test
    void endsAtABreak() {
        assertThat(split("A heading\nand text")).containsExactly("A heading", "and text");
    }

    @Test
    void aLostCharacterEndsNothing() {
        assertThat(split("a change of ? 5.3 units. Done")).containsExactly("a change of ? 5.3 units.", "Done");
    }

    @Test
    void tellsWhetherTwoTokensAreInOneSentence() {
        Sentences sentences = Sentences.of(Tokens.of("One two. Three four."));
        assertThat(sentences.together(0, 2)).isTrue();
        assertThat(sentences.together(0, 3)).isFalse();
        assertThat(sentences.count()).isEqualTo(2);
    }

    private static List<String> split(String text) {
        Tokens tokens = Tokens.of(text);
        Sentences sentences = Sentences.of(tokens);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i = sentences.end(i)) {
            found.add(tokens.words(i, sentences.end(i)).strip());
        }
        return found;
    }
}
