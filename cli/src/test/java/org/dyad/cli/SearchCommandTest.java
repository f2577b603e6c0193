package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search and export from the command line, on invented posts. */
class SearchCommandTest {
    @TempDir
    private Path folder;

    private String library = "";

    @BeforeEach
    void fill() throws IOException {
        library = folder.resolve("library").toString();
        Path posts = Files.createDirectories(folder.resolve("posts"));
        Files.writeString(
                posts.resolve("a.md"),
                post("Drops for nursing mothers", "a", "Thirty mothers took 6,400 IU. Calcidiol rose."));
        Files.writeString(posts.resolve("b.md"), post("Rickets in the north", "b", "No doses here \u001B[31m at all."));
        Call.of("import", posts.toString(), "--library", library);
    }

    private static String post(String title, String slug, String body) {
        return "---\ntitle: \"" + title + "\"\nslug: \"" + slug
                + "\"\ndate: 2014-02-03\ncategories:\n  - \"Infant\"\n---\n\n" + body + "\n";
    }

    @Test
    void findsAndShowsWhatMatched() {
        Call call = Call.of("search", "lactation", "6400", "--library", library);
        assertThat(call.exitCode()).isZero();
        assertThat(call.out())
                .contains("1 of 2 found; shown: 1 to 1.", "Drops for nursing mothers", "6,400 IU")
                .doesNotContain("\u001B");
        assertThat(Call.of("library", "search", "lactation 6400", "--library", library)
                        .out())
                .isEqualTo(call.out());
    }

    @Test
    void answersAsJson() {
        Call call = Call.of("search", "25(OH)D", "--library", library, "--format", "json", "--explain", "--evidence");
        assertThat(call.out())
                .contains("\"total\" : 1", "\"name\" : \"a\"", "\"marked\"", "calcidiol", "\"evidenceFirst\" : true");
    }

    @Test
    void whatIsBrokenIsAnsweredWithANote() {
        assertThat(Call.of("search", "\"rickets", "--library", library).out())
                .contains("A quotation mark is opened and not closed", "Rickets in the north");
        assertThat(Call.of("search", "rickkets", "--library", library).out()).contains("Did you mean: rickets");
    }

    @Test
    void wrongCallsAreRefused() {
        Call.of("search", "x", "--library", folder.resolve("none").toString()).refused(2, "dyad import");
        Call.of("search", "x", "--library", library, "--count", "-1").refused(2, "--count");
        Call.of("search", "x", "--library", library, "--format", "csv").refused(2, "text or json");
        Call.of("library", "export", folder.resolve("x").toString(), "--as", "pdf", "--library", library)
                .refused(2, "site, markdown or both");
    }

    @Test
    void theExportCanBeImportedAgain() {
        String out = folder.resolve("out").toString();
        Call call = Call.of("library", "export", out, "--as", "both", "--library", library);
        assertThat(call.out()).contains("Wrote 2 documents as a site", "Wrote 2 documents as markdown.");
        assertThat(folder.resolve("out/site/posts/a.html")).content().contains("Drops for nursing mothers");
        String second = folder.resolve("second").toString();
        Call.of("import", out + "/markdown", "--library", second);
        assertThat(Call.of("search", "lactation", "--library", second).out())
                .isEqualTo(Call.of("search", "lactation", "--library", library).out());
    }
}
