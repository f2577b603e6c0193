package org.dyad.extraction.cue;

/** In what part of a study's text something stands. */
public enum Where {
    /** In the title or headline. */
    TITLE,
    /** Why. */
    BACKGROUND,
    /** What was asked. */
    AIM,
    /** What was done. */
    METHODS,
    /** What was found. */
    RESULTS,
    /** What follows. */
    CONCLUSION,
    /** In an abstract or report without labels. */
    UNLABELLED
}
