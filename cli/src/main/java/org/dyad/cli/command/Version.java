package org.dyad.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this program, as its build wrote it. */
public final class Version {
    private Version() {}

    /** Such as {@code 0.1.0}. */
    public static String text() {
        try (InputStream version = Version.class.getResourceAsStream("/org/dyad/cli/version.txt")) {
            return version == null ? "unknown" : new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
