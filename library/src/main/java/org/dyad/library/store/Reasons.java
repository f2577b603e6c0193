package org.dyad.library.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Objects;

/** Why a file cannot be read, in words. */
final class Reasons {
    private Reasons() {}

    static String of(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "no permission to read it.";
            case NoSuchFileException missing -> "was there a moment ago and is gone.";
            default -> "cannot be read: " + Objects.requireNonNullElse(failure.getMessage(), failure.toString()) + ".";
        };
    }

    static String tooLarge(long size, long largest) {
        return String.format(
                Locale.ROOT,
                "has %s; files up to %s are read. --largest %dMB would take it in.",
                megabytes(size),
                megabytes(largest),
                (size >> 20) + 1);
    }

    private static String megabytes(long bytes) {
        return bytes >= 1 << 20 ? String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20)) : bytes + " bytes";
    }
}
