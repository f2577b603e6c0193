package org.dyad.library.read.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dyad.library.document.Bibliography;
import org.dyad.library.document.Document;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.Reading;
import org.junit.jupiter.api.Test;

/** PubMed XML, BibTeX, CSL-JSON. */
class OtherRecordsTest {
    private static final String ARTICLE = """
            <PubmedArticle><MedlineCitation><PMID Version="1">55555555</PMID><Article>
            <Journal><ISSN>1</ISSN><JournalIssue><Volume>4</Volume><Issue>1</Issue><PubDate><Year>2030</Year><Month>Mar</Month><Day>05</Day></PubDate></JournalIssue><Title>Journal of milk</Title></Journal>
            <ArticleTitle>Vitamin D<sub>3</sub> &amp; milk: &#x2265;30 ng/mL</ArticleTitle>
            <Pagination><StartPage>1</StartPage><EndPage>9</EndPage></Pagination>
            <ELocationID EIdType="doi">10.5555/X.1</ELocationID>
            <Abstract><AbstractText Label="METHODS">In <i>40</i> mothers.</AbstractText><AbstractText Label="RESULTS">Mean 52.1 ng/mL.</AbstractText></Abstract>
            <AuthorList><Author><LastName>Adams</LastName><ForeName>Berta</ForeName></Author><Author><CollectiveName>Milk Group</CollectiveName></Author></AuthorList>
            <Language>eng</Language><PublicationTypeList><PublicationType>Randomized Controlled Trial</PublicationType></PublicationTypeList>
            <DataBankList><DataBank><DataBankName>ClinicalTrials.gov</DataBankName><AccessionNumberList><AccessionNumber>NCT00000456</AccessionNumber></AccessionNumberList></DataBank></DataBankList>
            </Article></MedlineCitation></PubmedArticle>
            """;

    @Test
    void pubmedXmlWithStructuredAbstract() {
        Document document = Reading.document(Reading.records(
                        "p.xml",
                        "<?xml version=\"1.0\"?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD\" \"https://example.invalid/pubmed.dtd\">\n<PubmedArticleSet>"
                                + ARTICLE + "</PubmedArticleSet>")
                .get(0));
        Bibliography bibliography = document.metadata().bibliography();
        assertThat(document.metadata().title()).contains("Vitamin D3 & milk: \u226530 ng/mL");
        assertThat(bibliography.doi()).contains("10.5555/x.1");
        assertThat(bibliography.pmid()).contains("55555555");
        assertThat(bibliography.pages()).contains("1-9");
        assertThat(bibliography.authors()).containsExactly("Adams, Berta", "Milk Group");
        assertThat(bibliography.registry()).contains("NCT00000456");
        assertThat(document.metadata().date()).contains(LocalDate.of(2030, 3, 5));
        assertThat(document.text().text()).contains("METHODS: In 40 mothers.\nRESULTS: Mean 52.1 ng/mL.");
        assertThat(Reading.sourceOf(document, "In 40 mothers")).isEqualTo("In <i>40</i> mothers");
    }

    @Test
    void aBrokenArticleFailsByItself() {
        List<ReadRecord> records = Reading.records(
                "p.xml",
                "<PubmedArticleSet>\n<PubmedArticle><MedlineCitation></PubmedArticle>\n" + ARTICLE
                        + "</PubmedArticleSet>");
        assertThat(Reading.failed(records.get(0)).reason())
                .contains("</PubmedArticle> stands where </MedlineCitation>");
        assertThat(records.get(0).where()).isEqualTo("record 1, line 2");
        Reading.document(records.get(1));
    }

    @Test
    void bibTexWithAccentsMacrosAndFaults() {
        List<ReadRecord> records = Reading.records("b.bib", """
                % a comment
                @string{jm = "Journal of Milk"}
                @article{Mu2030,
                  title = {{Vitamin D} in M{\\"u}nchen -- 25 $\\pm$ 3~ng/mL},
                  author = {M{\\"{u}}ller, J{\\'o}zef and {Milk and Serum Group} and \\O{}stby, \\v{C}.},
                  journal = jm, year = 2030, month = mar,
                  pages = {11--19}, doi = {https://doi.org/10.5555/B_1},
                  abstract = "In \\emph{forty} mothers \\& infants.",
                  keywords = {milk; serum}
                }
                @article{open, title = {Never closed
                @inproceedings{Two, title = "Second", booktitle = {Meeting}, note = {PMID: 123456}}
                @comment{none}
                """);
        Document first = Reading.document(records.get(0));
        assertThat(first.metadata().title()).contains("Vitamin D in M\u00FCnchen \u2013 25 \u00B1 3 ng/mL");
        assertThat(first.metadata().bibliography().authors())
                .containsExactly("M\u00FCller, J\u00F3zef", "Milk and Serum Group", "\u00D8stby, \u010C.");
        assertThat(first.metadata().bibliography().journal()).contains("Journal of Milk");
        assertThat(first.metadata().bibliography().pages()).contains("11-19");
        assertThat(first.metadata().bibliography().doi()).contains("10.5555/b_1");
        assertThat(first.text().text()).endsWith("In forty mothers & infants.");
        assertThat(Reading.sourceOf(first, "M\u00FCnchen")).isEqualTo("M{\\\"u}nchen");
        assertThat(Reading.failed(records.get(1)).reason()).contains("open").contains("not closed");
        assertThat(Reading.document(records.get(2)).metadata().bibliography().pmid())
                .contains("123456");
        assertThat(records).hasSize(3);
    }

    @Test
    void cslJsonUpToTheFault() {
        List<ReadRecord> records = Reading.records("z.json", """
                [{"id": "a", "type": "article-journal", "title": "Milk \\u2265 30 \\"ng\\"", "container-title": "J Milk",
                  "author": [{"family": "Adams", "given": "Berta"}, {"literal": "Milk Group"}],
                  "issued": {"date-parts": [[2030, 3, 5]]}, "DOI": "10.5555/C.1", "note": "PMID: 777777",
                  "abstract": "<jats:p>In 40 mothers.</jats:p>", "page": "1-3"},
                 {"type": "book"},
                 {"title": "Cut off
                """);
        Document first = Reading.document(records.get(0));
        assertThat(first.metadata().title()).contains("Milk \u2265 30 \"ng\"");
        assertThat(first.metadata().bibliography().authors()).containsExactly("Adams, Berta", "Milk Group");
        assertThat(first.metadata().bibliography().pmid()).contains("777777");
        assertThat(first.metadata().date()).contains(LocalDate.of(2030, 3, 5));
        assertThat(first.text().text()).endsWith("\nIn 40 mothers.");
        assertThat(Reading.sourceOf(first, "\u2265 30")).isEqualTo("\\u2265 30");
        assertThat(Reading.failed(records.get(1)).where()).isEqualTo("record 2, line 5");
        assertThat(Reading.failed(records.get(2)).reason()).contains("line ");
    }
}
