package org.dyad.library.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that nobody would make on purpose. */
class HostileFoldersTest {
    @TempDir
    private Path temp;

    private ImportReport run(Path... paths) {
        return Import.run(
                temp.resolve("library"),
                SmallReader.READERS,
                List.of(paths),
                ImportOptions.usual(),
                ImportProgress.none());
    }

    private static List<String> sentences(ImportReport report) {
        return report.failures().stream().map(FileFailure::sentence).toList();
    }

    @Test
    void linksNeverLeadRoundOrOut() throws IOException {
        Path posts = Files.createDirectories(temp.resolve("posts/in"));
        Files.writeString(posts.resolve("a.md"), "slug: a\n\nA.");
        Files.createSymbolicLink(posts.resolve("loop"), temp.resolve("posts"));
        Files.createSymbolicLink(posts.resolve("nowhere"), temp.resolve("missing"));
        Files.createSymbolicLink(posts.resolve("self"), posts.resolve("self"));
        Files.createSymbolicLink(posts.resolve("b.md"), posts.resolve("a.md"));
        ImportReport report = run(temp.resolve("posts"));
        assertThat(report.added()).as("a file and a link to a file").isEqualTo(2);
        assertThat(sentences(report))
                .anyMatch(line -> line.contains("loop: a link to a folder is not followed"))
                .anyMatch(line -> line.contains("nowhere: a link that leads nowhere"))
                .anyMatch(line -> line.contains("self: a link that leads nowhere"))
                .hasSize(3);
    }

    @Test
    void largeHiddenAndPackedFilesAreToldOf() throws IOException {
        Path posts = Files.createDirectories(temp.resolve("posts/.git")).getParent();
        Files.writeString(posts.resolve("a.md"), "slug: a\n\nA.");
        Files.writeString(posts.resolve(".hidden.md"), "slug: h\n\nH.");
        Files.writeString(posts.resolve(".git/x.md"), "slug: x\n\nX.");
        Files.write(posts.resolve("z.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
        Files.write(posts.resolve("g.md"), new byte[] {0x1f, (byte) 0x8b, 0});
        try (RandomAccessFile large =
                new RandomAccessFile(posts.resolve("large.md").toFile(), "rw")) {
            large.setLength(100L << 20);
        }
        ImportReport report = run(posts);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.hidden()).isEqualTo(2);
        assertThat(sentences(report))
                .anyMatch(line -> line.contains("z.zip: a zip archive") && line.contains("Unpack"))
                .anyMatch(line -> line.contains("g.md: a gzip archive"))
                .anyMatch(
                        line -> line.contains("large.md: has 100.0 MB; files up to 64.0 MB are read. --largest 101MB"))
                .hasSize(3);
        assertThat(run(posts.resolve(".hidden.md")).added())
                .as("given by itself")
                .isEqualTo(1);
    }

    @Test
    void namesThatLookLikePathsEscapeNothing() throws IOException {
        Path posts = Files.createDirectories(temp.resolve("posts"));
        Files.writeString(posts.resolve("a.md"), "slug: ../../etc/passwd\n\nA.");
        Files.writeString(posts.resolve("b.md"), "slug: \u202e<script>\n\nB.");
        Files.writeString(posts.resolve("c.md"), "slug: ...\n\nC.");
        Files.writeString(posts.resolve("new\nline \"quoted\".md"), "title: T\n\nD.");
        run(posts);
        try (Library library = Library.open(temp.resolve("library"), SmallReader.READERS)) {
            assertThat(library.entries())
                    .extracting(entry -> entry.id().value())
                    .containsExactly("document", "etc-passwd", "new-line-quoted", "script");
        }
        assertThat(run(posts).unchanged()).isEqualTo(4);
    }

    @Test
    void theLibraryItselfIsNotImported() throws IOException {
        Files.writeString(temp.resolve("a.md"), "slug: a\n\nA.");
        assertThat(run(temp).added()).isEqualTo(1);
        assertThat(run(temp).unchanged()).isEqualTo(1);
        assertThat(run(temp).added()).isZero();
    }

    @Test
    void aFolderThatCannotBeLookedIntoLosesNothing() throws IOException {
        Path in = Files.createDirectories(temp.resolve("posts/in"));
        Files.writeString(in.resolve("a.md"), "slug: a\n\nA.");
        run(temp.resolve("posts"));
        Files.setPosixFilePermissions(in, PosixFilePermissions.fromString("---------"));
        try {
            ImportReport report = run(temp.resolve("posts"));
            // A superuser may look into any folder: then there is nothing to see.
            assertThat(report.gone()).isEmpty();
            assertThat(report.unchanged() + report.failures().size()).isEqualTo(1);
        } finally {
            Files.setPosixFilePermissions(in, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
