package org.dyad.library.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.document.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a library promises: nothing twice, nothing lost, names that stay. */
class LibraryTest {
    @TempDir
    private Path temp;

    private Path posts;
    private Path folder;

    @BeforeEach
    void folders() throws IOException {
        posts = Files.createDirectories(temp.resolve("posts"));
        folder = temp.resolve("library");
    }

    private Path file(String name, String text) throws IOException {
        Path file = posts.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private ImportReport run(Path... paths) {
        return run(ImportOptions.usual(), paths);
    }

    private ImportReport run(ImportOptions options, Path... paths) {
        return Import.run(folder, SmallReader.READERS, List.of(paths), options, ImportProgress.none());
    }

    private List<String> names() {
        try (Library library = Library.open(folder, SmallReader.READERS)) {
            return library.entries().stream().map(entry -> entry.id().value()).toList();
        }
    }

    private String text(String name) {
        try (Library library = Library.open(folder, SmallReader.READERS)) {
            return library.document(new DocumentId(name)).orElseThrow().text().text();
        }
    }

    @Test
    void aFolderGoesInAndIsReadBack() throws IOException {
        file("a.md", "slug: milk\ntitle: Milk\nalias: /Milk+June , /12\npage: 12\n\nMilk holds little.");
        file("deep/er/b.md", "title: No slug\n\nBody.");
        ImportReport report = run(posts);
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.failures()).isEmpty();
        assertThat(names()).containsExactly("b", "milk");
        assertThat(text("milk")).isEqualTo("Milk holds little.");
        try (Library library = Library.open(folder, SmallReader.READERS)) {
            Entry entry = library.entry(new DocumentId("milk")).orElseThrow();
            assertThat(entry.summary().aliases()).containsExactly("/Milk+June", "/12");
            assertThat(entry.summary().pageId()).contains("12");
            assertThat(entry.summary().characters()).isEqualTo(18);
            assertThat(entry.source().path()).isEqualTo("a.md");
        }
    }

    @Test
    void importingAgainChangesNothing() throws IOException {
        file("a.md", "slug: milk\n\nOne.");
        file("b.md", "slug: cord\n\nTwo.");
        run(posts);
        long length = Files.size(folder.resolve(Library.CATALOGUE));
        ImportReport again = run(posts, posts.resolve("a.md"));
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.added() + again.changed()).isZero();
        assertThat(Files.size(folder.resolve(Library.CATALOGUE))).isEqualTo(length);
    }

    @Test
    void aChangedFileKeepsItsName() throws IOException {
        file("a.md", "slug: milk\n\nOne.");
        run(posts);
        long before = position();
        file("a.md", "slug: other\nkey: 13\n\nOnes.");
        ImportReport report = run(posts);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(names()).containsExactly("milk");
        assertThat(text("milk")).isEqualTo("Ones.");
        try (Library library = Library.open(folder, SmallReader.READERS)) {
            assertThat(library.changesSince(before).present()).containsExactly(new DocumentId("milk"));
            assertThat(library.changesSince(library.position()).present()).isEmpty();
            assertThat(library.changesSince(0).present()).hasSize(1);
        }
    }

    private long position() {
        try (Library library = Library.open(folder, SmallReader.READERS)) {
            return library.position();
        }
    }

    @Test
    void whatIsGoneIsToldAndTakenOutOnlyWhenAsked() throws IOException {
        file("a.md", "slug: milk\n\nOne.");
        Path b = file("b.md", "slug: cord\n\nTwo.");
        run(posts);
        Files.delete(b);
        assertThat(run(posts).gone()).containsExactly(new DocumentId("cord"));
        assertThat(names()).containsExactly("cord", "milk");
        ImportReport pruned = run(ImportOptions.usual().withPrune(true), posts);
        assertThat(pruned.takenOut()).isTrue();
        assertThat(names()).containsExactly("milk");
        assertThat(run(posts).gone()).isEmpty();
        assertThat(Import.restore(folder, SmallReader.READERS, List.of(posts))).containsExactly(new DocumentId("cord"));
        assertThat(text("cord")).isEqualTo("Two.");
        run(ImportOptions.usual().withPrune(true), posts);
        file("b.md", "slug: cord\n\nTwo.");
        assertThat(run(posts).back()).isEqualTo(1);
        assertThat(names()).containsExactly("cord", "milk");
    }

    @Test
    void aRecordThatLeftItsFileIsGoneToo() throws IOException {
        file("r.ris", "key: k1\ntitle: First one\n\nA.\n---\nkey: k2\ntitle: Second one\n\nB.");
        run(posts);
        assertThat(names()).containsExactly("first-one", "second-one");
        file("r.ris", "key: k2\ntitle: Second one\n\nB.\n---\nkey: k3\ntitle: Third one\n\nC.");
        ImportReport report = run(posts);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.gone()).containsExactly(new DocumentId("first-one"));
        assertThat(text("first-one"))
                .as("kept, with the bytes it was read from")
                .isEqualTo("A.");
        assertThat(text("third-one")).isEqualTo("C.");
    }

    @Test
    void twoPagesOfOneSlugAreTwoDocuments() throws IOException {
        file("a.md", "slug: meta\npage: 3148\n\nOld.");
        file("b.md", "slug: meta\npage: 6394\n\nNew.");
        file("c.md", "slug: meta\npage: 6394\n\nNewest.");
        run(posts);
        assertThat(names()).containsExactly("meta", "meta-2", "meta-6394");
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Files.copy(posts.resolve("a.md"), elsewhere.resolve("a.md"));
        assertThat(run(elsewhere).added())
                .as("another source, though the same words")
                .isEqualTo(1);
    }

    @Test
    void theSameFileIsKnownFromWhicheverFolderAboveIt() throws IOException {
        file("in/a.md", "slug: milk\n\nOne.");
        run(posts);
        assertThat(run(posts.resolve("in")).unchanged()).isEqualTo(1);
        assertThat(run(posts.resolve("in/a.md")).unchanged()).isEqualTo(1);
        assertThat(run(temp.resolve("posts/../posts")).unchanged()).isEqualTo(1);
    }

    @Test
    void failuresAreToldOneByOneAndTheRestGoesIn() throws IOException {
        file("a.md", "slug: milk\n\nOne.");
        file("b.ris", "bad\n---\nkey: k\ntitle: Good\n\nX.\n---\nbad");
        file("c.md", "bad");
        file("d.md", "throw");
        ImportReport report = run(posts);
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.failures().stream().map(FileFailure::sentence))
                .containsExactly(
                        posts + "/b.ris, record 1: bad as bad can be.",
                        posts + "/b.ris, record 3: bad as bad can be.",
                        posts + "/c.md, record 1: bad as bad can be.",
                        posts
                                + "/d.md: could not be read because of a defect in Dyad (java.lang.IllegalStateException: a"
                                + " defect of the reader). Please report it.");
        assertThat(run(posts).failures()).as("told again").hasSize(4);
        file("a.md", "bad");
        assertThat(run(posts).failures().getFirst().sentence()).contains("earlier version stays");
        assertThat(text("milk")).isEqualTo("One.");
    }

    @Test
    void aNewReaderReadsAnewAndKeepsNames() throws IOException {
        file("a.md", "slug: milk\n\nOne.");
        run(posts);
        Readers newer = new Readers(new SmallReader(), "small 2");
        ImportReport report = Import.run(folder, newer, List.of(posts), ImportOptions.usual(), ImportProgress.none());
        assertThat(report.readAnew()).isEqualTo(1);
        assertThat(names()).containsExactly("milk");
    }

    @Test
    void aNewReaderReadsWhatIsKeptThoughItsFileIsGone() throws IOException {
        Path old = file("old/a.md", "slug: milk\n\nOne.");
        run(posts);
        Files.delete(old);
        file("b.md", "slug: cord\n\nTwo.");
        Readers newer = new Readers(new SmallReader(), "small 2");
        ImportReport report =
                Import.run(folder, newer, List.of(posts.resolve("b.md")), ImportOptions.usual(), ImportProgress.none());
        assertThat(report.readAnew()).isEqualTo(1);
        assertThat(report.added()).isEqualTo(1);
        assertThat(names()).containsExactly("cord", "milk");
        ImportReport again =
                Import.run(folder, newer, List.of(posts.resolve("b.md")), ImportOptions.usual(), ImportProgress.none());
        assertThat(again.readAnew()).isZero();
    }

    @Test
    void whatWasTakenOutIsNotReadAnew() throws IOException {
        Path old = file("a.md", "slug: milk\n\nOne.");
        file("b.md", "slug: cord\n\nTwo.");
        run(posts);
        Files.delete(old);
        run(ImportOptions.usual().withPrune(true), posts);
        Readers newer = new Readers(new SmallReader(), "small 2");
        Import.run(folder, newer, List.of(posts), ImportOptions.usual(), ImportProgress.none());
        assertThat(names()).containsExactly("cord");
    }

    @Test
    void anImportTellsOfDamageInTheCatalogue() throws IOException {
        file("a.md", "slug: milk\n\nOne.");
        file("b.md", "slug: cord\n\nTwo.");
        run(posts);
        Path catalogue = folder.resolve(Library.CATALOGUE);
        Files.writeString(catalogue, Files.readString(catalogue).replaceFirst("milk", "mulk"));
        ImportReport report = run(posts);
        assertThat(report.damage()).singleElement().asString().contains("catalogue.jsonl, line 2", "checksum");
        assertThat(names()).as("mended").containsExactly("cord", "milk");
    }

    @Test
    void theOutcomeIsTheSameWithAnyNumberOfThreads() throws IOException {
        for (int i = 0; i < 400; i++) {
            file("p" + i + ".md", "slug: s" + i % 50 + "\npage: " + i % 70 + "\n\nText " + i % 90);
        }
        List<String> catalogues = new ArrayList<>();
        for (int threads : List.of(1, 2, 5)) {
            folder = temp.resolve("library" + threads);
            run(ImportOptions.usual().withThreads(threads), posts);
            catalogues.add(Files.readString(folder.resolve(Library.CATALOGUE)));
            assertThat(Files.mismatch(folder.resolve("bytes/000000.seg"), temp.resolve("library1/bytes/000000.seg")))
                    .isEqualTo(-1);
        }
        assertThat(catalogues.get(1)).isEqualTo(catalogues.get(0));
        assertThat(catalogues.get(2)).isEqualTo(catalogues.get(0));
        List<String> read = new ArrayList<>();
        try (Library library = Library.open(folder, SmallReader.READERS)) {
            List<DocumentId> ids = library.entries().stream().map(Entry::id).toList();
            library.read(ids, 3, Document::id, id -> read.add(id.value()));
            assertThat(read).isEqualTo(ids.stream().map(DocumentId::value).toList());
        }
    }

    @Test
    void bytesDamagedWhereTheyAreKeptAreMendedByImportingAgain() throws IOException {
        file("a.md", "slug: milk\n\nOne.");
        run(posts);
        Path segment = folder.resolve("bytes/000000.seg");
        Files.writeString(segment, "slug: mulk\n\nOnx.");
        assertThat(run(posts).unchanged()).isEqualTo(1);
        assertThat(text("milk")).isEqualTo("One.");
        Files.writeString(segment, "cut");
        run(posts);
        assertThat(text("milk")).isEqualTo("One.");
    }

    @Test
    void onlyOneProcessWrites() throws IOException {
        file("a.md", "slug: milk\n\nOne.");
        try (LibraryLock lock = LibraryLock.take(folder)) {
            assertThatThrownBy(() -> run(posts))
                    .isInstanceOf(InvalidLibrary.class)
                    .hasMessageContainingAll(
                            "another Dyad (process " + ProcessHandle.current().pid(), "call again");
            assertThat(lock).isNotNull();
        }
        assertThat(run(posts).added()).isEqualTo(1);
    }

    @Test
    void pathsThatAreNotThereAreToldTogether() {
        assertThatThrownBy(() -> run(posts.resolve("x"), posts.resolve("y")))
                .hasMessageContainingAll("Nothing was imported", "/x", "/y");
    }
}
