package org.dyad.library.read.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dyad.library.document.Bibliography;
import org.dyad.library.document.Block;
import org.dyad.library.document.Document;
import org.dyad.library.document.DocumentKind;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.Formats;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.ReadingLaws;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.plain.PlainReader;
import org.junit.jupiter.api.Test;

class WebReaderTest {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html><head><title>A page &amp; more</title>
            <meta name="citation_title" content="An invented trial">
            <meta name="citation_author" content="Ada Lind"><meta name="citation_author" content="Bo Ek">
            <meta name="citation_journal_title" content="Journal of Inventions"><meta name="citation_publication_date" content="2031/04/05">
            <meta name="citation_doi" content="10.1000/AB.1"><meta name="citation_firstpage" content="3"><meta name="citation_lastpage" content="9">
            <style>p { color: red }</style><script>var a = "<p>no</p>";</script></head>
            <body><nav><a href="/x">Menu</a></nav><h1>A trial</h1><p>Levels were <b>12</b>&nbsp;ng/ml
            in <i>all</i>.</p><ul><li>one<li>two</ul><!-- no --><table><tr><th>Dose</th><td>400 IU</td></tr></table>
            <a href="https://doi.org/10.1000/cd.2">source</a></body></html>
            """;

    private static Document read(SourceFile file) {
        ReadRecord record =
                Formats.readerFor(file).orElseThrow().read(file).records().getFirst();
        return ((ReadRecord.Read) record).document();
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void wordsAreReadAndTheRestIsNot() {
        Document page = read(file("folder/page.dat", PAGE));
        assertThat(page.kind()).isEqualTo(DocumentKind.WEB_PAGE);
        assertThat(page.text().text())
                .isEqualTo("A trial\nLevels were 12\u00a0ng/ml in all.\none\ntwo\nDose\t400 IU\nsource");
        assertThat(ReadingLaws.broken(page)).isEmpty();
    }

    @Test
    void theHeadIsTheBibliography() {
        Document page = read(file("page.html", PAGE));
        Bibliography bibliography = page.metadata().bibliography();
        assertThat(page.metadata().title()).contains("An invented trial");
        assertThat(bibliography.authors()).containsExactly("Ada Lind", "Bo Ek");
        assertThat(bibliography.doi()).contains("10.1000/ab.1");
        assertThat(bibliography.year()).contains(2031);
        assertThat(bibliography.pages()).contains("3-9");
    }

    @Test
    void plainTextHasHeadingsItemsAndParagraphs() {
        SourceFile file = file(
                "a.txt",
                "Levels after a drop\nA daily drop was given to 12 women.\n- one\n- two\n\nSee doi:10.1000/ab.1.\n");
        Document text =
                ((ReadRecord.Read) new PlainReader().read(file).records().getFirst()).document();
        assertThat(text.metadata().title()).contains("Levels after a drop");
        assertThat(text.text().blocks().stream()
                        .map(block -> block.getClass().getSimpleName())
                        .toList())
                .isEqualTo(List.of("Heading", "Paragraph", "ListItem", "ListItem", "Paragraph"));
        assertThat(text.links().getFirst().target()).isEqualTo("10.1000/ab.1");
        assertThat(ReadingLaws.broken(text)).isEmpty();
        assertThat(text.text().blocks().getFirst()).isInstanceOf(Block.Heading.class);
    }

    @Test
    void linesOfFixedWidthAreJoined() {
        String line = "The women took one drop with four hundred units each morning of";
        SourceFile file = file("a.txt", line + "\n" + line + "\n" + line + "\nthe year.\n\n" + line + "\nthe next.\n");
        Document text =
                ((ReadRecord.Read) new PlainReader().read(file).records().getFirst()).document();
        assertThat(text.text().blocks()).hasSize(2);
        assertThat(text.text().text()).contains("of The women").endsWith("of the next.");
        assertThat(ReadingLaws.broken(text)).isEmpty();
    }
}
