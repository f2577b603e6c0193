package org.dyad.extraction.token;

import org.dyad.evidence.origin.Span;

/** How a page prints decimals. */
public enum NumberStyle {
    /** {@code 4.97}; a comma groups digits. */
    POINT,
    /** {@code 4,97}, as in much of Europe; a point groups digits. */
    COMMA;

    /**
     * Told from the page itself: numbers such as {@code 4,97} or {@code 0,5} (a comma and one or two digits, no space) against {@code 4.97}.
     * Points decide when both occur about as often.
     */
    public static NumberStyle of(String text, Span stretch) {
        int commas = 0;
        int points = 0;
        for (int i = stretch.start() + 1; i + 1 < stretch.end(); i++) {
            char c = text.charAt(i);
            if (c != ',' && c != '.') {
                continue;
            }
            if (!Characters.isDigit(text.charAt(i - 1)) || !Characters.isDigit(text.charAt(i + 1))) {
                continue;
            }
            if (c == '.') {
                points++;
            } else if (decimalsAfter(text, i, stretch.end())) {
                commas++;
            }
        }
        return commas >= 3 && commas > 2 * points ? COMMA : POINT;
    }

    /** One or two digits after the comma, then neither a digit nor another comma; "1,25(OH)2D" is no decimal. */
    private static boolean decimalsAfter(String text, int comma, int limit) {
        int i = comma + 1;
        while (i < limit && i - comma <= 3 && Characters.isDigit(text.charAt(i))) {
            i++;
        }
        boolean listed = i + 1 < limit && text.charAt(i) == ',' && Characters.isDigit(text.charAt(i + 1));
        boolean ends = i >= limit || !(listed || isMore(text.charAt(i)));
        return ends && i - comma <= 3;
    }

    private static boolean isMore(char c) {
        return c == '(' || c == '-' || Characters.isDigit(c) || Characters.isLetter(c);
    }

    char decimal() {
        return this == POINT ? '.' : ',';
    }

    char grouping() {
        return this == POINT ? ',' : '.';
    }
}
