package org.dyad.extraction.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.dyad.extraction.fact.CitationFacts;
import org.dyad.extraction.fact.Finding;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.study.StudyReading;
import org.dyad.extraction.testing.InventedPosts;
import org.dyad.library.document.Document;
import org.junit.jupiter.api.Test;

class CitationRuleTest {
    private static final String ABSTRACT =
            "\n\nBACKGROUND: Moonlight is said to be good for seedlings in pots on a sill.\n\n"
                    + "RESULTS: It is not.\n\n";

    private static CitationFacts read(String body) {
        return CitationRule.read(StudyReading.of(InventedPosts.page(body)), "nothing");
    }

    private static <T> T value(Finding<T> finding) {
        return finding.proposal().map(ProposedFact::value).orElseThrow();
    }

    @Test
    void readsALineAsIndexesPrintIt() {
        CitationFacts facts = read("### Moonlight and seedlings.\n\nInvented J Bot (Oxf). 2031 May;56(5):205-10. "
                + "[doi: 10.9999/IJB.2031.56.](https://doi.org/10.9999/IJB.2031.56.) Epub 2030 Feb 2.\n\nDoe J."
                + ABSTRACT
                + "PMID:     99999999\n");
        assertThat(value(facts.title())).isEqualTo("Moonlight and seedlings.");
        assertThat(value(facts.journal())).isEqualTo("Invented J Bot (Oxf)");
        assertThat(value(facts.year())).isEqualTo(2031);
        assertThat(value(facts.doi())).isEqualTo("10.9999/ijb.2031.56");
        assertThat(value(facts.pmid())).isEqualTo("99999999");
    }

    @Test
    void readsAShortLineWithMonthAndYearAfterTheTitle() {
        CitationFacts facts =
                read("### Moonlight and seedlings\n\nSeedlings March 2031\n\nDoe J, Roe R.\n\n" + ABSTRACT);
        assertThat(value(facts.journal())).isEqualTo("Seedlings");
        assertThat(value(facts.year())).isEqualTo(2031);
    }

    @Test
    void numbersOfArticlesAndKindsOfLettersAreNoPartOfAJournalsName() {
        assertThat(value(read("### Moonlight\n\nInvented J Bot 21, Article number: 61 (2031) doi:10.9999/x.1\n\nDoe J."
                                + ABSTRACT)
                        .journal()))
                .isEqualTo("Invented J Bot");
        assertThat(value(read("### Moonlight\n\nInvented J Bot. Letter to the Editor. 2031 Feb;33(1):204-5.\n\nDoe J."
                                + ABSTRACT)
                        .journal()))
                .isEqualTo("Invented J Bot");
    }

    @Test
    void everyQuoteIsInTheFile() {
        Document page = InventedPosts.page(
                "### Moonlight\n\nInvented **J Bot**. 2031 May;56(5):2-9. doi:10.9999/a(b)c." + ABSTRACT);
        CitationFacts facts = CitationRule.read(StudyReading.of(page), "nothing");
        for (ProposedFact<String> fact : facts.doi().proposal().stream().toList()) {
            assertThat(fact.value()).isEqualTo("10.9999/a(b)c");
            assertThat(page.source()).contains(fact.quote().words());
        }
        facts.journal().proposal().ifPresent(fact -> assertThat(page.source())
                .contains(fact.quote().words()));
    }

    @Test
    void takesTheIdentifierOfALinkToThePublisher() {
        CitationFacts facts = read("### Moonlight and seedlings\n\nInvented J Bot. 2031 May 5." + ABSTRACT
                + "---\n\n**[PDF costs $9 from the publisher](http://example.org/doi/pdf/10.9999/x.2031.7)**\n\n"
                + "## See also\n\n* [Another](https://doi.org/10.9999/other)\n");
        assertThat(value(facts.doi())).isEqualTo("10.9999/x.2031.7");
    }

    @Test
    void doesNotTakeTheIdentifierOfTheNextStudy() {
        CitationFacts facts = read("### Moonlight and seedlings\n\nInvented J Bot. 2031 May 5." + ABSTRACT
                + "---\n\n### Sunlight\n\nInvented J Bot. 2032 May;5(1):1-2. doi: 10.9999/other" + ABSTRACT);
        assertThat(facts.doi().proposal()).isEmpty();
    }

    @Test
    void aPageWithoutAStudySaysSo() {
        assertThat(read("* [A link](/posts/a)\n").doi()).isEqualTo(new Finding.NotStated<>("nothing"));
    }

    @Test
    void theYearIsNotTakenFromAnIdentifier() {
        CitationFacts facts = read("### Moonlight\n\nInvented Bulletin, DOI 10.9999/j.ib.2031.02.010" + ABSTRACT);
        assertThat(facts.year().proposal()).isEmpty();
        assertThat(value(facts.journal())).isEqualTo("Invented Bulletin");
    }

    @Test
    void theDateOfTheSiteIsNoPartOfATitle() {
        CitationFacts facts =
                read("### Do seedlings need moonlight? - May 2031\n\nInvented J Bot. 2031 May 5." + ABSTRACT);
        assertThat(value(facts.title())).isEqualTo("Do seedlings need moonlight?");
    }
}
