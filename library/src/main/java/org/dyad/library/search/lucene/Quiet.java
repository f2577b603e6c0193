package org.dyad.library.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * Opens a folder for Lucene. Ordinary file reading and not mapped memory: an index of this size is read as fast, no native access has to
 * be allowed, and a reader that was forgotten keeps no file mapped.
 */
final class Quiet {
    /** Kept, because a logger that nobody holds forgets its level. It advises an incubating module at every start, which helps nothing here. */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Quiet() {}

    static Directory open(Path folder) throws IOException {
        VECTORS.setLevel(Level.OFF);
        return new NIOFSDirectory(folder);
    }
}
