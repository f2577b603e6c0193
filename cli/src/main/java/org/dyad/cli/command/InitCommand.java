package org.dyad.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.report.output.NotWritable;
import org.dyad.review.folder.ReviewStarter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dyad init FOLDER}: a review to start from. */
@Command(
        name = "init",
        description = {
            "Write a small commented review that runs as it stands.",
            "",
            "Makes FOLDER with review.yaml (what is asked) and arms.csv (what the trials report). Nothing that is there already"
                    + " is replaced."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExample:%n",
        footer = {"  dyad init my-review", "  dyad synthesize my-review"})
public final class InitCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder to make.")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws NotWritable {
        if (folder.toString().isEmpty()) {
            throw new WrongCall("FOLDER is empty; name the folder to make, such as my-review.");
        }
        PrintWriter out = spec.commandLine().getOut();
        try {
            ReviewStarter.write(folder).forEach(file -> out.println("Wrote " + file));
        } catch (UncheckedIOException e) {
            throw NotWritable.of(
                    folder, Optional.ofNullable(e.getCause()).orElseGet(IOException::new), "Name another folder.");
        }
        out.println("Next: dyad synthesize " + folder);
        return CommandLine.ExitCode.OK;
    }
}
