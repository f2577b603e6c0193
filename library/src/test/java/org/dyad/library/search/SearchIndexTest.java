package org.dyad.library.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dyad.library.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All documents and numbers are invented. */
class SearchIndexTest {
    @TempDir
    private Path folder;

    private static Invented few() {
        return new Invented()
                .post(
                        "a-milk",
                        "Milk of nursing mothers was low",
                        "2012-03-01",
                        List.of("Infant", "breastfed"),
                        "Serum calcidiol of 12 ng/mL was found in a village.\nThe babies had 8 ng/mL.")
                .post(
                        "b-trial",
                        "6,400 IU for lactating women \u2013 RCT",
                        "2015-09-01",
                        List.of("Intervention", "breastfed"),
                        "# Methods\nA randomised controlled trial gave 6400 IU of cholecalciferol a day.\nThe infants were well.")
                .post(
                        "c-meta",
                        "Breastfeeding and the dose: a meta-analysis",
                        "2019-01-01",
                        List.of("Meta-analysis"),
                        "Nine trials were pooled. Each 1,000 IU raised 25(OH)D by 2 ng/mL.")
                .post(
                        "d-rat",
                        "Rats in the dark",
                        "2001-05-05",
                        List.of("Animal"),
                        "Rats were given 1,25-dihydroxyvitamin D. Their haemoglobin did not change. A premature end & <b>no</b> tags.")
                .post("e-empty", "Nothing but a title about rickets", "2010-01-01", List.of(), "");
    }

    private SearchIndex index(Invented documents) throws IOException {
        SearchIndex.update(folder, documents, Annotator.none(), 2);
        return SearchIndex.open(folder);
    }

    private static List<String> ids(SearchResults results) {
        return results.hits().stream().map(hit -> hit.id().value()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "25(OH)D; a-milk c-meta",
                "25-hydroxyvitamin D; a-milk c-meta",
                "breastfeeding; a-milk b-trial c-meta",
                "lactation; a-milk b-trial c-meta",
                "6400 IU; b-trial",
                "6 400 IU; b-trial",
                "vitamin D3; b-trial",
                "RCT; b-trial",
                "randomized controlled trial; b-trial",
                "baby; a-milk b-trial",
                "calcitriol; d-rat",
                "hemoglobin; d-rat",
                "preterm; d-rat",
                "rickets; e-empty",
                "nanograms per millilitre; a-milk c-meta",
                "title:dose; c-meta",
                "tag:breastfed; a-milk b-trial",
                "tag:breastfed -title:RCT; a-milk",
                "year:2012..2015; a-milk b-trial",
                "\"randomized controlled trial\"; b-trial",
                "\"controlled randomized\"; ''",
                "rats OR rickets; d-rat e-empty",
                "category:animal; d-rat",
                "heading:methods; b-trial",
                "kind:post rats; d-rat",
                "slug:b-trial; b-trial",
            })
    void finds(String query, String expected) throws IOException {
        try (SearchIndex index = index(few())) {
            List<String> found = ids(index.find(SearchRequest.of(query)));
            assertThat(found).containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(" "));
        }
    }

    @Test
    void putsSynthesesAndTrialsFirstWhenEvidenceIsAskedFor() throws IOException {
        try (SearchIndex index = index(few())) {
            assertThat(index.find(SearchRequest.of("does breastfeeding work?")).evidence())
                    .isTrue();
            SearchResults asked = index.find(
                    SearchRequest.of("lactation").withEvidenceFirst(true).withExplanations(true));
            assertThat(ids(asked).subList(0, 2)).containsExactlyInAnyOrder("c-meta", "b-trial");
            assertThat(asked.hits().getFirst().explanation())
                    .anySatisfy(sentence ->
                            assertThat(sentence).contains("'lactation'").contains("in the title"))
                    .anySatisfy(sentence -> assertThat(sentence).startsWith("Evidence was asked for"));
        }
    }

    @Test
    void showsPassagesWithWhatMatched() throws IOException {
        try (SearchIndex index = index(few())) {
            Hit hit =
                    index.find(SearchRequest.of("6400 cholecalciferol")).hits().getFirst();
            Highlighted passage = hit.fragments().getFirst();
            assertThat(passage.marked().stream().map(span -> passage.text().substring(span.start(), span.end())))
                    .containsExactly("6400", "cholecalciferol");
            assertThat(few().load(hit.id().value()).text().words(passage.inText()))
                    .isEqualTo(passage.text());
            assertThat(hit.title().marked()).isNotEmpty();
            assertThat(hit.title().text()).isEqualTo("6,400 IU for lactating women \u2013 RCT");
        }
    }

    @Test
    void countsFacetsOverAllThatWasFound() throws IOException {
        try (SearchIndex index = index(few())) {
            SearchResults results = index.find(SearchRequest.of("").withPage(0, 1));
            assertThat(results.total()).isEqualTo(5);
            assertThat(results.hits()).hasSize(1);
            assertThat(results.facets())
                    .contains(new Facet(
                            "tag",
                            List.of(
                                    new Facet.Value("breastfed", 2),
                                    new Facet.Value("Animal", 1),
                                    new Facet.Value("Infant", 1),
                                    new Facet.Value("Intervention", 1),
                                    new Facet.Value("Meta-analysis", 1)),
                            0));
            assertThat(index.find(SearchRequest.of("").withPage(4, 10)).hits()).hasSize(1);
            assertThat(index.find(SearchRequest.of("").withPage(9, 10)).hits()).isEmpty();
        }
    }

    @Test
    void showsASentenceBeforeLinks() throws IOException {
        Invented linked = new Invented()
                .post(
                        "links",
                        "A page of links",
                        "2020-01-01",
                        List.of(),
                        "Rickets in sheep\nRickets and rickets in goats\nRickets rickets http://invented.example/rickets\n"
                                + "In this village rickets was seen in 3 of 90 infants after a dark winter.");
        try (SearchIndex index = index(linked)) {
            assertThat(index.find(SearchRequest.of("rickets")).hits().getFirst().fragments())
                    .anySatisfy(passage -> assertThat(passage.text()).startsWith("In this village rickets was seen"));
        }
    }

    @Test
    void anInterruptedIndexIsMadeByTheNextCall() throws IOException {
        SearchIndex.update(folder, few(), Annotator.none(), 1);
        Invented changed = few().post("f-new", "A new one", "2020-01-01", List.of(), "Of rats.")
                .post("g-new", "Another", "2020-01-01", List.of(), "Of rats.");
        assertThatThrownBy(() -> SearchIndex.update(folder, changed, Annotator.none(), 1, (done, of) -> {
                    throw new IllegalStateException("stopped");
                }))
                .hasMessageContaining("stopped");
        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(index.find(SearchRequest.of("")).documents())
                    .as("the index as it was")
                    .isEqualTo(5);
        }
        assertThat(SearchIndex.update(folder, changed, Annotator.none(), 1)).isEqualTo(new IndexReport(7, 2, 0));
    }

    @Test
    void offersWordsThatTheLibraryHas() throws IOException {
        try (SearchIndex index = index(few())) {
            assertThat(index.find(SearchRequest.of("cholecalcifrol 6400")).didYouMean())
                    .contains(new Correction("cholecalciferol 6400", 1));
            SearchResults typed = index.find(SearchRequest.of("lactatin womn"));
            assertThat(typed.total()).isZero();
            assertThat(typed.didYouMean().map(Correction::found)).contains(1);
            assertThat(index.find(SearchRequest.of("rickets")).didYouMean()).isEmpty();
        }
    }

    @Test
    void fallsBackToSomeOfTheWordsAndSaysSo() throws IOException {
        try (SearchIndex index = index(few())) {
            SearchResults results = index.find(SearchRequest.of("rickets rats"));
            assertThat(results.total()).isEqualTo(2);
            assertThat(results.notes())
                    .containsExactly("No document has all of these words; those with some of them are shown.");
        }
    }

    @Test
    void isMadeOnceAndThenKnownToBeWhatItShouldBe() throws IOException {
        assertThat(SearchIndex.update(folder, few(), Annotator.none(), 1)).isEqualTo(new IndexReport(5, 5, 0));
        assertThat(SearchIndex.update(folder, few(), Annotator.none(), 1).unchanged())
                .isTrue();
        Invented changed = few().post("f-new", "A new one", "2020-01-01", List.of(), "Of rats.");
        assertThat(SearchIndex.update(folder, changed, Annotator.none(), 1)).isEqualTo(new IndexReport(6, 1, 0));
        assertThat(SearchIndex.update(folder, few(), Annotator.none(), 1)).isEqualTo(new IndexReport(5, 0, 1));
        assertThat(SearchIndex.update(folder, few(), labels(), 1)).isEqualTo(new IndexReport(5, 5, 0));
    }

    @Test
    void anIndexThatIsDamagedIsMadeAnew() throws IOException {
        SearchIndex.update(folder, few(), Annotator.none(), 1);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> !path.toString().endsWith(".lock")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThat(SearchIndex.update(folder, few(), Annotator.none(), 1)).isEqualTo(new IndexReport(5, 5, 0));
    }

    private static Annotator labels() {
        return new Annotator() {
            @Override
            public Labels annotate(Document document) {
                SortedMap<String, List<String>> values = new TreeMap<>();
                values.put("design", List.of(document.id().value().startsWith("d") ? "animal" : "rct"));
                values.put("has-dose", List.of("yes", "no"));
                return new Labels(values);
            }

            @Override
            public String version() {
                return "test 1";
            }
        };
    }

    @Test
    void labelsAreFieldsAndFacets() throws IOException {
        SearchIndex.update(folder, few(), labels(), 1);
        try (SearchIndex index = SearchIndex.open(folder)) {
            SearchResults results = index.find(SearchRequest.of("design:animal"));
            assertThat(ids(results)).containsExactly("d-rat");
            assertThat(results.hits().getFirst().labels().values()).containsEntry("has-dose", List.of("yes", "no"));
            assertThat(results.facets().stream().map(Facet::field)).contains("design", "has-dose");
        }
    }

    /** The index may be made by any number of threads, at once or in steps: a reader sees the same. */
    @Test
    void answersAreTheSameHoweverItWasMade() throws IOException {
        Invented many = new Invented();
        Invented first = new Invented();
        Random random = new Random(7);
        String[] words = {"milk", "infant", "dose", "6400", "IU", "serum", "mother", "rickets", "trial", "bone"};
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < 20; k++) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            many.post("p" + i, "Post about " + words[i % 10], "2010-01-01", List.of(words[i % 7]), text.toString());
            first.post(
                    "p" + i,
                    "Post about " + words[i % 10],
                    "2010-01-01",
                    List.of(words[i % 7]),
                    i % 3 == 0 ? "other words" : text.toString());
        }
        SearchIndex.update(folder.resolve("one"), many, Annotator.none(), 1);
        SearchIndex.update(folder.resolve("four"), many, Annotator.none(), 4);
        SearchIndex.update(folder.resolve("steps"), first, Annotator.none(), 2);
        SearchIndex.update(folder.resolve("steps"), many, Annotator.none(), 2);
        try (SearchIndex one = SearchIndex.open(folder.resolve("one"));
                SearchIndex four = SearchIndex.open(folder.resolve("four"));
                SearchIndex steps = SearchIndex.open(folder.resolve("steps"))) {
            for (String query :
                    List.of("milk", "infant dose", "6400 IU trial", "", "rickets -bone", "\"serum mother\"")) {
                SearchResults expected = one.find(SearchRequest.of(query).withPage(0, 300));
                assertThat(four.find(SearchRequest.of(query).withPage(0, 300))).isEqualTo(expected);
                assertThat(steps.find(SearchRequest.of(query).withPage(0, 300))).isEqualTo(expected);
            }
        }
    }

    @Test
    void publicationsAndTrialsThatADocumentNamesFindIt() throws IOException {
        Invented documents = few().post(
                        "f-linked",
                        "Clay pots",
                        "2011-01-01",
                        List.of(),
                        "Pots doi: 10.5555/POTS.1 and PMID: 55555551, registered as NCT00000456.");
        try (SearchIndex index = index(documents)) {
            for (String query : List.of("id:NCT00000456", "id:nct00000456")) {
                assertThat(ids(index.find(SearchRequest.of(query)))).containsExactly("f-linked");
            }
            assertThat(ids(index.find(SearchRequest.of("id:NCT00000457")))).isEmpty();
        }
    }

    @Test
    void aDocumentWithAllWordsIsNotPassedForTheKindOfStudyAlone() throws IOException {
        Invented documents = new Invented()
                .post(
                        "a-full",
                        "Pots",
                        "2011-01-01",
                        List.of(),
                        "Village women in Ruritania with clay pots and much more to say.")
                .post(
                        "b-part",
                        "Village women with clay pots: a meta-analysis",
                        "2011-01-01",
                        List.of(),
                        "Village women with clay pots.")
                .post("c-other", "Nothing", "2011-01-01", List.of(), "Nothing at all.");
        try (SearchIndex index = index(documents)) {
            assertThat(ids(index.find(SearchRequest.of("trial of village women with clay pots in Ruritania"))))
                    .containsExactly("a-full", "b-part");
        }
    }
}
