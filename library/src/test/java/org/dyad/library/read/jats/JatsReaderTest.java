package org.dyad.library.read.jats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Bibliography;
import org.dyad.library.document.Block;
import org.dyad.library.document.Document;
import org.dyad.library.document.LinkKind;
import org.dyad.library.document.Mark;
import org.dyad.library.read.Reading;
import org.junit.jupiter.api.Test;

class JatsReaderTest {
    private static final String ARTICLE = """
            <?xml version="1.0"?>
            <!DOCTYPE article PUBLIC "-//NLM//DTD JATS" "JATS.dtd" [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <article article-type="research-article" xml:lang="en" xmlns:xlink="http://www.w3.org/1999/xlink">
            <front><journal-meta><journal-title-group><journal-title>Journal of Milk</journal-title></journal-title-group></journal-meta>
            <article-meta><article-id pub-id-type="doi">10.5555/J.1</article-id><article-id pub-id-type="pmid">88888888</article-id>
            <title-group><article-title>Milk and <italic>vitamin</italic> D<sub>3</sub></article-title></title-group>
            <contrib-group><contrib contrib-type="author"><name><surname>Adams</surname><given-names>Berta</given-names></name></contrib>
            <contrib contrib-type="editor"><name><surname>Nobody</surname></name></contrib></contrib-group>
            <pub-date pub-type="epub"><day>1</day><month>12</month><year>2029</year></pub-date><pub-date pub-type="ppub"><year>2030</year></pub-date>
            <volume>3</volume><fpage>10</fpage><lpage>15</lpage>
            <abstract><title>Abstract</title><sec><title>Methods</title><p>In 40 mothers; NCT00000789.</p></sec></abstract></article-meta></front>
            <body><sec><title>Results</title><p>The mean was 52.1&#160;ng/mL<xref ref-type="bibr" rid="r1">[1]</xref> &x;.</p>
            <table-wrap><label>Table 1</label><caption><p>Serum 25(OH)D</p></caption><table><thead><tr><th/><th colspan="2">6400 IU</th></tr></thead>
            <tbody><tr><td rowspan="2">Month 1</td><td>n</td><td>20</td></tr><tr><td>mean</td><td>52.1 <sup>a</sup></td></tr></tbody></table>
            <table-wrap-foot><fn><p>a: estimated</p></fn></table-wrap-foot></table-wrap>
            <table-wrap><label>Table 2</label><graphic xlink:href="t2"/></table-wrap>
            <list><list-item><p>One</p></list-item><list-item><p>Two</p></list-item></list></sec></body>
            <back><ref-list><ref id="r1"><mixed-citation>Zorn C. Old milk. <pub-id pub-id-type="doi">10.5555/old.1</pub-id></mixed-citation></ref></ref-list></back>
            </article>
            """;

    @Test
    void frontBodyTableAndReferences() {
        Document document = Reading.document(Reading.records("a.xml", ARTICLE).get(0));
        Bibliography bibliography = document.metadata().bibliography();
        assertThat(document.metadata().title()).contains("Milk and vitamin D3");
        assertThat(bibliography.authors()).containsExactly("Adams, Berta");
        assertThat(bibliography.year()).contains(2030);
        assertThat(bibliography.doi()).contains("10.5555/j.1");
        assertThat(bibliography.pages()).contains("10-15");
        assertThat(bibliography.registry()).contains("NCT00000789");
        String text = document.text().text();
        assertThat(text).startsWith("Milk and vitamin D3\nAbstract\nMethods\nIn 40 mothers; NCT00000789.\nResults\n");
        assertThat(text)
                .contains("Table 1 Serum 25(OH)D")
                .contains("a: estimated")
                .contains("One\nTwo");
        assertThat(text).doesNotContain("Old milk").doesNotContain("root:");
        assertThat(Reading.sourceOf(document, "52.1 ng/mL")).isEqualTo("52.1&#160;ng/mL");
        assertThat(document.links())
                .filteredOn(link -> link.kind() == LinkKind.DOI)
                .extracting(link -> link.target())
                .containsExactly("10.5555/j.1", "10.5555/old.1");
        assertThat(document.text().marks())
                .extracting(Mark::kind)
                .contains(Mark.Kind.CITATION_MARK, Mark.Kind.SUBSCRIPT);
        assertThat(document.troubles())
                .extracting(trouble -> trouble.what())
                .anyMatch(what -> what.contains("Table 2 is a picture"));
    }

    @Test
    void raisedNumbersAndReferencesAreKeptApart() {
        String article = ARTICLE.replace("In 40 mothers", "In 40<sup>7</sup> mothers at 10<sup>3</sup>/mL")
                .replace("The mean", "Randomised<xref ref-type=\"bibr\" rid=\"r1\">1</xref>, the mean");
        Document document = Reading.document(Reading.records("a.xml", article).get(0));
        assertThat(document.text().text())
                .contains("In 40\u2077 mothers at 10\u00b3/mL")
                .contains("Randomised\u00b9, the mean")
                .contains("ng/mL[1]");
        assertThat(Reading.sourceOf(document, "40\u2077")).isEqualTo("40<sup>7");
    }

    @Test
    void cellsKeepTheirColumns() {
        Document document = Reading.document(Reading.records("a.xml", ARTICLE).get(0));
        Block.Table table = document.text().blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(table.rows())
                .extracting(row -> words(document, row.cells()))
                .containsExactly(
                        List.of("", "6400 IU", ""), List.of("Month 1", "n", "20"), List.of("", "mean", "52.1 a"));
        assertThat(table.rows()).extracting(Block.Row::header).containsExactly(true, false, false);
    }

    private static List<String> words(Document document, List<Span> cells) {
        return cells.stream().map(document.text()::words).toList();
    }

    @Test
    void aTruncatedArticleSaysSo() {
        String cut = ARTICLE.substring(0, ARTICLE.indexOf("Two"));
        assertThat(Reading.failed(Reading.records("a.xml", cut).get(0)).reason())
                .contains("breaks off");
    }
}
