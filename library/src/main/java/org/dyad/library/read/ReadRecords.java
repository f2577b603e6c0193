package org.dyad.library.read;

import java.util.List;

/** What was read from one file, in its order. */
public record ReadRecords(List<ReadRecord> records) {
    public ReadRecords {
        records = List.copyOf(records);
    }

    /** One record. */
    public static ReadRecords of(ReadRecord record) {
        return new ReadRecords(List.of(record));
    }
}
