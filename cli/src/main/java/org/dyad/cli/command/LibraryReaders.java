package org.dyad.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dyad.cli.option.LibraryOption;
import org.dyad.extraction.label.ExtractionAnnotator;
import org.dyad.library.export.ExportedReader;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.ReadRecords;
import org.dyad.library.read.post.PostReader;
import org.dyad.library.search.Annotator;
import org.dyad.library.store.InvalidLibrary;
import org.dyad.library.store.Library;
import org.dyad.library.store.Readers;

/** The readers of all formats, and libraries opened with them. */
final class LibraryReaders {
    private LibraryReaders() {}

    static Readers all() {
        PostReader posts = new PostReader();
        ExportedReader exported = new ExportedReader();
        return new Readers(
                file -> file.name().endsWith(".md")
                        ? (ExportedReader.recognises(file.content()) ? exported : posts).read(file)
                        : ReadRecords.of(new ReadRecord.Failed("", "there is no reader for this format yet.")),
                Version.text());
    }

    /** Labels for the search. */
    static Annotator annotator() {
        return new ExtractionAnnotator();
    }

    /** That something was put into the library that is meant, without reading it. */
    static void check(LibraryOption option) {
        if (!Library.isIn(option.folder())) {
            open(option).close();
        }
    }

    /** Opens the library that is meant; one into which nothing was ever put is a wrong call. */
    static Library open(LibraryOption option) {
        Path folder = option.folder();
        Library library = Library.open(folder, all());
        if (library.isEmpty()) {
            String why = Files.exists(folder) ? " holds no library yet" : ": there is no library";
            throw new InvalidLibrary("%s%s. Put something in: dyad import PATH...%s", folder, why, option.typed());
        }
        return library;
    }
}
