package org.dyad.cli.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** What an analysis was run with, each marked where nobody asked for it: no default works unseen. */
final class Settings {
    private final CommandSpec spec;
    private final List<String> words = new ArrayList<>();

    Settings(CommandSpec spec) {
        this.spec = spec;
    }

    /** One option with its value. */
    Settings with(String option, String value) {
        words.add(option + " " + value + (typed(option) ? "" : " (default)"));
        return this;
    }

    /** Whether the person typed this option. */
    boolean typed(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    /** All of it in one line, to be wrapped by the reader's terminal. */
    String line() {
        return "Settings: " + String.join(", ", words) + "\n";
    }
}
