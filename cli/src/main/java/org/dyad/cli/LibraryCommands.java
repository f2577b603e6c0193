package org.dyad.cli;

import java.util.concurrent.Callable;
import org.dyad.cli.command.DuplicatesCommand;
import org.dyad.cli.command.ExportCommand;
import org.dyad.cli.command.ImportCommand;
import org.dyad.cli.command.LibraryCheckCommand;
import org.dyad.cli.command.ListCommand;
import org.dyad.cli.command.ResolveCommand;
import org.dyad.cli.command.SearchCommand;
import org.dyad.cli.command.ShowCommand;

/** Every word that may follow {@code dyad library}. The order is that of the help page. */
enum LibraryCommands implements CommandWord {
    IMPORT("import"),
    LIST("list"),
    SHOW("show"),
    RESOLVE("resolve"),
    DUPLICATES("duplicates"),
    CHECK("check"),
    SEARCH("search"),
    EXPORT("export");

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
            case LIST -> new ListCommand();
            case SHOW -> new ShowCommand();
            case RESOLVE -> new ResolveCommand();
            case DUPLICATES -> new DuplicatesCommand();
            case CHECK -> new LibraryCheckCommand();
            case SEARCH -> new SearchCommand();
            case EXPORT -> new ExportCommand();
        };
    }
}
