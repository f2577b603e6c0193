package org.dyad.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dyad library}: carries the commands that work on the library. */
@Command(
        name = "library",
        description =
                "Keep posts, articles and citation records, find them, and find them again under their old addresses.",
        customSynopsis = "dyad library COMMAND [ARGUMENTS...]",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.NOT_POSSIBLE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad library import posts articles      put two folders in; the same as: dyad import posts articles",
            "  dyad help library import                the page of one of them"
        })
public final class LibraryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandLine commandLine = spec.commandLine();
        throw new ParameterException(
                commandLine,
                "say what to do with the library: "
                        + String.join(", ", commandLine.getSubcommands().keySet()) + ".");
    }
}
