package org.dyad.extraction.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dyad.extraction.testing.InventedPosts;
import org.junit.jupiter.api.Test;

class ExtractionAnnotatorTest {
    private final ExtractionAnnotator annotator = new ExtractionAnnotator();

    @Test
    void labelsWhatTheStudyIs() {
        assertThat(annotator
                        .annotate(
                                InventedPosts.abstractPage(
                                        "Moonlight in pregnant women: a randomized trial",
                                        "METHODS: Eighty-one pregnant women received vitamin D 900 IU daily or placebo for 7 weeks."))
                        .values())
                .containsEntry("design", List.of("rct"))
                .containsEntry("population", List.of("pregnant"))
                .containsEntry("has-dose", List.of("yes"))
                .containsEntry("study-year", List.of("2031"));
    }

    @Test
    void aPageWithoutAStudyHasNoDose() {
        assertThat(annotator
                        .annotate(InventedPosts.page("* [Pots](/posts/pots)\n"))
                        .values())
                .containsOnlyKeys("has-dose")
                .containsEntry("has-dose", List.of("no"));
    }
}
