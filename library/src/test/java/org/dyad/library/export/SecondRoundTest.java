package org.dyad.library.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dyad.library.check.Finding;
import org.dyad.library.check.LibraryCheck;
import org.dyad.library.read.Formats;
import org.dyad.library.read.ReadRecords;
import org.dyad.library.read.SourceFile;
import org.dyad.library.store.Import;
import org.dyad.library.store.ImportOptions;
import org.dyad.library.store.ImportProgress;
import org.dyad.library.store.Library;
import org.dyad.library.store.Readers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library that was made from an export is exported as the same files and says the same of itself. */
class SecondRoundTest {
    private static final Readers READERS = new Readers(SecondRoundTest::read, "test");

    @TempDir
    private Path temporary;

    private static ReadRecords read(SourceFile file) {
        return ExportedReader.recognises(file.content())
                ? new ExportedReader().read(file)
                : Formats.readerFor(file).orElseThrow().read(file);
    }

    /** Two posts have one slug, and the one that comes first in the folder has the later date and the longer name. */
    private Path invented() throws IOException {
        Path posts = Files.createDirectories(temporary.resolve("posts"));
        Files.writeString(posts.resolve("z.md"), post("drops", "First", "Plain words."));
        Files.writeString(posts.resolve("a.md"), post("drops", "Second", "Other words."));
        Files.writeString(posts.resolve("marks.md"), post("marks", "Marks", """
                <sup><q>1</q></sup> and **<q>quoted</q>** and <q>**again**</q> and _**both**_ and **_both_**.

                <a href="/posts/marks" class="missing" title="Marks does not exist yet">Marks</a> [no end](/posts/x
                """));
        return posts;
    }

    private static String post(String slug, String title, String body) {
        return "---\ntitle: \"" + title + "\"\nslug: \"" + slug + "\"\n---\n\n" + body + "\n";
    }

    private record Round(Map<String, String> files, Map<String, String> titles, List<Finding> findings) {}

    private Round round(String name, Path from) throws IOException {
        Path folder = temporary.resolve(name);
        Path out = temporary.resolve(name + "-out");
        Import.run(folder, READERS, List.of(from), ImportOptions.usual(), ImportProgress.none());
        Map<String, String> titles = new TreeMap<>();
        try (Library library = Library.open(folder, READERS)) {
            library.entries()
                    .forEach(entry -> titles.put(
                            entry.id().value(), entry.summary().title().orElse("")));
            MarkdownExport.write(library, out);
            Map<String, String> files = new TreeMap<>();
            try (Stream<Path> all = Files.walk(out)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(out.relativize(file).toString(), Files.readString(file));
                }
            }
            return new Round(files, titles, LibraryCheck.of(library, 1).findings());
        }
    }

    @Test
    void isTheSameAsTheFirst() throws IOException {
        Round first = round("first", invented());
        Round second = round("second", temporary.resolve("first-out"));
        Round third = round("third", temporary.resolve("second-out"));
        assertThat(first.titles()).hasSize(3).containsKeys("drops", "drops-2");
        assertThat(second.titles()).isEqualTo(first.titles());
        assertThat(second.files()).isEqualTo(first.files());
        assertThat(third.files()).isEqualTo(first.files());
        assertThat(first.findings()).extracting(Finding::kind).contains(Finding.Kind.SAID_DEAD);
        assertThat(second.findings()).isEqualTo(first.findings());
    }
}
