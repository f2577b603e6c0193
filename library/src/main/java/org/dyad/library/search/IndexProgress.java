package org.dyad.library.search;

/** Is told how the making of an index goes on, from several threads. */
@FunctionalInterface
public interface IndexProgress {
    /** So many of so many documents are done. */
    void done(int documents, int of);

    /** Tells nobody. */
    static IndexProgress none() {
        return (documents, of) -> {};
    }
}
