package org.dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dyad.evidence.testing.SharedFiles;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes {@code docs/extraction.md}: how well the rules agree with annotations, and what fails. It runs when it is asked for, because it
 * says which annotations were used:
 *
 * <pre>{@code ./mvnw verify -pl cli -am -Dtest=ExtractionPageTest -Ddyad.write=1 -Ddyad.gold=FOLDER -Ddyad.gold.name="posts not looked at"}</pre>
 */
class ExtractionPageTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesThePage() throws IOException {
        String gold = System.getProperty("dyad.gold", "");
        Assumptions.assumeTrue("1".equals(System.getProperty("dyad.write")) && !gold.isEmpty());
        Call call = Call.of(
                "extract",
                SharedFiles.shared("corpus/posts").toString(),
                "--out",
                folder.resolve("facts").toString(),
                "--against",
                gold,
                "--failing");
        assertThat(call.exitCode()).as(call.err()).isZero();
        // the last two lines hold seconds and a folder of this run
        String table = call.out().substring(0, call.out().indexOf("Wrote "));
        String page = "# How well facts are drawn out of posts\n\nAnnotations: "
                + System.getProperty("dyad.gold.name", "unnamed")
                + ".\n\n`dyad extract POSTS --out DIR --against ANNOTATIONS --failing` says:\n\n```\n"
                + table.strip()
                + "\n```\n";
        Files.writeString(SharedFiles.repository().orElseThrow().resolve("docs/extraction.md"), page);
    }
}
