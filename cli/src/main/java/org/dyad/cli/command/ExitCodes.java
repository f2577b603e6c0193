package org.dyad.cli.command;

/** What a command's end means, in the words of its help page. */
public final class ExitCodes {
    /** Exit code 0. */
    public static final String DONE = "0:Done.";

    /** Exit code 1. */
    public static final String NOT_POSSIBLE = "1:The analysis could not be done; the message says why.";

    /** Exit code 2. */
    public static final String WRONG_CALL = "2:The call or its input is wrong; the message says where, and what to do.";

    private ExitCodes() {}
}
