package org.dyad.library.store;

import java.util.List;
import org.dyad.library.read.ReadRecords;

/** What became of a file that was looked at. */
sealed interface Looked {
    /** Its bytes are those that are kept, read by the same readers. */
    record Same(FileVersion version) implements Looked {}

    /**
     * It was read.
     *
     * @param content its bytes, in one list so that records stay without arrays
     */
    record Fresh(Found file, String sha256, List<byte[]> content, ReadRecords records) implements Looked {}

    /** It could not be read at all. */
    record Refused(FileFailure failure) implements Looked {}
}
