package org.dyad.cli.command;

/** The call itself is wrong: an option that does not fit, a file that is not there. Ends with exit code 2. */
public final class WrongCall extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A message in plain English: what is wrong, and what to do. */
    public WrongCall(String message) {
        super(message);
    }
}
