package org.dyad.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.FactFilter;
import org.dyad.cli.option.ProposedInput;
import org.dyad.cli.option.ReviewerOptions;
import org.dyad.review.decision.Action;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dyad evidence correct REVIEW ID --value V}. */
@Command(
        name = "correct",
        description = {
            "Correct a proposed fact: it is there, but its value is another one.",
            "",
            "The value is written as 'dyad evidence list' shows the old one; a value that cannot be read is refused with the form"
                    + " that is expected."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad evidence correct my-review 3f2a90c1b7de --value \"6400 IU every day\" --reviewer \"A. Reader\"",
            "  dyad evidence correct my-review 77b1 --reviewer \"A. Reader\" \\",
            "    --value \"mean 45.5 nmol/L | sd 12 | of 25(OH)D | arm 2000 IU | in infant serum | at 6 months\""
        })
public final class CorrectCommand implements Callable<Integer> {
    @Mixin
    private ProposedInput input = new ProposedInput();

    @Parameters(index = "1", paramLabel = "ID", description = "The fact.")
    private String id = "";

    @Option(names = "--value", required = true, paramLabel = "VALUE", description = "What the document says.")
    private String value = "";

    @Mixin
    private ReviewerOptions who = new ReviewerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        new Deciding(input, new FactFilter(), who, spec)
                .add(
                        List.of(ProposedInput.one(input.candidates(), id)),
                        new Action.Correct(value.strip()),
                        Optional.empty(),
                        "corrected");
        return CommandLine.ExitCode.OK;
    }
}
