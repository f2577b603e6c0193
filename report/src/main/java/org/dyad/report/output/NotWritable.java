package org.dyad.report.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A folder that results cannot be written into; the message says which, why and what to do. */
public final class NotWritable extends IOException {
    private static final long serialVersionUID = 1L;

    /** With this message. */
    public NotWritable(String message) {
        super(message);
    }

    /**
     * For a folder that was to be written.
     *
     * @param folder  as the person named it
     * @param cause   what the file system said
     * @param remedy  what to do, a sentence
     */
    public static NotWritable of(Path folder, IOException cause, String remedy) {
        NotWritable failure = new NotWritable(
                Files.isRegularFile(folder)
                        ? folder + " is a file; name a folder. " + remedy
                        : folder + " cannot be written: " + reason(cause) + ". " + remedy);
        failure.initCause(cause);
        return failure;
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException denied -> "there is no permission";
            case NoSuchFileException missing -> "no folder can be made there";
            case FileAlreadyExistsException there -> there.getFile() + " is a file";
            case FileSystemException other ->
                Optional.ofNullable(other.getReason()).orElse("the file system refuses");
            default -> Optional.ofNullable(cause.getMessage()).orElse("the file system refuses");
        };
    }
}
