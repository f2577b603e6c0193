package org.dyad.cli.command;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.library.store.InvalidLibrary;
import org.dyad.review.folder.InvalidReview;
import org.dyad.review.protocol.InvalidProtocol;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.synthesis.pool.NotEstimable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what a command throws into a sentence on standard error and an exit code. */
public final class Failures {
    private Failures() {}

    /** Makes a command line, with the commands that it has by now, report failures in this way. */
    public static void handle(CommandLine commandLine) {
        commandLine.setParameterExceptionHandler((failure, args) -> wrongCall(failure));
        commandLine.setExecutionExceptionHandler((failure, command, result) -> failed(failure, command));
    }

    private static int wrongCall(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("dyad: " + said(failure));
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    /** The parser's own words, but for a command that does not exist: there it speaks of an argument with an index. */
    private static String said(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        boolean wordExpected =
                command.getParent() == null || !command.getSubcommands().isEmpty();
        return wordExpected && failure instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
                ? "there is no command '" + unmatched.getUnmatched().getFirst() + "'."
                : ParserWords.plain(message(failure));
    }

    private static int failed(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        return switch (failure) {
            case WrongCall wrong -> say(err, message(wrong), CommandLine.ExitCode.USAGE);
            case InvalidEvidence invalid -> say(err, message(invalid), CommandLine.ExitCode.USAGE);
            case NothingToAnalyse nothing -> say(err, message(nothing), CommandLine.ExitCode.SOFTWARE);
            case InvalidLibrary invalid -> say(err, message(invalid), CommandLine.ExitCode.USAGE);
            case InvalidReview invalid -> say(err, message(invalid), CommandLine.ExitCode.USAGE);
            case InvalidProtocol invalid -> say(err, message(invalid), CommandLine.ExitCode.USAGE);
            case org.dyad.statistics.mixed.NotEstimable impossible ->
                say(err, message(impossible), CommandLine.ExitCode.SOFTWARE);
            case NotEstimable impossible -> say(err, message(impossible), CommandLine.ExitCode.SOFTWARE);
            case SearchNotSettled unsettled -> say(err, message(unsettled), CommandLine.ExitCode.SOFTWARE);
            case IOException io -> say(err, sentence(io), CommandLine.ExitCode.USAGE);
            case UncheckedIOException io ->
                say(
                        err,
                        Optional.ofNullable(io.getCause())
                                .map(Failures::sentence)
                                .orElseGet(() -> message(io)),
                        CommandLine.ExitCode.USAGE);
            default -> defect(failure, err);
        };
    }

    private static String sentence(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> missing.getFile() + ": there is no such file.";
            case AccessDeniedException denied -> denied.getFile() + ": no permission.";
            case FileSystemException other -> other.getFile() + ": " + other.getReason();
            case FileNotFoundException missing -> message(missing) + ".";
            default -> message(failure);
        };
    }

    private static String message(Exception failure) {
        return Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
    }

    private static int say(PrintWriter err, String message, int exitCode) {
        err.println("dyad: " + message);
        return exitCode;
    }

    /** Anything else is our fault, not the caller's: show all of it, so that it can be reported. */
    private static int defect(Exception failure, PrintWriter err) {
        err.println("dyad: this should not have happened; it is a defect in Dyad. Nothing was computed. Details:");
        failure.printStackTrace(err);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
