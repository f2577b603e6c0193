package org.dyad.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Block;
import org.dyad.library.document.Document;
import org.dyad.library.document.DocumentKind;
import org.dyad.library.document.Metadata;
import org.dyad.library.document.ReadingText;
import org.dyad.library.document.SourceMap;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.ReadRecords;
import org.dyad.library.read.SourceFile;

/** Finds the files that a call names, and reads each by its format. */
final class SourceReader {
    /** Larger files are not read; a long review article is a thousandth of it. */
    private static final long LARGEST_FILE = 128L << 20;

    private static final Set<String> ENDINGS = Set.of("md", "markdown", "txt", "html", "htm");

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
            try (Stream<Path> inside = Files.find(
                    path,
                    64,
                    (file, about) -> about.isRegularFile() && known(path, file),
                    EnumSet.noneOf(FileVisitOption.class).toArray(FileVisitOption[]::new))) {
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
            return read(new SourceFile(file.toString(), Bytes.of(Files.readAllBytes(file))));
        } catch (IOException e) {
            return failed("it cannot be read (" + e.getClass().getSimpleName() + ").");
        }
    }

    private static ReadRecords read(SourceFile file) {
        String source = new String(file.content().toArray(), StandardCharsets.UTF_8);
        Span all = new Span(0, source.length());
        return ReadRecords.of(new ReadRecord.Read(
                "whole file",
                file.name(),
                new Document(
                        new DocumentId(file.name()),
                        DocumentKind.ARTICLE,
                        Metadata.titled(Optional.empty()),
                        source,
                        new ReadingText(
                                source,
                                SourceMap.identity(source.length()),
                                List.of(new Block.Paragraph(all)),
                                List.of()),
                        List.of(),
                        List.of())));
    }

    private static ReadRecords failed(String reason) {
        return ReadRecords.of(new ReadRecord.Failed("whole file", reason));
    }
}
