package org.dyad.extraction.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dyad.extraction.testing.InventedPosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainStudyTest {
    private static List<StudyText> studies(String text) {
        return StudyReading.of(InventedPosts.page(text)).studies();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nursing mothers were randomised to 300 IU/day (n=41) or 5000 IU/day (n=43). At the end infant levels were 31.4 ± 9.2 and 88.1 ± 17.0 nmol/L.",
                "We enrolled 77 pregnant women in two clinics of a town by the sea, and their level fell from spring to autumn (p = 0.03) in both of them.",
                "Ninety infants were recruited at birth and seen again at six months, when those who had drops were taller (MD 1.2 cm, 95% CI 0.4 to 2.0)."
            })
    void aParagraphThatTellsWhatWasDoneAndFoundIsOne(String text) {
        assertThat(studies(text)).hasSize(1);
        assertThat(studies("#### Drops and height\n\n" + text))
                .singleElement()
                .satisfies(study -> assertThat(study.title()).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our charity has given drops to 4000 infants in nine villages since we began, and each of them received a card with the name of a friend.",
                "Vitamin D is made in the skin. In 2019 Doe et al. gave 5000 IU to 60 women who were randomised (p = 0.04), but others did not find this.",
                "Most infants should be given 400 IU a day from the first week on, as the society of this country recommends to all of their parents."
            })
    void adviceAppealsAndListsOfSourcesAreNone(String text) {
        assertThat(studies(text)).isEmpty();
    }

    @Test
    void sayingWhatIsNotStatedNamesWhatWasReadAndNoMore() {
        String text =
                "We enrolled 77 pregnant women in two clinics of a town by the sea, and their level fell from spring to autumn (p = 0.03) in both.";
        assertThat(studies(text).getFirst().lookedIn()).isEqualTo("the paragraphs that tell of the study");
        assertThat(studies("#### Levels by the sea\n\n" + text).getFirst().lookedIn())
                .isEqualTo("title and abstract");
    }
}
