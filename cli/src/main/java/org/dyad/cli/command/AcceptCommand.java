package org.dyad.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

/** {@code dyad evidence accept REVIEW ID...}. */
@Command(
        name = "accept",
        description = {
            "Accept proposed facts: their values are right.",
            "",
            "Facts are named by the first signs of their id, as 'dyad evidence list' shows it. With --all, and only then, every"
                    + " fact that passes the filter is accepted in one go; that it was done so, and the filter, is recorded with each."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad evidence accept my-review 3f2a90c1b7de --reviewer \"A. Reader\"",
            "  dyad evidence accept my-review --all --document my-post --field arm --reviewer \"A. Reader\""
        })
public final class AcceptCommand implements Callable<Integer> {
    @Mixin
    private ProposedInput input = new ProposedInput();

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ID", description = "Facts.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--all", description = "Every fact that passes the filter, instead of named ones.")
    private boolean all;

    @Mixin
    private FactFilter filter = new FactFilter();

    @Mixin
    private ReviewerOptions who = new ReviewerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        new Deciding(input, filter, who, spec).decide(ids, all, new Action.Accept(), "accepted");
        return CommandLine.ExitCode.OK;
    }
}
