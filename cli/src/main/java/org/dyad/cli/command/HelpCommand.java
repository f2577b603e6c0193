package org.dyad.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dyad help [COMMAND]}: the front page, or the page of one command. */
@Command(
        name = "help",
        description = "Show this page, or the page of one command.",
        helpCommand = true,
        footerHeading = "%nExample:%n",
        footer = "  dyad help pool")
public final class HelpCommand implements Callable<Integer> {
    @Parameters(arity = "0..2", paramLabel = "COMMAND", description = "The command to explain.")
    private List<String> words = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandLine shown = spec.commandLine().getParent();
        for (String word : words) {
            shown = find(shown, word);
        }
        shown.usage(spec.commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }

    private static CommandLine find(CommandLine root, String name) {
        CommandLine found = root.getSubcommands().get(name);
        if (found == null) {
            throw new CommandLine.UnmatchedArgumentException(root, List.of(name));
        }
        return found;
    }
}
