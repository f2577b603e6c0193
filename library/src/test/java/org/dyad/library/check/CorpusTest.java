package org.dyad.library.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.testing.SharedFiles;
import org.dyad.library.address.Addresses;
import org.dyad.library.address.Resolution;
import org.dyad.library.duplicate.DuplicatePair;
import org.dyad.library.duplicate.Duplicates;
import org.dyad.library.duplicate.Fingerprint;
import org.dyad.library.read.post.PostReader;
import org.dyad.library.store.Entry;
import org.dyad.library.store.Import;
import org.dyad.library.store.ImportOptions;
import org.dyad.library.store.ImportProgress;
import org.dyad.library.store.ImportReport;
import org.dyad.library.store.Library;
import org.dyad.library.store.Readers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real posts: in, again, under all their addresses, checked. */
class CorpusTest {
    private static final Readers READERS = new Readers(new PostReader(), "posts");

    @TempDir
    private Path folder;

    private Path posts;

    @BeforeEach
    void find() {
        posts = SharedFiles.shared("corpus/posts");
    }

    private ImportReport run(Path path) {
        return Import.run(folder, READERS, List.of(path), ImportOptions.usual(), ImportProgress.none());
    }

    @Test
    void allGoInUnderTheirSlugsAndAgainNothingChanges() throws IOException {
        ImportReport report = run(posts);
        assertThat(report.failures()).isEmpty();
        assertThat(report.added()).isEqualTo(report.files()).isGreaterThan(100);
        assertThat(run(posts).unchanged()).isEqualTo(report.added());
        try (Library library = Library.open(folder, READERS);
                Stream<Path> files = Files.list(posts)) {
            List<String> slugs = files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .sorted()
                    .toList();
            assertThat(library.entries())
                    .extracting(entry -> entry.id().value())
                    .containsExactlyElementsOf(slugs);
            for (Entry entry : library.entries()) {
                byte[] file = Files.readAllBytes(Path.of(entry.source().file()));
                assertThat(library.bytes(entry.id()).orElseThrow().toArray()).isEqualTo(file);
                assertThat(library.document(entry.id()).orElseThrow().source())
                        .isEqualTo(new String(file, StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void theSecondFormOfAPostIsAnotherSourceAndADuplicate() {
        run(posts);
        run(SharedFiles.shared("corpus/variants"));
        String name = "need-at-least-6000-iu-daily-while-breastfeeding-to-eliminate-vitamin-d-deficiency-meta-analysis";
        try (Library library = Library.open(folder, READERS)) {
            assertThat(library.entry(new DocumentId(name + "-2"))).isPresent();
            List<Fingerprint> fingerprints = new ArrayList<>();
            library.read(library.entries().stream().map(Entry::id).toList(), 2, Fingerprint::of, fingerprints::add);
            DuplicatePair best = Duplicates.among(fingerprints).getFirst();
            assertThat(best.first().value()).isEqualTo(name);
            assertThat(best.second().value()).isEqualTo(name + "-2");
        }
    }

    @Test
    void everyAddressLeadsHomeInEveryFormThatABrowserSends() {
        run(posts);
        try (Library library = Library.open(folder, READERS)) {
            Addresses addresses = Addresses.of(library.entries());
            int tried = 0;
            for (Entry entry : library.entries()) {
                for (String form : forms(entry)) {
                    tried++;
                    assertThat(addresses.resolve(form))
                            .as(form)
                            .isInstanceOfSatisfying(Resolution.Found.class, found -> assertThat(found.document())
                                    .isEqualTo(entry.id()));
                }
            }
            assertThat(tried).isGreaterThan(3000);
        }
    }

    private static Set<String> forms(Entry entry) {
        Set<String> forms = new LinkedHashSet<>();
        for (String stored : Addresses.addresses(entry)) {
            String path = stored.substring(1);
            String encoded =
                    "/" + URLEncoder.encode(path, StandardCharsets.UTF_8).replace("%2F", "/");
            forms.add(stored);
            forms.add(path);
            forms.add(stored + "/");
            forms.add(stored + "#top");
            forms.add("https://vitamindwiki.com" + stored);
            forms.add(stored.replace("+", "%20"));
            forms.add(stored.replace("+", " "));
            forms.add(encoded);
            forms.add(encoded.toLowerCase(Locale.ROOT));
            forms.add(encoded.replace("%2B", "+"));
            forms.add(encoded.replace("%2B", "%20"));
            forms.add(encoded.replace("%", "%25"));
            forms.add(stored.replace("&", "&amp;"));
            forms.add(stored.replace('–', '-'));
            forms.add(stored.toLowerCase(Locale.ROOT));
            forms.add(stored.toUpperCase(Locale.ROOT));
            if (!stored.startsWith("/tiki")) {
                forms.add("/tiki-index.php?page=" + path);
                forms.add("/tiki-index.php?page=" + encoded.substring(1).replace("%2B", "+") + "&bl=n");
            }
        }
        entry.summary().pageId().ifPresent(page -> forms.add("/tiki-index.php?page_id=" + page));
        return forms;
    }

    @Test
    void theCheckKnowsWhatTheReadmeOfTheCorpusCounts() {
        run(posts);
        try (Library library = Library.open(folder, READERS)) {
            CheckReport report = LibraryCheck.of(library, 2);
            assertThat(report).isEqualTo(LibraryCheck.of(library, 1));
            assertThat(report.of(Finding.Kind.NO_BODY))
                    .as("posts without a body")
                    .hasSizeGreaterThanOrEqualTo(11);
            assertThat(report.of(Finding.Kind.MISSING_IMAGE).stream()
                            .map(Finding::document)
                            .distinct())
                    .as("posts with a placeholder for a lost file")
                    .hasSizeBetween(8, 20);
            assertThat(report.of(Finding.Kind.SAID_DEAD)).isNotEmpty().allMatch(finding -> finding.instead()
                    .isPresent());
            assertThat(report.of(Finding.Kind.MISTAKEN_LINK)).isNotEmpty();
            assertThat(report.of(Finding.Kind.UNKNOWN_PAGE)).as("one post").hasSize(1);
            assertThat(report.of(Finding.Kind.NOT_READ)).isEmpty();
            assertThat(report.crosslinks()).isNotEmpty();
        }
    }
}
