package org.dyad.cli.text;

import java.util.Map;

/** What the place that is written to can show. */
public final class Terminal {
    private Terminal() {}

    /** Whether words may be set in bold: a terminal, whose owner has not asked for plain text (no-color.org). */
    @SuppressWarnings("SystemConsoleNull") // the property below brings back null where there is no terminal
    public static boolean hasBold() {
        // From Java 22 to 24 there is a console where there is no terminal, unless this one is asked for.
        System.setProperty("jdk.console", "java.base");
        return System.console() != null && !plain(System.getenv());
    }

    static boolean plain(Map<String, String> environment) {
        return !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
    }
}
