package org.dyad.cli.text;

import java.util.Map;

/** What the place that is written to can show. */
public final class Terminal {
    private Terminal() {}

    /** Whether words may be set in bold: a terminal, whose owner has not asked for plain text (no-color.org). */
    public static boolean hasColour() {
        return hasColour(System.getenv(), System.console());
    }

    static boolean hasColour(Map<String, String> environment, java.io.@org.jspecify.annotations.Nullable Console console) {
        boolean terminal = console != null && console.isTerminal();
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
        return terminal && !plain;
    }
}
