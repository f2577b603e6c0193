package org.dyad.cli.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dyad completion SHELL}: prints what makes the shell complete words. */
@Command(
        name = "completion",
        description = "Print a script that makes your shell complete commands and options.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(dyad completion bash)                  in this shell only",
            "  dyad completion bash >> ~/.bashrc               always, in bash",
            "  dyad completion zsh >> ~/.zshrc                 always, in zsh"
        })
public final class CompletionCommand implements Callable<Integer> {
    /** The shells that the script works in. */
    enum Shell {
        bash,
        zsh
    }

    @Parameters(index = "0", paramLabel = "bash|zsh", description = "Your shell.")
    private Shell shell = Shell.bash;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandLine root = spec.commandLine().getParent();
        // One script serves both: it loads zsh's own bash compatibility where it finds itself in zsh.
        spec.commandLine()
                .getOut()
                .println("# Completion of dyad for " + shell + ".\n" + AutoComplete.bash("dyad", root));
        return CommandLine.ExitCode.OK;
    }
}
