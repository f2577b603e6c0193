package org.dyad.evidence.table;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Small tables written for one test. */
final class Tables {
    private Tables() {}

    /** A file {@code name} in a folder of its own. */
    static Path file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path file(String name, byte[] bytes) {
        try {
            Path folder = Files.createTempDirectory("dyad-table");
            Path file = Files.write(folder.resolve(name), bytes);
            file.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SimpleTable simple(String text) {
        return SimpleTable.read(file("table.csv", text), ReadOptions.defaults());
    }

    static EvidenceTable arms(String text) {
        return EvidenceTables.read(file("arms.csv", text));
    }

    /** What is said of a simple table that cannot be read. */
    static InvalidTable refused(String text, Function<SimpleTable, Object> reader) {
        return catchThrowableOfType(InvalidTable.class, () -> reader.apply(simple(text)));
    }

    /** What is said of an evidence table that cannot be read. */
    static InvalidTable refusedArms(String text) {
        return catchThrowableOfType(InvalidTable.class, () -> arms(text));
    }
}
