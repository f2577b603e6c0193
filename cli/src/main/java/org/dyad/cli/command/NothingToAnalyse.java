package org.dyad.cli.command;

/** The input is well formed, but nothing in it can be analysed. Ends with exit code 1. */
public final class NothingToAnalyse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A message in plain English: what is missing, and why. */
    public NothingToAnalyse(String message) {
        super(message);
    }
}
