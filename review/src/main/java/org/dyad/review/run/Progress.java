package org.dyad.review.run;

/** Hears how far a review has come. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress SILENT = (what, done, total) -> {};

    /**
     * A step begins.
     *
     * @param what in plain words
     * @param done steps finished before it
     * @param total steps in all
     */
    void step(String what, int done, int total);
}
