package org.dyad.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.report.output.NotWritable;
import org.dyad.review.folder.ReviewFolder;
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
                    + " is replaced; a table of trials that is there is kept."
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
        boolean kept = Files.exists(folder.resolve(ReviewFolder.ARMS));
        try {
            ReviewStarter.write(folder).forEach(file -> out.println("Wrote " + file));
        } catch (UncheckedIOException e) {
            throw NotWritable.of(
                    folder, Optional.ofNullable(e.getCause()).orElseGet(IOException::new), "Name another folder.");
        }
        if (kept) {
            out.println("Kept " + folder.resolve(ReviewFolder.ARMS));
            out.println("Next: dyad check " + folder);
        } else {
            out.println("Next: dyad synthesize " + folder + " (it runs as it stands, on made-up trials)");
            out.println("To fill it from what you have read: dyad extract POSTS --out " + folder.resolve("facts"));
        }
        return CommandLine.ExitCode.OK;
    }
}
