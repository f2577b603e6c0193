package org.dyad.library.read;

/**
 * A file to be read.
 *
 * @param name    its path below the folder that is imported, with forward slashes; a file name where it was given by itself
 * @param content its bytes
 */
public record SourceFile(String name, Bytes content) {}
