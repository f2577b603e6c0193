package org.dyad.library.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process may be killed at any moment. What it leaves is a beginning of the catalogue, with bytes for all its lines and perhaps some more;
 * so every such beginning is made here, and the import is called again. Every byte of the tail in an ordinary run, every byte of all
 * with {@code -Plong}.
 */
class KilledTest {
    @TempDir
    private Path temp;

    private final boolean all = Boolean.getBoolean("dyad.long");

    private Path posts() throws IOException {
        Path posts = Files.createDirectories(temp.resolve("posts"));
        for (int i = 0; i < (all ? 12 : 4); i++) {
            Files.writeString(posts.resolve("p" + i + ".md"), "slug: s" + i % 3 + "\npage: " + i + "\n\nText é " + i);
        }
        Files.writeString(posts.resolve("r.ris"), "key: a\ntitle: One\n\nA.\n---\nbad\n---\nkey: b\ntitle: Two\n\nB.");
        return posts;
    }

    private static ImportReport run(Path library, Path posts) {
        return Import.run(
                library,
                SmallReader.READERS,
                List.of(posts),
                ImportOptions.usual().withThreads(1),
                ImportProgress.none());
    }

    private static Set<String> contents(Path folder) {
        Set<String> contents = new TreeSet<>();
        try (Library library = Library.open(folder, SmallReader.READERS)) {
            assertThat(library.damage()).isEmpty();
            List<DocumentId> ids = library.entries().stream().map(Entry::id).toList();
            library.read(ids, 1, Document::toString, contents::add);
            assertThat(contents).hasSameSizeAs(ids);
        }
        return contents;
    }

    @Test
    void cutAnywhereItGoesOnToTheSameEnd() throws IOException {
        Path posts = posts();
        Path whole = temp.resolve("whole");
        run(whole, posts);
        byte[] catalogue = Files.readAllBytes(whole.resolve(Library.CATALOGUE));
        byte[] bytes = Files.readAllBytes(whole.resolve("bytes/000000.seg"));
        Set<String> expected = contents(whole);
        Path cut = temp.resolve("cut");
        Files.createDirectories(cut.resolve("bytes"));
        for (int length = all ? 0 : catalogue.length - 700; length <= catalogue.length; length++) {
            Files.write(cut.resolve(Library.CATALOGUE), java.util.Arrays.copyOf(catalogue, length));
            Files.write(cut.resolve("bytes/000000.seg"), bytes);
            try (Library library = Library.open(cut, SmallReader.READERS)) {
                // Readable at once, by someone who may not write.
                assertThat(library.damage()).isEmpty();
                library.entries().forEach(entry -> assertThat(library.document(entry.id()))
                        .isPresent());
            }
            run(cut, posts);
            assertThat(Files.readAllBytes(cut.resolve(Library.CATALOGUE)))
                    .as("cut at %s", length)
                    .isEqualTo(catalogue);
            assertThat(contents(cut)).isEqualTo(expected);
            assertThat(run(cut, posts).unchanged()).isEqualTo(expected.size());
        }
    }

    @Test
    void bytesWithoutALineAreWrittenOver() throws IOException {
        Path posts = posts();
        Path folder = temp.resolve("library");
        Files.createDirectories(folder.resolve("bytes"));
        Files.writeString(
                folder.resolve("bytes/000000.seg"),
                "left behind by a process that was killed, and longer than what follows");
        run(folder, posts);
        Path fresh = temp.resolve("fresh");
        run(fresh, posts);
        assertThat(contents(folder)).isEqualTo(contents(fresh));
    }

    @Test
    void everyDamagedByteOfALineIsNoticedAndTheOthersStay() throws IOException {
        Path posts = posts();
        Path folder = temp.resolve("library");
        run(folder, posts);
        Set<String> expected = contents(folder);
        Path catalogue = folder.resolve(Library.CATALOGUE);
        byte[] good = Files.readAllBytes(catalogue);
        int first = new String(good, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        for (int at = first; at < first + (all ? good.length - first - 400 : 60); at++) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            Files.write(catalogue, bad);
            try (Library library = Library.open(folder, SmallReader.READERS)) {
                assertThat(library.damage())
                        .as("byte %s", at)
                        .isNotEmpty()
                        .first()
                        .asString()
                        .contains("checksum", "Import the same folders");
                assertThat(library.entries()).hasSizeGreaterThanOrEqualTo(expected.size() - 2);
            }
        }
        run(folder, posts);
        try (Library library = Library.open(folder, SmallReader.READERS)) {
            assertThat(library.entries()).hasSize(expected.size());
        }
    }
}
