package org.dyad.library.store;

/**
 * Where a document came from: this, not its name, makes it known again.
 *
 * @param root  the folder that was imported, or the folder of a file given by itself; absolute
 * @param path  below {@code root}, with forward slashes
 * @param key   of the record within the file
 * @param where the same in words for a person: {@code line 12}
 */
public record Source(String root, String path, String key, String where) {
    /** The file: root and path in one, so that the same file is known again whichever folder above it is imported. */
    public String file() {
        return file(root, path);
    }

    static String file(String root, String path) {
        return root.endsWith("/") ? root + path : root + "/" + path;
    }
}
