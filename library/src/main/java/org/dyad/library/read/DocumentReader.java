package org.dyad.library.read;

/**
 * Reads one format. A reader never throws because of what is in the file: a record that cannot be read becomes a
 * {@link ReadRecord.Failed} with its reason, and the rest is read. Its time and memory are bounded by the size of the file.
 */
public interface DocumentReader {
    /** The records of the file, in order: one for a post or an article, many for a citation export. */
    ReadRecords read(SourceFile file);
}
