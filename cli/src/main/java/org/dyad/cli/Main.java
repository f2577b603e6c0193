package org.dyad.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dyad.cli.command.Failures;
import org.dyad.cli.command.Version;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The door {@code dyad}. Looks at the first word, or two, and builds that command only, because building all of them would take
 * longer than most analyses.
 */
public final class Main {
    private Main() {}

    /** Runs one command on the real output streams, and ends the process with its exit code. */
    public static void main(String[] args) {
        // Results must not depend on a setting: in some countries a 2 is written otherwise.
        Locale.setDefault(Locale.ROOT);
        // UTF-8 whatever the locale: results hold letters such as tau, and files made from them must not depend on a
        // setting.
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int exitCode = run(List.of(args), out, err);
        out.flush();
        err.flush();
        // Everything is flushed. exit() would first load the logging module, only to log that it was called.
        Runtime.getRuntime().halt(exitCode);
    }

    /**
     * Runs one command in this process.
     *
     * @param args as typed after {@code dyad}
     * @param out where results go
     * @param err where errors, warnings and progress go
     * @return the exit code: 0 done, 1 the analysis could not be done, 2 the call or its input is wrong
     */
    public static int run(List<String> args, PrintWriter out, PrintWriter err) {
        String first = args.isEmpty() ? "" : args.get(0);
        if (first.equals("--version") || first.equals("-V")) {
            out.println("dyad " + Version.text());
            return CommandLine.ExitCode.OK;
        }
        if (args.isEmpty() || first.equals("--help") || first.equals("-h")) {
            return run(List.of(Commands.HELP.word()), out, err);
        }
        String second = args.size() > 1 ? args.get(1) : "";
        CommandLine commandLine =
                commandLine(Commands.named(first), second).setOut(out).setErr(err);
        return commandLine.execute(args.toArray(String[]::new));
    }

    /** The whole tree, or the branch of one command; of a command of two words, the branch of its second word. */
    private static CommandLine commandLine(Optional<Commands> only, String second) {
        CommandLine root = new CommandLine(new Dyad());
        // For the help page only: both are answered before any command line is built.
        root.getCommandSpec().addOption(help()).addOption(flag("Show the version and end.", "-V", "--version"));
        // Help and completion speak of all commands, and a misspelt word is compared with all of them.
        boolean all = only.isEmpty() || only.get() == Commands.HELP || only.get() == Commands.COMPLETION;
        for (Commands command : all ? List.of(Commands.values()) : List.of(only.get())) {
            CommandLine branch = branch(command);
            for (CommandWord under : command.under()) {
                if (all || under.word().equals(second) || !named(second, command.under())) {
                    branch.addSubcommand(under.word(), branch(under));
                }
            }
            root.addSubcommand(command.word(), branch);
        }
        Failures.handle(root);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setUsageHelpAutoWidth(true);
        return root;
    }

    private static boolean named(String word, List<? extends CommandWord> words) {
        for (CommandWord known : words) {
            if (known.word().equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static CommandLine branch(CommandWord command) {
        CommandLine branch = new CommandLine(command.create());
        branch.getCommandSpec()
                .addOption(help())
                .usageMessage()
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .synopsisHeading("Usage: ")
                .descriptionHeading("%n")
                .parameterListHeading("%nInput:%n")
                .optionListHeading("%nOptions:%n");
        return branch;
    }

    private static OptionSpec help() {
        return flag("Show this page and end.", "-h", "--help");
    }

    private static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names)
                .type(boolean.class)
                .usageHelp(true)
                .description(description)
                .build();
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8));
    }
}
