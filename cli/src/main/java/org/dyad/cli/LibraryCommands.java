package org.dyad.cli;

import java.util.concurrent.Callable;
import org.dyad.cli.command.ImportCommand;

/** Every word that may follow {@code dyad library}. The order is that of the help page. */
enum LibraryCommands implements CommandWord {
    IMPORT("import");

    private final String word;

    LibraryCommands(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public Callable<Integer> create() {
        return switch (this) {
            case IMPORT -> new ImportCommand();
        };
    }
}
