package org.dyad.library.store;

import java.util.List;

/**
 * One line of the catalogue: a file as it was when it was read.
 *
 * @param sha256   of its bytes, hexadecimal
 * @param place    where the bytes are
 * @param reader   version of the readers
 * @param entries  its documents, in the file's order
 * @param failures its records that could not be read; {@code file} is empty in them
 */
record FileVersion(
        String root,
        String path,
        String sha256,
        Place place,
        String reader,
        List<Entry> entries,
        List<FileFailure> failures) {
    FileVersion {
        entries = List.copyOf(entries);
        failures = List.copyOf(failures);
    }

    String file() {
        return Source.file(root, path);
    }
}
