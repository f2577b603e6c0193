package org.dyad.library.read.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Document;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.SourceFile;
import org.junit.jupiter.api.Test;

class PostReaderTest {
    static Document read(String text) {
        ReadRecord record = new PostReader()
                .read(new SourceFile("posts/invented.md", Bytes.of(text.getBytes(StandardCharsets.UTF_8))))
                .records()
                .getFirst();
        assertThat(record).isInstanceOf(ReadRecord.Read.class);
        return ((ReadRecord.Read) record).document();
    }

    @Test
    void jsonFrontMatterEndsWhereItsObjectEnds() {
        Document post = read(
                "{\n  \"title\": \"Levels \\u2013 2031\",\n  \"slug\": \"levels\",\n  \"tiki_page_id\": 77,\n  \"odd\": [1, \"b\"]\n}\n\n\n"
                        + "A rise of  **4.5** ng/ml.\n");
        assertThat(post.id().value()).isEqualTo("levels");
        assertThat(post.metadata().title()).contains("Levels \u2013 2031");
        assertThat(post.metadata().pageId()).contains("77");
        assertThat(post.metadata().other().get("odd")).containsExactly("1", "b");
        assertThat(post.text().text()).isEqualTo("A rise of 4.5 ng/ml.");
        assertThat(post.quote(new Span(10, 19)).words()).isEqualTo("4.5** ng/ml");
    }
}
