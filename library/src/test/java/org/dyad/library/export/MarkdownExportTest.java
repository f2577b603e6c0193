package org.dyad.library.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dyad.library.document.Document;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.post.PostReader;
import org.dyad.library.search.CorpusDocuments;
import org.dyad.library.search.Invented;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownExportTest {
    private static Document post(String body) {
        Bytes bytes = Bytes.of(
                ("---\ntitle: \"T: \\\"q\\\" \u2013 x\"\nslug: s\naliases:\n  - \"/a+b\"\n  - \"/12\"\ntiki_page_id: 12\n"
                                + "date: 2010-02-03\nextra: [yes, 1]\n---\n\n" + body)
                        .getBytes(StandardCharsets.UTF_8));
        return ((ReadRecord.Read) new PostReader()
                        .read(new SourceFile("s.md", bytes))
                        .records()
                        .getFirst())
                .document();
    }

    private static void assertComesBack(Document document) {
        String markdown = MarkdownExport.markdown(document);
        Bytes bytes = Bytes.of(markdown.getBytes(StandardCharsets.UTF_8));
        Document back = ((ReadRecord.Read) new ExportedReader()
                        .read(new SourceFile("a.md", bytes))
                        .records()
                        .getFirst())
                .document();
        assertThat(back.text().text()).isEqualTo(document.text().text());
        assertThat(back.text().blocks()).isEqualTo(document.text().blocks());
        assertThat(back.links()).isEqualTo(document.links());
        assertThat(back.metadata()).isEqualTo(document.metadata());
        assertThat(SameDocument.test(document, back)).as(markdown).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain words.",
                "#### A heading\n\nWords with **bold** and _slanted_ and a<sup>2</sup> H<sub>2</sub>O.",
                "n=48<sup>3</sup>, 10<sup>6</sup>, mL<sup>-1</sup>, D<sup>3</sup> and <sup>\u00b3</sup> D<sup>\u00b3</sup>\u00b2 <sup>[4]</sup>",
                "* one\n* two\n    * deeper [named](/posts/x)\n\nAfter.",
                "| a | b |\n| --- | --- |\n| 1 | **2** |\n| 3 | x [l](https://a.org/b_c) |",
                "Signs: * _ [ ] < > & ` | \\ # 1. 2) - + = ~ and `code`.",
                "1\\. not a list\n\n- 3.5 to 4.0",
                "![picture](https://a.org/p.png) before [words](https://a.org/q) and ![last](https://a.org/z.png)",
                "doi: [doi: 10.1000/xyz](https://doi.org/10.1000/xyz) PMID: 123456",
                "<div class=\"border\">\n\nboxed one\n\nboxed two\n\n</div>\n\nafter",
                "```\nkept as\n  it is\n```",
                "---\n\nwords\n\n---\n\n---",
                "<!-- hidden words --> shown [25(OH)D <30 ng/ml](25(OH)D%20<30%20ng/ml)",
                "> quoted line\n> and more",
                "a \u00B5g \u2265 \uD83D\uDE00 \u00A0 end",
                "",
            })
    void postsComeBack(String body) {
        assertComesBack(post(body));
    }

    @Test
    void documentsOfOtherKindsComeBack() {
        assertComesBack(Invented.document(
                "x", "A title", "2001-02-03", List.of("t", "- u"), "# Head\nline one\nline: two \nlast"));
    }

    @Test
    void allOfTheCorpusComesBack() {
        List<String> asFound = new ArrayList<>();
        for (Document document : CorpusDocuments.read().documents()) {
            if (!MarkdownExport.comesBack(document, MarkdownExport.markdown(document))) {
                asFound.add(document.id().value());
            }
        }
        assertThat(asFound).isEmpty();
    }
}
