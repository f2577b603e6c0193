package org.dyad.library.read.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.library.read.post.PostReaderTest.read;

import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Block;
import org.dyad.library.document.Document;
import org.dyad.library.document.Link;
import org.dyad.library.document.LinkKind;
import org.dyad.library.document.Mark;
import org.dyad.library.read.ReadingLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every oddity of the markup: what a reader sees of it. Sentences and numbers are invented. */
class OdditiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "{{< toc >}} A level => A level",
                "rose  **<0.05** . => rose <0.05.",
                "(RR:  **1.23** ; 95%CI) => (RR: 1.23; 95%CI)",
                "a **b c => a b c",
                "<span>[25(OH)D]</span> was low => [25(OH)D] was low",
                "as shown <sup>[3]</sup>. => as shown [3].",
                "D{SUB()}3{SUB} in drops => D3 in drops",
                "{FONT(size=2)}small{FONT} print => small print",
                "{maketoc} Words => Words",
                "{IMG(attId=\"9\")}{IMG} Words => Words",
                "before {LIST()} filter x {LIST} after => before after",
                "see ((Old page|the page)) now => see the page now",
                "see ((Old page)) now => see Old page now",
                "((1.5 - 2.5)) => ((1.5 - 2.5))",
                "!!!! A heading => A heading",
                "__bold__ word => bold word",
                "^boxed words^ => boxed words",
                "~tc~ hidden ~/tc~ shown => shown",
                "<!-- hidden --> shown => shown",
                "shown ~/tc~ --> more => shown more",
                "<!-- ~tc~ a --> b ~/tc~ --> shown => shown",
                "[<11 ng/mL](<11%20ng/mL) was rare => [<11 ng/mL] was rare",
                "[25(OH)D <30 ng/ml](25(OH)D%20<30%20ng/ml) => [25(OH)D <30 ng/ml]",
                "<20 ng & >30 ng => <20 ng & >30 ng",
                "a <b and c> d => a <b and c> d",
                "12&nbsp;ng &ge; 10 &#177; 2 => 12\u00a0ng \u2265 10 \u00b1 2",
                "<iframe src=\"https://example.org/a_b\"></iframe>Words => Words",
                "1.5 * 3 and 4*5 => 1.5 * 3 and 4*5",
                "an *italic word* here => an italic word here",
                "snake_case_name stays => snake_case_name stays",
                "\\*starred\\* => *starred*",
                "[url only|] => [url only|]",
                "MD[|Disclosures] => MDDisclosures",
                "<span>[tiki-download_file.php?fileId=7]</span>Words => Words",
                "https://example.org/a_b_c__d is kept => https://example.org/a_b_c__d is kept",
                ">0.05 is a number => >0.05 is a number",
                "> said so => said so",
                "~np~[x]~/np~ => [x]",
                "~~#F00:red~~ words => red words",
                "one%%%two => `one\ntwo`",
            })
    void shows(String source, String shown) {
        Document post = read(source);
        assertThat(post.text().text()).isEqualTo(shown);
        assertThat(ReadingLaws.broken(post)).isEmpty();
    }

    @Test
    void wikiTablesAndPipeTablesAreTables() {
        Document post = read(
                "#### ||Group|Level\n\nFirst| 12 ng\n\nSecond| 15 ng||\n\n| | |\n| --- | --- |\n| a | 1 |\n| b | 2 |** after** it");
        assertThat(post.text().text()).isEqualTo("Group\tLevel\nFirst\t12 ng\nSecond\t15 ng\na\t1\nb\t2\nafter it");
        assertThat(post.text().blocks().getFirst()).isInstanceOf(Block.Table.class);
        assertThat(((Block.Table) post.text().blocks().get(1)).rows()).hasSize(2);
        assertThat(ReadingLaws.broken(post)).isEmpty();
    }

    @Test
    void aTableInHtmlIsATable() {
        Document post = read(
                "<table class=\"wikitable\">\n<tr><th>Dose</th><th>n</th></tr>\n<tr><td>400 IU</td><td>12</td></tr>\n</table>\n\nEnd");
        assertThat(post.text().text()).isEqualTo("Dose\tn\n400 IU\t12\nEnd");
        assertThat(((Block.Table) post.text().blocks().getFirst())
                        .rows()
                        .getFirst()
                        .header())
                .isTrue();
    }

    @Test
    void marksTellWhatTheSignsWere() {
        Document post = read(
                "D{SUB()}3{SUB} rose<sup>[2]</sup> in <sup>[2024]</sup>\n\n<div class=\"border\">\n\nours\n\nand more");
        assertThat(post.text().marks().stream()
                        .map(mark -> mark.kind() + " " + post.text().words(mark.span())))
                .containsExactly(
                        "SUBSCRIPT 3",
                        "SUPERSCRIPT [2]",
                        "CITATION_MARK [2]",
                        "SUPERSCRIPT [2024]",
                        "BOX ours\nand more");
        assertThat(post.troubles()).anyMatch(trouble -> trouble.what().contains("never closed"));
    }

    @Test
    void aRaisedNumberIsNoPartOfTheNumberBeforeIt() {
        Document post =
                read("Women (n=48<sup>3</sup>) had 25<sup>1,2</sup> ng/mL, 10<sup>6</sup> cells and 2 kg/m<sup>2</sup> "
                        + "in June 10{SUP()}9{SUP} trial<sup>4</sup>.");
        assertThat(post.text().text())
                .isEqualTo(
                        "Women (n=48\u00b3) had 25\u00b9,\u00b2 ng/mL, 10\u2076 cells and 2 kg/m\u00b2 in June 10\u2079 trial\u2074.");
        assertThat(post.text().marks().stream()
                        .filter(mark -> mark.kind() == Mark.Kind.CITATION_MARK)
                        .map(mark -> post.text().words(mark.span())))
                .containsExactly("\u00b3", "\u00b9,\u00b2", "\u2074");
        int six = post.text().text().indexOf('\u2076');
        assertThat(post.quote(new Span(six - 2, six + 1)).words()).isEqualTo("10<sup>6");
        assertThat(ReadingLaws.broken(post)).isEmpty();
    }

    @Test
    void lineEndsOfAPastedAbstractAreKept() {
        Document post =
                read("Clay pots in women: a trial\nJ Clay. 2031 May;5(5):20-30. doi: 10.5555/a\nAdams J, Berta K.\n"
                        + "BACKGROUND: Pots were\nnot known. \nMETHODS: Some. RESULTS: More.\nPMID: 55555551");
        assertThat(post.text().text().lines())
                .containsExactly(
                        "Clay pots in women: a trial",
                        "J Clay. 2031 May;5(5):20-30. doi: 10.5555/a",
                        "Adams J, Berta K.",
                        "BACKGROUND: Pots were not known.",
                        "METHODS: Some. RESULTS: More.",
                        "PMID: 55555551");
        assertThat(ReadingLaws.broken(post)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "[doi: 10.1000/ab.1.](https://doi.org/10.1000/ab.1.) => DOI 10.1000/ab.1",
                "[doi: http](https://doi.org/http)://dx.doi.org/10.1000/AB.1 => DOI 10.1000/ab.1",
                "[here](ttps://doi.org/10.1000/ab.1) => DOI 10.1000/ab.1",
                "at https:// doi.org/10.1000/ab.1 => DOI 10.1000/ab.1",
                "DOI: 10.1000/S0140-1(13)2-7. => DOI 10.1000/s0140-1(13)2-7",
                "[a](https://example.org/doi/full/10.1000/ab.1/abstract) => DOI 10.1000/ab.1",
                "PMID:   1234567 => PUBMED 1234567",
                "[a](https://pubmed.ncbi.nlm.nih.gov/1234567/) => PUBMED 1234567",
                "[a](/posts/some-slug) => POST /posts/some-slug",
                "[a](/tags/some.html) => TAG /tags/some.html",
                "[a](/attachments/d3.mock.pdf) => ATTACHMENT /attachments/d3.mock.pdf",
                "<img src=\"/attachments/d3.mock.jpg\"> => IMAGE /attachments/d3.mock.jpg",
                "<a href=\"/posts/x\" title=\"This post/category does not exist yet: X\">X</a> => POST /posts/x",
                "<a href=\"/\" title=\"This link has an unknown page_id: 816\">X</a> => POST /816",
                "[http://example.org/a|words] => WEB http://example.org/a",
                "[a](https://vitamindwiki.com/tiki-index.php?page=Some+Page) => POST https://vitamindwiki.com/tiki-index.php?page=Some+Page",
            })
    void leadsTo(String source, String link) {
        Document post = read(source);
        assertThat(post.links().stream()
                        .filter(found -> found.kind() != LinkKind.WEB || link.startsWith("WEB"))
                        .map(OdditiesTest::shown))
                .contains(link);
        assertThat(ReadingLaws.broken(post)).isEmpty();
    }

    private static String shown(Link link) {
        return link.kind() + " " + link.target();
    }

    @Test
    void aDumpIsLeftOutOrReadOnce() {
        String dump =
                "<pre style=\"x\">\n<code>\nMarkdown:\n--------\nA level of 12 ng/ml &lt; 20.\n\nAST Structure:\n---\n"
                        + "\u251c\u2500\u2500 TextNode\n\u2502   full_match: `A level of 12 ng/ml &lt; 20.`\n</code></pre>\n";
        Document both = read("A level of 12 ng/ml &lt; 20.\n\n" + dump);
        assertThat(both.text().text()).isEqualTo("A level of 12 ng/ml < 20.");
        Document only = read(dump);
        assertThat(only.text().text()).isEqualTo("A level of 12 ng/ml < 20.");
        assertThat(only.troubles()).anyMatch(trouble -> trouble.what().contains("taken from there"));
        assertThat(ReadingLaws.broken(only)).isEmpty();
    }

    @Test
    void lostFilesAreTroubles() {
        Document post = read("<img src=\"/attachments/d3.mock.jpg\">");
        assertThat(post.troubles()).anyMatch(trouble -> trouble.what().contains("lost"));
        assertThat(post.troubles()).anyMatch(trouble -> trouble.what().contains("no text"));
    }

    @Test
    void wordsOfAnEndlessCommentAreShown() {
        Document post = read("Before <!-- and after 12 ng");
        assertThat(post.text().text()).isEqualTo("Before and after 12 ng");
        assertThat(post.text().marks()).anyMatch(mark -> mark.kind() == Mark.Kind.COMMENT);
    }
}
