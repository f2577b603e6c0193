package org.dyad.library.read.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.ReadingLaws;
import org.dyad.library.read.SourceFile;
import org.dyad.library.read.plain.PlainReader;
import org.dyad.library.read.web.WebReader;
import org.junit.jupiter.api.Test;

/** Invented posts with pieces cut out, repeated, swapped and replaced by signs: nothing throws, and what is read obeys the laws. */
class MutationTest {
    private static final String POST = """
            {
                "title": "A post", "slug": "invented", "tiki_page_id": 7, "aliases": ["/A+post", "/7"], "date": "2031-02-03", "x": {"y": [1, [2]]}
            }


            {{< toc >}}

            ---

            #### A study of  **12** women <span>[25(OH)D]</span>

            Journal 2031 [doi: 10.1000/x.1.](https://doi.org/10.1000/x.1.) PMID:  1234567

            <div class="border" style="x:y">

            * one <a href="/posts/b" title="This post/category does not exist yet: B ((C">B</a>

               * two __bold__ ''it'' {SUB()}3{SUB} ~tc~ x ~/tc~

            > said &nbsp; &nbsp; so
            > again

            #### ||a|b\n\nc|d||

            | | |
            | --- | --- |
            | x | [y](25(OH)D%20<30) |** after **

            <pre class="c"><code>Markdown:\n-----\n\nAST Structure:\n\u251c\u2500\u2500 TextNode\n\u2502   full_match: `w`</code></pre>

            <table><tr><th>a</th></tr><tr><td>b<p>c</td></tr></table> ^boxed\n\nmore^

            ```\ncode\n``` <!-- c --> <img src="/attachments/d3.mock.jpg" alt="image"> \u0001 \ud83d\ude00 [http://e.org|w] %%% ![a](b.png)
            """;
    private static final String[] SIGNS = {
        "[",
        "]",
        "](",
        "(",
        ")",
        "<",
        ">",
        "**",
        "__",
        "|",
        "||",
        "\n",
        "\n\n",
        "{",
        "}",
        "`",
        "```",
        "<!--",
        "-->",
        "<div>",
        "</div>",
        "<pre>",
        "</pre>",
        "~tc~",
        "^",
        "&",
        ";",
        "\\",
        "<td>",
        "<table>",
        "</table>",
        "\u0000",
        "\ud800",
        "{LIST()}",
        "<a href=\"x\">",
        "</a>",
        "<sup>",
        "</sup>",
        "* ",
        "> ",
        "#### ",
        "\r\n",
        "\t",
        "'",
        "\"",
        "<script>",
        "%20",
        "10.1000/",
        "http://",
        "---\n"
    };

    @Test
    void nothingThrowsAndTheLawsHold() {
        Random random = new Random(20310203);
        for (int round = 0; round < 4_000; round++) {
            StringBuilder text = new StringBuilder(POST);
            int changes = 1 + random.nextInt(12);
            for (int i = 0; i < changes; i++) {
                change(text, random);
            }
            byte[] bytes = text.toString().getBytes(round % 7 == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
            SourceFile file = new SourceFile("a/b.md", Bytes.of(bytes));
            lawful(new PostReader().read(file).records().getFirst(), round);
            lawful(new WebReader().read(file).records().getFirst(), round);
            lawful(new PlainReader().read(file).records().getFirst(), round);
        }
    }

    private static void change(StringBuilder text, Random random) {
        int start = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), start + random.nextInt(30));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(start, end);
            case 1 -> text.insert(start, text.substring(start, end));
            case 2 -> text.replace(start, end, SIGNS[random.nextInt(SIGNS.length)]);
            default -> text.insert(start, SIGNS[random.nextInt(SIGNS.length)]);
        }
    }

    private static void lawful(ReadRecord record, int round) {
        if (record instanceof ReadRecord.Read(String where, String key, var document)) {
            assertThat(ReadingLaws.broken(document))
                    .as("round %d, %s", round, key)
                    .isEmpty();
        } else if (record instanceof ReadRecord.Failed(String where, String reason)) {
            assertThat(reason).isNotBlank();
        }
    }
}
