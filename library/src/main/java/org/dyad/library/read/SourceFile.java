package org.dyad.library.read;

/**
 * A file to be read.
 *
 * @param name    its path below the folder that is imported, with forward slashes; a file name where it was given by itself
 * @param content its bytes
 */
public record SourceFile(String name, Bytes content) {
    /** The file's name without folders and ending. */
    public String baseName() {
        String file = name.substring(name.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
