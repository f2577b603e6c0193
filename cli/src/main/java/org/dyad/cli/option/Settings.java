package org.dyad.cli.option;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** What an analysis was run with, each marked where nobody asked for it: no default works unseen. */
public final class Settings {
    private static final int WIDTH = 100;

    private final CommandSpec spec;
    private final List<String> words = new ArrayList<>();

    /** The settings of a call that was read. */
    public Settings(CommandSpec spec) {
        this.spec = spec;
    }

    /** One option with its value. */
    public Settings with(String option, String value) {
        words.add(option + " " + value + (typed(option) ? "" : " (default)"));
        return this;
    }

    /** Whether the person typed this option. */
    public boolean typed(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    /** All of it, in lines that fit a terminal. */
    public String line() {
        StringBuilder text = new StringBuilder("Settings:");
        int column = text.length();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i) + (i + 1 < words.size() ? "," : "");
            boolean wrap = column + 1 + word.length() > WIDTH;
            text.append(wrap ? "\n  " : " ").append(word);
            column = (wrap ? 2 : column + 1) + word.length();
        }
        return text.append('\n').toString();
    }
}
