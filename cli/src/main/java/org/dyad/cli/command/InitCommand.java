package org.dyad.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
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
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ReviewStarter.write(folder).forEach(file -> out.println("Wrote " + file));
        out.println("Next: dyad synthesize " + folder);
        return CommandLine.ExitCode.OK;
    }
}
