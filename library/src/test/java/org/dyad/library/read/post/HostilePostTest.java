package org.dyad.library.read.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.dyad.library.document.Document;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.ReadingLaws;
import org.dyad.library.read.SourceFile;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Signs repeated to 2 MB: a reader whose time grows with the square of the size would take hours, so a generous limit tells it. With
 * {@code -Ddyad.hostile=10} to 10 MB.
 */
class HostilePostTest {
    private static final int SIZE = 1_000_000 * Integer.getInteger("dyad.hostile", 2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "<",
                "**",
                "{",
                "|",
                "](",
                "[a](",
                "*a ",
                "_a ",
                "__",
                "~",
                "``",
                "`",
                "&",
                "&amp;",
                "(",
                "((",
                "((a",
                "!",
                "![",
                "^",
                "\n^a",
                "\\",
                "<a ",
                "<a b=\"",
                "<a b='",
                "<b>",
                "<div>",
                "<div class=\"border\">",
                "</div>",
                "<table><tr><td>",
                "<pre>",
                "<!--",
                "<!-- ~tc~",
                "<script>",
                "<script",
                "{{<",
                "{{< a >}}",
                "{LIST()}",
                "{SUB()}",
                "{img ",
                "~tc~",
                "> ",
                ">",
                "\n> ",
                "\n* ",
                "\n  * ",
                "\n|",
                "\n|a|b",
                "\n|a|\n|-|\n",
                "\n||a|",
                "||",
                "\n```\n",
                "\n\n",
                " ",
                "\r",
                "\n#",
                "\n# a",
                "\n1. ",
                "10.1234/",
                "10.1234/a(",
                "PMID ",
                "http://",
                "://",
                "<pre>Markdown:\n---",
                "'' a",
                "<sup>",
                "~~#",
                "\n---\n",
                "\u00a0",
                "\ufeff",
                "[http|",
                "[tiki-",
                "a**",
                "<http:",
                "\n!!",
                "*a* ",
                "<li>",
                "<blockquote>"
            })
    void timeGrowsAsTheSize(String sign) {
        String text = sign.repeat(SIZE / sign.length());
        SourceFile file = new SourceFile("hostile.md", Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
        // Nothing but front matter fences or brackets of data is refused, with a reason; everything else is read whole.
        switch (Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(file), sign)) {
            case ReadRecord.Read read ->
                assertThat(read.document().source())
                        .hasSize(text.startsWith("\ufeff") ? text.length() - 1 : text.length());
            case ReadRecord.Failed failed ->
                assertThat(failed.reason()).isNotBlank().hasSizeLessThan(2_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "> ", "  * ", "<ul><li>", "[", "(", "<span>", "<table><tr><td>", "{SUB()}"})
    void deepNestingObeysTheLaws(String sign) {
        String text = sign.repeat(3_000) + "a level of 12 ng/ml" + "\n\nand more";
        Document document = PostReaderTest.read(text);
        assertThat(ReadingLaws.broken(document)).isEmpty();
        assertThat(document.text().text()).contains("a level of 12 ng/ml");
    }

    private static ReadRecord read(SourceFile file) {
        return new PostReader().read(file).records().getFirst();
    }
}
