package org.dyad.library.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The questions that a reader would ask find the documents that began this project among the first three of the corpus. */
class FoundingQuestionsTest {
    @TempDir
    private static Path folder;

    private static SearchIndex index;

    @BeforeAll
    static void make() throws IOException {
        SearchIndex.update(folder, CorpusDocuments.read(), Annotator.none(), 2);
        index = SearchIndex.open(folder);
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "is 6400 IU of vitamin D effective while breastfeeding?; 6400-iu",
                "how much vitamin D should a breastfeeding mother take; need-at-least-6000",
                "6,400 IU lactation; 6400-iu",
                "maternal supplementation breastfed infants review Haggerty; 6400-iu",
                "800 IU versus 400 IU for breastfed babies; half-of-infants",
                "half of infants below 20 ng/mL; half-of-infants",
                "is 800 IU a day enough for term infants? trial India; half-of-infants",
                "Yadav 2022 randomised 800 IU; half-of-infants",
                "vitamin D insufficiency 14 weeks infants 800 IU rickets; half-of-infants",
                "dose-response maternal vitamin D supplementation lactation meta-analysis; need-at-least-6000",
                "evidence that 6000 IU corrects deficiency in mothers and infants; need-at-least-6000",
                "what is the evidence for vitamin D while breastfeeding?; need-at-least-6000",
                "systematic review nursing infants 25-hydroxyvitamin D maternal dose; need-at-least-6000",
                "Kazemain; need-at-least-6000",
                "lactating mothers Thailand trial 1800 IU; vitamin-d3-lactation",
                "1,800 IU cholecalciferol breastfeeding mothers placebo; vitamin-d3-lactation",
                "Thailand breastfed infants vitamin D3; vitamin-d3-lactation",
            })
    void findsWhatWasMeant(String question, String id) throws IOException {
        SearchResults results = index.find(SearchRequest.of(question).withPage(0, 3));
        assertThat(results.hits())
                .as("%s, notes %s", question, results.notes())
                .anySatisfy(hit -> assertThat(hit.id().value()).startsWith(id));
    }
}
