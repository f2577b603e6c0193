package org.dyad.library.read.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.library.read.post.PostReaderTest.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dyad.library.document.Document;
import org.dyad.library.document.Metadata;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.SourceFile;
import org.junit.jupiter.api.Test;

class FrontMatterTest {
    private static final String JSON =
            "{\"title\": \"\\u00c4 post\", \"slug\": \"a-post\", \"aliases\": [\"/A+post \u2013 2031\", \"/77\"],"
                    + " \"tiki_page_id\": \"77\", \"date\": \"2031-02-03\", \"categories\": [\"C\"], \"tags\": [\"t\", \"u\"],"
                    + " \"associated_tags\": [\"v\"], \"empty\": [], \"n\": null, \"deep\": {\"er\": true}}\n\n\nBody.";
    private static final String YAML =
            "---\ntitle: \"\u00c4 post\"\nslug: \"a-post\"\naliases:\n  - \"/A+post \u2013 2031\"\n  - \"/77\"\n"
                    + "tiki_page_id: 77\ndate: 2031-02-03\ncategories: [\"C\"]\ntags: [t, u]\nassociated_tags: [v]\nempty: []\nn:\n"
                    + "deep:\n  er: true\n---\n\nBody.";
    private static final String TOML =
            "+++\ntitle = \"\u00c4 post\"\nslug = \"a-post\"\naliases = [\"/A+post \u2013 2031\", \"/77\"]\n"
                    + "tiki_page_id = 77\ndate = 2031-02-03\ncategories = [\"C\"]\ntags = [\"t\", \"u\"]\nassociated_tags = [\"v\"]\nempty = []\n"
                    + "n = []\n[deep]\ner = true\n+++\n\nBody.";

    @Test
    void threeFormsSayTheSame() {
        Metadata json = read(JSON).metadata();
        assertThat(json.title()).contains("\u00c4 post");
        assertThat(json.aliases()).containsExactly("/A+post \u2013 2031", "/77");
        assertThat(json.pageId()).contains("77");
        assertThat(json.date()).contains(LocalDate.of(2031, 2, 3));
        assertThat(json.other()).containsOnlyKeys("associated_tags", "empty", "n", "deep.er");
        assertThat(read(YAML).metadata()).isEqualTo(json);
        assertThat(read(TOML).metadata()).isEqualTo(json);
        assertThat(read(YAML).text()).isEqualTo(read(YAML).text());
        assertThat(read(TOML).text().text()).isEqualTo("Body.");
    }

    @Test
    void brokenFrontMatterTellsItsLine() {
        assertThat(failure("{\n \"title\": \"a\",\n \"slug\": oops\n}\nBody"))
                .contains("line 3")
                .contains("JSON");
        assertThat(failure("---\ntitle: \"a\nslug: b\n---\nBody")).contains("YAML");
        assertThat(failure("+++\ntitle = a b\n+++\nBody")).contains("line 2").contains("TOML");
        assertThat(failure("{\"title\": " + "[".repeat(100_000))).contains("JSON");
        assertThat(failure("---\na: &a [x]\nb: &b [*a, *a, *a\n---\n")).contains("YAML");
    }

    @Test
    void anAliasBombIsRefusedInTime() {
        StringBuilder bomb = new StringBuilder("---\na0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(failure(bomb + "---\nBody")).contains("aliases");
    }

    @Test
    void aPostWithoutFrontMatterIsItsBody() {
        Document post = read("A level of 12 ng/ml.");
        assertThat(post.id().value()).isEqualTo("invented");
        assertThat(post.troubles()).anyMatch(trouble -> trouble.what().contains("no front matter"));
    }

    @Test
    void otherEncodingsAreRead() {
        assertThat(decoded(JSON.getBytes(StandardCharsets.UTF_16)).metadata())
                .isEqualTo(read(JSON).metadata());
        assertThat(decoded(("\ufeff" + JSON).getBytes(StandardCharsets.UTF_8)).source())
                .isEqualTo(JSON);
        Document western = decoded("12 \u00b1 3 \u00b5g".getBytes(Charset.forName("windows-1252")));
        assertThat(western.text().text()).isEqualTo("12 \u00b1 3 \u00b5g");
        assertThat(western.troubles().getFirst().what()).contains("windows-1252");
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThat(failure(new byte[] {'P', 'K', 3, 4, 0, 0})).contains("zip");
        assertThat(failure("%PDF-1.7 ".getBytes(StandardCharsets.UTF_8))).contains("PDF");
        assertThat(failure(new byte[] {'a', 0, 'b'})).contains("zero bytes");
    }

    private static Document decoded(byte[] bytes) {
        return ((ReadRecord.Read) record(bytes)).document();
    }

    private static String failure(String text) {
        return failure(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String failure(byte[] bytes) {
        return ((ReadRecord.Failed) record(bytes)).reason();
    }

    private static ReadRecord record(byte[] bytes) {
        return new PostReader()
                .read(new SourceFile("x.md", Bytes.of(bytes)))
                .records()
                .getFirst();
    }

    /** Annotations of a study have a slug and, inside, a title; they would take the name of the post they are about. */
    @Test
    void fieldsOfSomethingElseAreNoPost() {
        String annotation = "{\"slug\": \"pots\", \"citation\": {\"title\": \"Pots\"}, \"arms\": []}";
        for (String name : List.of("pots.json", "pots", "pots.txt")) {
            assertThat(new PostReader()
                            .read(new SourceFile(name, Bytes.of(annotation.getBytes(StandardCharsets.UTF_8))))
                            .records())
                    .singleElement()
                    .isInstanceOfSatisfying(ReadRecord.Failed.class, failed -> assertThat(failed.reason())
                            .contains("is no post"));
        }
        String post = "{\"title\": \"Pots\", \"slug\": \"pots\", \"tags\": [\"clay\"]}\n\nWords";
        assertThat(new PostReader()
                        .read(new SourceFile("pots.json", Bytes.of(post.getBytes(StandardCharsets.UTF_8))))
                        .records())
                .singleElement()
                .isInstanceOf(ReadRecord.Read.class);
    }
}
