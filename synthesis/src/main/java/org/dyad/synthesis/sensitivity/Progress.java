package org.dyad.synthesis.sensitivity;

/** Told now and then how far a long analysis has come; called by several threads. */
@FunctionalInterface
public interface Progress {
    /** @param fits done since the last call */
    void done(int fits);

    /** Tells nobody. */
    static Progress silent() {
        return fits -> {};
    }
}
