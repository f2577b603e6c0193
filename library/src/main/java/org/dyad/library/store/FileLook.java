package org.dyad.library.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dyad.library.read.Bytes;
import org.dyad.library.read.ReadRecords;
import org.dyad.library.read.SourceFile;

/** Looks at one file: is it the one that is kept? If not, reads it. Changes nothing, so many may be looked at side by side. */
final class FileLook {
    private final Readers readers;
    private final Segments segments;
    private final long largest;

    FileLook(Readers readers, Segments segments, long largest) {
        this.readers = readers;
        this.segments = segments;
        this.largest = largest;
    }

    /**
     * Looks.
     *
     * @param kept the version that is kept of this file
     */
    Looked at(Found file, Optional<FileVersion> kept) {
        if (file.size() > largest) {
            return refused(file, Reasons.tooLarge(file.size(), largest));
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file.at())) {
            // One byte more than allowed: a file may grow after its size was asked for.
            bytes = in.readNBytes((int) Math.min(largest + 1, Integer.MAX_VALUE - 8));
        } catch (IOException e) {
            return refused(file, Reasons.of(e));
        }
        if (bytes.length > largest) {
            return refused(file, Reasons.tooLarge(bytes.length, largest));
        }
        if (kept.isPresent() && isKept(kept.get(), bytes)) {
            return new Looked.Same(kept.get());
        }
        Optional<String> packed = packed(bytes);
        if (packed.isPresent()) {
            return refused(file, packed.get());
        }
        return fresh(file, bytes);
    }

    /** Reads the bytes that are kept of a file, whatever became of the file itself. */
    Looked again(FileVersion kept) {
        Found file =
                new Found(kept.root(), kept.path(), Path.of(""), kept.place().length());
        try {
            return fresh(file, segments.read(kept.place()));
        } catch (InvalidLibrary e) {
            return refused(file, "could not be read anew: the bytes that are kept of it are damaged. Import it again.");
        }
    }

    /** Byte for byte, which is faster than any hash, and finds bytes that were damaged where they are kept. */
    private boolean isKept(FileVersion kept, byte[] bytes) {
        if (kept.place().length() != bytes.length || !kept.reader().equals(readers.version())) {
            return false;
        }
        try {
            return Arrays.equals(segments.read(kept.place()), bytes);
        } catch (InvalidLibrary e) {
            return false;
        }
    }

    private Looked fresh(Found file, byte[] bytes) {
        try {
            ReadRecords records = readers.reader().read(new SourceFile(file.path(), Bytes.of(bytes)));
            return new Looked.Fresh(file, sha256(bytes), List.of(bytes), records);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // A reader promises not to throw; should one do so all the same, the other files still go in.
            return refused(file, "could not be read because of a defect in Dyad (" + e + "). Please report it.");
        }
    }

    private static Optional<String> packed(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return Optional.of(
                    "a zip archive, or a document kept in one (docx, xlsx, odt, epub). Unpack it, or save the document as text,"
                            + " HTML or PDF, and import that.");
        }
        if (startsWith(bytes, 0x1f, 0x8b)) {
            return Optional.of("a gzip archive. Unpack it and import what is in it.");
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java machine has SHA-256", e);
        }
    }

    private static Looked refused(Found file, String reason) {
        return new Looked.Refused(new FileFailure(file.file(), "", reason));
    }
}
