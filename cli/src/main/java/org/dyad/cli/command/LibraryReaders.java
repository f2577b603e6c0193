package org.dyad.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dyad.cli.option.LibraryOption;
import org.dyad.extraction.label.ExtractionAnnotator;
import org.dyad.library.export.ExportedReader;
import org.dyad.library.read.DocumentReader;
import org.dyad.library.read.Formats;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.ReadRecords;
import org.dyad.library.read.SourceFile;
import org.dyad.library.search.Annotator;
import org.dyad.library.store.InvalidLibrary;
import org.dyad.library.store.Library;
import org.dyad.library.store.Readers;

/** The readers of all formats, and libraries opened with them. */
final class LibraryReaders {
    private LibraryReaders() {}

    static Readers all() {
        return new Readers(LibraryReaders::read, Formats.RULES);
    }

    private static ReadRecords read(SourceFile file) {
        // What an export wrote is a post as well, but one that says more than posts do.
        Optional<DocumentReader> reader = file.name().endsWith(".md") && ExportedReader.recognises(file.content())
                ? Optional.of(new ExportedReader())
                : Formats.readerFor(file);
        return reader.isPresent()
                ? reader.get().read(file)
                : ReadRecords.of(new ReadRecord.Failed(
                        "", "not of a format that is read. These are: " + String.join(", ", Formats.names()) + "."));
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
