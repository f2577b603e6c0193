package org.dyad.library.store;

/** Is told how an import goes on. */
@FunctionalInterface
public interface ImportProgress {
    /** So many of so many files are done, and safe. */
    void done(int files, int of);

    /** Tells nobody. */
    static ImportProgress none() {
        return (files, of) -> {};
    }
}
