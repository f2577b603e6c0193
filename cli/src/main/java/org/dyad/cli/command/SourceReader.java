package org.dyad.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.ReadRecords;
import org.dyad.library.read.SourceFile;

/** Finds the files that a call names, and reads each by its format. */
final class SourceReader {
    /** Larger files are not read; a long review article is a thousandth of it. */
    private static final long LARGEST_FILE = 128L << 20;

    private static final Set<String> ENDINGS = Set.of(
            "md",
            "markdown",
            "txt",
            "text",
            "html",
            "htm",
            "xhtml",
            "xml",
            "nxml",
            "ris",
            "nbib",
            "bib",
            "json",
            "pdf");

    private SourceReader() {}

    /**
     * The files named by these paths; those of a folder in the order of their names, hidden ones and those of {@code but} left out.
     *
     * @throws NoSuchFileException where a path is not there
     */
    static List<Path> files(List<Path> paths, Optional<Path> but) throws IOException {
        List<Path> files = new ArrayList<>();
        Optional<Path> left = but.map(path -> path.toAbsolutePath().normalize());
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            if (Files.isRegularFile(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> inside =
                    Files.find(path, 64, (file, about) -> about.isRegularFile() && known(path, file))) {
                inside.filter(file -> left.isEmpty()
                                || !file.toAbsolutePath().normalize().startsWith(left.get()))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files.stream().distinct().toList();
    }

    private static boolean known(Path root, Path file) {
        for (Path part : root.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return ENDINGS.contains(ending(file));
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The records of one file; a file that cannot be read is one failed record. */
    static ReadRecords read(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                return failed("it is larger than 128 MB; split it, or take out what is not text.");
            }
            return LibraryReaders.all()
                    .reader()
                    .read(new SourceFile(file.toString(), Bytes.of(Files.readAllBytes(file))));
        } catch (IOException e) {
            return failed("it cannot be read (" + e.getClass().getSimpleName() + ").");
        }
    }

    private static ReadRecords failed(String reason) {
        return ReadRecords.of(new ReadRecord.Failed("whole file", reason));
    }
}
