package org.dyad.extraction.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dyad.extraction.testing.InventedPosts;
import org.dyad.library.document.Document;
import org.junit.jupiter.api.Test;

class StudyTextFinderTest {
    private static final String ABSTRACT = """
            BACKGROUND: Little is known of how moonlight changes the growth of seedlings in small clay pots on a sill.

            METHODS: Forty pots were put on a sill and watered every day for three weeks.

            RESULTS: Seedlings grew by 4 cm.

            CONCLUSION: Moonlight did not matter.
            """;

    private static String words(Document page, int study, Part.Role role) {
        StudyReading reading = StudyReading.of(page);
        return String.join(
                " | ",
                reading.studies().get(study).of(role).stream()
                        .map(reading::words)
                        .toList());
    }

    @Test
    void takesTitleCitationAuthorsAndAbstractApart() {
        Document page = InventedPosts.page("""
                #### Moonlight and seedlings: an invented trial

                Invented J Bot. 2031 Mar;4(2):11-19. [doi: 10.9999/ijb.2031](https://doi.org/10.9999/ijb.2031)

                Jane Doe 1, Richard Roe 2

                1 Department of Pots, University of Somewhere, Nowhere

                """ + ABSTRACT);
        assertThat(words(page, 0, Part.Role.TITLE)).isEqualTo("Moonlight and seedlings: an invented trial");
        assertThat(words(page, 0, Part.Role.CITATION)).startsWith("Invented J Bot. 2031");
        assertThat(words(page, 0, Part.Role.AUTHORS)).isEqualTo("Jane Doe 1, Richard Roe 2");
        assertThat(words(page, 0, Part.Role.AFFILIATION)).startsWith("1 Department of Pots");
        assertThat(words(page, 0, Part.Role.BODY)).startsWith("BACKGROUND").endsWith("did not matter.");
    }

    @Test
    void stopsBeforeLinksAndComments() {
        Document page = InventedPosts.page("""
                ### Moonlight and seedlings

                Invented J Bot. 2031 Mar;4(2):11-19.

                """ + ABSTRACT + """

                PMID: 99999999

                ---

                ## See also

                * [Seedlings like 4000 IU – RCT June 2030](/posts/seedlings)

                ### Comment by the site

                This study should have used 9,000 IU, as every other study of seedlings of the last ten years has done so far.
                """);
        assertThat(words(page, 0, Part.Role.BODY)).doesNotContain("IU");
        assertThat(words(page, 0, Part.Role.CITATION)).endsWith("PMID: 99999999");
        assertThat(StudyReading.of(page).studies()).hasSize(1);
    }

    @Test
    void passesOverABoxOfLinksBetweenCitationAndAbstract() {
        Document page = InventedPosts.page("""
                #### Moonlight and seedlings

                Invented J Bot. 2031 Feb 21. doi: 10.9999/x.1

                <div class="border" style="padding:15px">

                * [Seedlings need 4000 IU](/posts/seedlings)

                #### [Pots for everyone](/posts/pots)

                </div>

                The effect of moonlight on seedlings is not known. In this prospective study 40 pots were watered for three weeks and \
                measured with a ruler at the end of each week.
                """);
        assertThat(words(page, 0, Part.Role.BODY))
                .startsWith("The effect of moonlight")
                .doesNotContain("IU");
    }

    @Test
    void aBoxOfTheSiteIsNotTheAbstract() {
        Document page = InventedPosts.page("""
                #### Moonlight and seedlings

                Invented J Bot. 2031 Feb 21. doi: 10.9999/x.1

                <div class="border" style="padding:15px">

                Pots got 50,000 IU twice a week for three weeks, which is about as much as we would have given them ourselves, too.
                """);
        assertThat(words(page, 0, Part.Role.BODY)).isEmpty();
    }

    @Test
    void findsEveryStudyOfAPage() {
        Document page = InventedPosts.page("### Moonlight and seedlings\n\nInvented J Bot. 2031;4(2):11-19.\n\n"
                + ABSTRACT + "\n---\n\n### Sunlight and seedlings\n\nInvented J Bot. 2032;5(2):1-9.\n\n" + ABSTRACT);
        assertThat(StudyReading.of(page).studies()).hasSize(2);
        assertThat(words(page, 1, Part.Role.TITLE)).isEqualTo("Sunlight and seedlings");
    }

    @Test
    void aPageOfLinksHoldsNoStudy() {
        Document page = InventedPosts.page("""
                ## Overview

                * [Moonlight reduced by half – RCT June 2030](/posts/a)
                * [Seedlings are 3X more likely to grow](/posts/b)

                #### Charts

                Pots | 12
                """);
        assertThat(StudyReading.of(page).studies()).isEmpty();
        assertThat(StudyReading.of(InventedPosts.page("")).studies()).isEmpty();
    }

    @Test
    void readsANewsReportWhereThereIsNoAbstract() {
        Document page = InventedPosts.page("""
                ### Moonlight makes seedlings happy

                NOWHERE - A study of 40 pots suggests that moonlight has little to do with the growth of seedlings, researchers said.

                The participants of the trial watered their pots for three weeks. The results were a surprise to all who had found \
                moonlight so useful before, and to the many patients who like to look at seedlings while they wait for their turn.
                """);
        assertThat(words(page, 0, Part.Role.HEADLINE)).isEqualTo("Moonlight makes seedlings happy");
        assertThat(words(page, 0, Part.Role.TITLE)).isEmpty();
        assertThat(words(page, 0, Part.Role.BODY)).startsWith("NOWHERE");
    }

    @Test
    void joinsTitleAndSubtitle() {
        Document page = InventedPosts.page(
                "# Moonlight and seedlings:\n\n## A systematic review\n\nInvented J Bot. 2031;4(2):1-9.\n\n"
                        + ABSTRACT);
        assertThat(words(page, 0, Part.Role.TITLE)).contains("seedlings:").endsWith("A systematic review");
    }

    @Test
    void aLineWithoutEndIsReadOnlyAtItsBeginning() {
        String endless = "BACKGROUND: " + "moonlight and seedlings grow and ".repeat(200_000);
        Document page = InventedPosts.page("### Moonlight\n\nInvented J Bot. 2031;4(2):1-9.\n\n" + endless);
        List<StudyText> studies = StudyReading.of(page).studies();
        assertThat(studies).hasSize(1);
        assertThat(studies.getFirst().span().end()).isLessThan(20_000);
    }
}
