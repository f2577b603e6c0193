package org.dyad.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dyad evidence}: carries the commands by which persons decide on proposed facts. */
@Command(
        name = "evidence",
        description = {
            "Decide on proposed facts, and make the accepted ones an evidence table.",
            "",
            "Decisions are added to decisions.jsonl in the folder of the review, one line each, and never taken out: to change"
                    + " your mind, decide again or undo. Of several reviewers all must agree; where they differ, an adjudicator"
                    + " decides."
        },
        customSynopsis = "dyad evidence COMMAND [ARGUMENTS...]",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.NOT_POSSIBLE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad extract posts --out my-review/facts",
            "  dyad evidence list my-review",
            "  dyad evidence accept my-review 3f2a90c1b7de --reviewer \"A. Reader\"",
            "  dyad evidence export my-review",
            "  dyad synthesize my-review"
        })
public final class EvidenceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandLine commandLine = spec.commandLine();
        throw new ParameterException(
                commandLine,
                "say what to do with the proposed facts: "
                        + String.join(", ", commandLine.getSubcommands().keySet()) + ".");
    }
}
