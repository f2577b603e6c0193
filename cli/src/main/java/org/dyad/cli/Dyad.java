package org.dyad.cli;

import org.dyad.cli.command.ExitCodes;
import picocli.CommandLine.Command;

/** The word {@code dyad} itself: carries the commands and the front page of the help. */
@Command(
        name = "dyad",
        description = {
            "What does vitamin D given to the mother do for mother and child, how much is needed, and how sure are we?",
            "",
            "Dyad reads evidence tables of trials, pools them, fits dose-response curves, finds the dose for a target,"
                    + " and writes a report in which every number leads back to its source."
        },
        synopsisHeading = "Usage: ",
        customSynopsis = "dyad COMMAND [ARGUMENTS...]",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.DONE, ExitCodes.NOT_POSSIBLE, ExitCodes.WRONG_CALL},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dyad synthesize examples/lactation                the whole job, on real trials",
            "  dyad pool examples/bcg/trials.csv --measure RR    pool one table",
            "  dyad help COMMAND                                 the page of one command"
        })
final class Dyad {}
