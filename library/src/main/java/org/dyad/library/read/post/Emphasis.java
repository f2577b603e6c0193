package org.dyad.library.read.post;

import java.util.Optional;
import org.dyad.library.document.Mark;
import org.dyad.library.read.markup.NextPlace;
import org.dyad.library.read.markup.TextWriter;

/**
 * Bold and italic signs of markdown ({@code **}, {@code *}, {@code _}) and of the old wiki ({@code __}, {@code ''}). The conversion put
 * spaces outside and inside of bold signs and lost some of them, so a pair opens and closes wherever it stands, and one without a
 * partner in its block is left out. A single star or underscore is only a sign where its neighbours leave no doubt.
 */
final class Emphasis {
    private static final int LONGEST_ITALIC = 400;

    private final String text;
    private final TextWriter writer;
    private final NextPlace stars;
    private final NextPlace bars;
    private final NextPlace quotes;
    private int blockEnd;
    private int italicEnd = -1;
    private boolean starsOpen;
    private boolean barsOpen;
    private boolean quotesOpen;

    Emphasis(String text, TextWriter writer) {
        this.text = text;
        this.writer = writer;
        this.stars = new NextPlace(text, "**");
        this.bars = new NextPlace(text, "__");
        this.quotes = new NextPlace(text, "''");
    }

    void begin(int end) {
        blockEnd = end;
        italicEnd = -1;
        starsOpen = false;
        barsOpen = false;
        quotesOpen = false;
    }

    void finish() {
        if (starsOpen) {
            writer.close("**");
        }
        if (barsOpen) {
            writer.close("__");
        }
        if (quotesOpen) {
            writer.close("''");
        }
    }

    /** Handles the sign at a place; returns the place after it, or the place itself when it is only a character. */
    int at(int place, int end) {
        char sign = text.charAt(place);
        if (place == italicEnd) {
            italicEnd = -1;
            writer.close("italic");
            return place + 1;
        }
        int run = place;
        while (run < end && text.charAt(run) == sign) {
            run++;
        }
        int length = run - place;
        if (sign == '\'') {
            return length == 2 ? quotes(place) : run > place + 1 ? plain(place, run) : place;
        }
        if (length == 1) {
            return italic(place, sign, end);
        }
        if (sign == '_') {
            return length > 2 ? plain(place, run) : bars(place);
        }
        for (int i = 0; i < Math.min(4, length / 2); i++) {
            stars(run);
        }
        return run;
    }

    private int plain(int start, int end) {
        writer.text(start, end);
        return end;
    }

    private void stars(int after) {
        writer.edge();
        if (starsOpen) {
            writer.close("**");
            starsOpen = false;
        } else if (stars.at(after) < blockEnd) {
            writer.open("**", Optional.of(Mark.Kind.BOLD), false);
            starsOpen = true;
        }
    }

    private int bars(int place) {
        if (barsOpen) {
            writer.close("__");
            barsOpen = false;
        } else if (bars.at(place + 2) < blockEnd) {
            writer.open("__", Optional.of(Mark.Kind.BOLD), false);
            barsOpen = true;
        }
        return place + 2;
    }

    private int quotes(int place) {
        if (quotesOpen) {
            writer.close("''");
            quotesOpen = false;
            return place + 2;
        }
        boolean wordBefore = place > 0 && Character.isLetterOrDigit(text.charAt(place - 1));
        boolean wordAfter = place + 2 < blockEnd && Character.isLetterOrDigit(text.charAt(place + 2));
        if (wordBefore || !wordAfter || quotes.at(place + 2) >= blockEnd) {
            writer.text(place, place + 2);
            return place + 2;
        }
        writer.open("''", Optional.of(Mark.Kind.ITALIC), false);
        quotesOpen = true;
        return place + 2;
    }

    private int italic(int place, char sign, int end) {
        boolean wordBefore = place > 0 && !isSpaceOrSign(text.charAt(place - 1));
        boolean spaceAfter = place + 1 >= end || Character.isWhitespace(text.charAt(place + 1));
        if (italicEnd >= 0 || wordBefore || spaceAfter || isSpaceOrSign(text.charAt(place + 1))) {
            return place;
        }
        int close = closing(place + 1, sign, Math.min(end, place + LONGEST_ITALIC));
        if (close < 0) {
            return place;
        }
        italicEnd = close;
        writer.open("italic", Optional.of(Mark.Kind.ITALIC), false);
        return place + 1;
    }

    private int closing(int start, char sign, int limit) {
        for (int i = start; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '|' || c == ']' || c == '[') {
                return -1;
            }
            if (c == sign) {
                boolean single = i + 1 >= limit || text.charAt(i + 1) != sign;
                boolean spaceBefore = Character.isWhitespace(text.charAt(i - 1)) || text.charAt(i - 1) == sign;
                boolean wordAfter = i + 1 < limit && Character.isLetterOrDigit(text.charAt(i + 1));
                return single && !spaceBefore && !wordAfter ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isSpaceOrSign(char c) {
        return Character.isWhitespace(c) || "*_([{\"'>|-/.,;:)]".indexOf(c) >= 0;
    }
}
