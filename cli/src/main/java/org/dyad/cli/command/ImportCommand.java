package org.dyad.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dyad.cli.option.LibraryOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dyad library import PATH...}, short form {@code dyad import PATH...}: puts files and folders in. */
@Command(
        name = "import",
        description = "Put files and folders into the library.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExample:%n",
        footer = "  dyad import posts articles records.ris")
public final class ImportCommand implements Callable<Integer> {
    @Mixin
    private LibraryOption library = new LibraryOption();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths = new ArrayList<>();

    @Override
    public Integer call() {
        throw new WrongCall("Nothing is imported into " + library.folder() + " yet: " + paths.size()
                + " given, but this command is still being built.");
    }
}
