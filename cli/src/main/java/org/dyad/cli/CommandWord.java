package org.dyad.cli;

import java.util.List;
import java.util.concurrent.Callable;

/** A word of a call, and the command behind it. */
interface CommandWord {
    String word();

    /** A new instance of the command, with its options unread. */
    Callable<Integer> create();

    /** The words of which one must follow; empty for a command that does something by itself. */
    default List<? extends CommandWord> under() {
        return List.of();
    }
}
