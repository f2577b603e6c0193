package org.dyad.library.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dyad.library.read.ReadRecord;
import org.dyad.library.read.ReadRecords;

/** Records of one file, each with a key of its own: the second of two that claim the same one is {@code key#2}. */
final class Keys {
    record Keyed(String key, ReadRecord.Read record) {}

    private Keys() {}

    static List<Keyed> of(ReadRecords records) {
        List<Keyed> keyed = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (ReadRecord record : records.records()) {
            if (record instanceof ReadRecord.Read read) {
                int times = seen.merge(read.key(), 1, Integer::sum);
                keyed.add(new Keyed(times == 1 ? read.key() : read.key() + "#" + times, read));
            }
        }
        return keyed;
    }
}
