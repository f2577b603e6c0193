package org.dyad.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dyad.cli.option.FactFilter;
import org.dyad.cli.option.ProposedInput;
import org.dyad.cli.option.ProposedInput.Candidate;
import org.dyad.cli.option.ReviewerOptions;
import org.dyad.review.decision.Action;
import org.dyad.review.decision.FactKind;
import org.dyad.review.decision.TypedValue;
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

    @Option(
            names = "--even-so",
            description =
                    "Take a value that is possible and would surprise: the document says so. Say why with --reason.")
    private boolean evenSo;

    @Mixin
    private ReviewerOptions who = new ReviewerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Candidate chosen = ProposedInput.one(input.candidates(), id);
        look(chosen.proposal().key().kind());
        new Deciding(input, new FactFilter(), who, spec)
                .add(List.of(chosen), new Action.Correct(value.strip()), Optional.empty(), "corrected");
        return CommandLine.ExitCode.OK;
    }

    /** Refuses what cannot be, and what would surprise until the person says that it is meant. */
    private void look(FactKind kind) {
        kind.check(value.strip());
        TypedValue typed = TypedValue.of(kind, value.strip());
        if (!typed.impossible().isEmpty()) {
            throw new WrongCall("'" + value.strip() + "' cannot be. " + String.join(" ", typed.impossible()));
        }
        if (!evenSo && !typed.unusual().isEmpty()) {
            throw new WrongCall("'" + value.strip() + "' would surprise. " + String.join(" ", typed.unusual())
                    + " If the document says so, add --even-so.");
        }
    }
}
