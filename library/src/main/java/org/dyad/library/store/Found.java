package org.dyad.library.store;

import java.nio.file.Path;
import java.util.List;

/** A file that is to be looked at. */
record Found(String root, String path, Path at, long size) {
    String file() {
        return Source.file(root, path);
    }

    /**
     * What a walk found.
     *
     * @param files    in the order of their paths, none twice
     * @param failures what cannot be read
     * @param roots    the folders that were walked; for a file given by itself none
     * @param hidden   number of hidden files and folders passed over
     */
    record All(List<Found> files, List<FileFailure> failures, List<String> roots, int hidden) {}
}
