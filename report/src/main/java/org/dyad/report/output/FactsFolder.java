package org.dyad.report.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.extraction.fact.ExtractedDocument;
import org.dyad.report.json.FactsJson;

/**
 * A folder with one JSON file of proposed facts for each document. A file is named after the document's slug; a name never leaves the
 * folder, and no document is written over another one.
 */
public final class FactsFolder {
    /** Most bytes of a name: file systems take 255, and a number and an ending are added. */
    private static final int LONGEST_NAME = 200;

    /** Larger files are no proposed facts; bytes. */
    private static final long LARGEST_FILE = 256L << 20;

    private final Path folder;
    private final Map<String, String> taken = new HashMap<>();

    /** This folder; it is made when the first file is written. */
    public FactsFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * What was written.
     *
     * @param file where
     * @param note a sentence for the person, where the name is not the document's own
     */
    public record Written(Path file, Optional<String> note) {}

    /**
     * Writes one document's facts, aside and then moved. Files of the same document from an earlier run are replaced.
     *
     * @throws InvalidEvidence where the file there was not written by Dyad
     */
    public Written write(ExtractedDocument document) throws IOException {
        String wanted = safe(document.slug());
        String name = wanted;
        for (int i = 2; isTaken(name, document); i++) {
            name = wanted + "--" + i;
        }
        taken.put(key(name), identity(document));
        Path file = folder.resolve(name + ".json");
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(folder, ".facts", ".tmp");
        try {
            Files.writeString(aside, FactsJson.text(document), StandardCharsets.UTF_8);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
        Optional<String> note = name.equals(document.slug())
                ? Optional.empty()
                : Optional.of(document.file() + ": written as " + file.getFileName() + ", because "
                        + (name.equals(wanted)
                                ? "its slug is no safe name of a file."
                                : "another document has the slug " + wanted + "."));
        return new Written(file, note);
    }

    private boolean isTaken(String name, ExtractedDocument document) throws IOException {
        String owner = taken.get(key(name));
        if (owner != null) {
            return true;
        }
        Path file = folder.resolve(name + ".json");
        if (!Files.exists(file)) {
            return false;
        }
        try {
            return !identity(read(file)).equals(identity(document));
        } catch (InvalidEvidence e) {
            throw new InvalidEvidence(
                    "%s: %s is there already and was not written by Dyad; it stays as it is. Name another folder.",
                    document.file(), file);
        }
    }

    /** Some file systems take {@code A.json} and {@code a.json} for one. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String identity(ExtractedDocument document) {
        return document.facts().document().value();
    }

    /** Letters, digits, dots, lines; nothing that a shell or a file system reads as more than a name. */
    static String safe(String slug) {
        StringBuilder name = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < slug.length() && bytes < LONGEST_NAME; ) {
            int c = slug.codePointAt(i);
            i += Character.charCount(c);
            boolean plain = Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
            int kept = plain && !(c == '.' && name.isEmpty()) ? c : '-';
            name.appendCodePoint(kept);
            bytes += kept < 0x80 ? 1 : kept < 0x800 ? 2 : kept < 0x10000 ? 3 : 4;
        }
        return name.isEmpty() ? "document" : name.toString();
    }

    /**
     * Every document of the folder, in the order of the file names.
     *
     * @throws InvalidEvidence where there is none, or one cannot be read
     */
    public List<ExtractedDocument> readAll() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new InvalidEvidence("%s is not a folder. 'dyad extract PATH... --out %s' makes it.", folder, folder);
        }
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new InvalidEvidence(
                    "%s holds no proposed facts. 'dyad extract PATH... --out %s' writes them.", folder, folder);
        }
        List<ExtractedDocument> all = new ArrayList<>();
        for (Path file : files) {
            all.add(read(file));
        }
        return all;
    }

    private static ExtractedDocument read(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new InvalidEvidence("%s is larger than 256 MB; proposed facts are smaller.", file);
        }
        return FactsJson.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    }
}
