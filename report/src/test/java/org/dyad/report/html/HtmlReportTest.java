package org.dyad.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.report.document.Block;
import org.dyad.report.document.Document;
import org.dyad.report.document.Document.Section;
import org.dyad.report.document.Inline;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final String PAGE = HtmlReport.write(SampleDocument.document());

    @Test
    void needsNothingOutsideItself() {
        assertThat(PAGE)
                .doesNotContain("<script")
                .doesNotContain("<link")
                .doesNotContain("<img")
                .doesNotContain("@import")
                .contains("default-src &#39;none&#39;");
        assertThat(Pattern.compile("url\\((?!data:)").matcher(PAGE).find()).isFalse();
    }

    @Test
    void everyIdIsUnique() {
        Set<String> ids = new HashSet<>();
        Matcher matcher = Pattern.compile(" id=\"([^\"]*)\"").matcher(PAGE);
        while (matcher.find()) {
            assertThat(ids.add(matcher.group(1))).as("id " + matcher.group(1)).isTrue();
        }
        assertThat(ids).contains("main", "maternal", "trial-naik-2017");
    }

    @Test
    void everyElementThatIsOpenedIsClosed() {
        for (String tag : List.of(
                "html", "body", "main", "section", "table", "tr", "td", "th", "div", "figure", "svg", "a", "span", "p",
                "ol", "li", "dl")) {
            assertThat(count("<" + tag + "[ >]")).as(tag).isEqualTo(count("</" + tag + ">"));
        }
    }

    private static int count(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(PAGE);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    @Test
    void wordsOfASourceStayWords() {
        assertThat(PAGE).contains("&lt;b&gt;and&lt;/b&gt;").doesNotContain("<b>and</b>");
    }

    @Test
    void anAddressThatCouldRunSomethingBecomesPlainWords() {
        Document document = new Document(
                "Title",
                Optional.empty(),
                List.of(),
                List.of(new Block.Paragraph(List.of(new Inline.Link("click", "javascript:alert(1)")))),
                List.of(Section.of("a", "A", List.of())));
        assertThat(HtmlReport.write(document)).contains("<p>click</p>").doesNotContain("javascript");
    }

    @Test
    void rowsAndColumnsOfTablesHaveHeads() {
        assertThat(PAGE).contains("<th scope=\"col\"").contains("<th scope=\"row\"");
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertThat(HtmlReport.write(SampleDocument.document())).isEqualTo(PAGE);
    }
}
