package org.dyad.library.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dyad.evidence.InvalidEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFolderTest {
    @TempDir
    private Path temporary;

    private Path out() {
        return temporary.resolve("out");
    }

    private void export(String... paths) {
        try (ExportFolder folder = ExportFolder.open(out())) {
            for (String path : paths) {
                folder.write(path, "words of " + path);
            }
            folder.finish();
        }
    }

    @Test
    void nothingIsSeenBeforeAllIsThere() {
        try (ExportFolder folder = ExportFolder.open(out())) {
            folder.write("a.md", "a");
            assertThat(out().resolve("a.md")).doesNotExist();
        }
        assertThat(out()).as("not finished").isEmptyDirectory();
        export("a.md", "posts/b.md");
        assertThat(out().resolve("posts/b.md")).hasContent("words of posts/b.md");
        assertThat(out().resolve(".dyad-export-new")).doesNotExist();
    }

    @Test
    void staleFilesGoAndThoseOfOthersStay() throws IOException {
        export("a.md", "posts/b.md", "old/c.md");
        Files.writeString(out().resolve("old/mine.txt"), "mine");
        Files.writeString(out().resolve("notes.md"), "mine");
        export("a.md");
        assertThat(out().resolve("posts")).as("empty now").doesNotExist();
        assertThat(out().resolve("old/c.md")).doesNotExist();
        assertThat(out().resolve("old/mine.txt")).hasContent("mine");
        assertThat(out().resolve("notes.md")).hasContent("mine");
    }

    @Test
    void aFileOfSomebodyElseIsNeverWrittenOver() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("index.html"), "mine");
        assertThatThrownBy(() -> export("index.html", "b.html"))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("such as index.html")
                .hasMessageContaining("Nothing was changed");
        assertThat(out().resolve("index.html")).hasContent("mine");
        assertThat(out().resolve("b.html")).doesNotExist();
    }

    @Test
    void aListThatSomebodyWroteDeletesNothingOutside() throws IOException {
        export("a.md");
        Path outside = Files.writeString(temporary.resolve("kept.txt"), "kept");
        Path list = out().resolve(ExportFolder.LIST);
        Files.writeString(list, Files.readString(list) + "../kept.txt\n" + outside + "\nlink/kept.txt\n");
        Files.createSymbolicLink(out().resolve("link"), temporary);
        export("a.md");
        assertThat(outside).hasContent("kept");
        assertThatThrownBy(() -> export("../b.md")).isInstanceOf(IllegalArgumentException.class);
    }
}
