package org.dyad.library.read.citation;

import java.text.Normalizer;
import java.util.Map;
import org.dyad.library.document.Passage;

/** Accents, symbols and braces of LaTeX as they stand in bibliographies. A command that is not known is left out, its argument stays. */
final class LaTeX {
    /** Accent command to the combining character. */
    private static final Map<String, String> ACCENTS = Map.ofEntries(
            Map.entry("`", "\u0300"),
            Map.entry("'", "\u0301"),
            Map.entry("^", "\u0302"),
            Map.entry("~", "\u0303"),
            Map.entry("=", "\u0304"),
            Map.entry("u", "\u0306"),
            Map.entry(".", "\u0307"),
            Map.entry("\"", "\u0308"),
            Map.entry("r", "\u030A"),
            Map.entry("H", "\u030B"),
            Map.entry("v", "\u030C"),
            Map.entry("d", "\u0323"),
            Map.entry("c", "\u0327"),
            Map.entry("k", "\u0328"));

    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("ss", "\u00DF"),
            Map.entry("ae", "\u00E6"),
            Map.entry("AE", "\u00C6"),
            Map.entry("oe", "\u0153"),
            Map.entry("OE", "\u0152"),
            Map.entry("o", "\u00F8"),
            Map.entry("O", "\u00D8"),
            Map.entry("l", "\u0142"),
            Map.entry("L", "\u0141"),
            Map.entry("aa", "\u00E5"),
            Map.entry("AA", "\u00C5"),
            Map.entry("i", "\u0131"),
            Map.entry("j", "\u0237"),
            Map.entry("mu", "\u03BC"),
            Map.entry("textmu", "\u00B5"),
            Map.entry("micro", "\u00B5"),
            Map.entry("pm", "\u00B1"),
            Map.entry("textpm", "\u00B1"),
            Map.entry("times", "\u00D7"),
            Map.entry("alpha", "\u03B1"),
            Map.entry("beta", "\u03B2"),
            Map.entry("geq", "\u2265"),
            Map.entry("ge", "\u2265"),
            Map.entry("leq", "\u2264"),
            Map.entry("le", "\u2264"),
            Map.entry("textgreater", ">"),
            Map.entry("textless", "<"),
            Map.entry("textendash", "\u2013"),
            Map.entry("textemdash", "\u2014"),
            Map.entry("textquoteright", "\u2019"),
            Map.entry("degree", "\u00B0"),
            Map.entry("textdegree", "\u00B0"),
            Map.entry("cdot", "\u00B7"),
            Map.entry("textbackslash", "\\"));

    private final Passage in;
    private final String text;
    private final Passage.Builder out = new Passage.Builder();
    private int place;

    private LaTeX(Passage in) {
        this.in = in;
        this.text = in.text();
    }

    static Passage decoded(Passage passage) {
        return passage.text().isEmpty() ? passage : new LaTeX(passage).run().squeezed();
    }

    private Passage run() {
        while (place < text.length()) {
            switch (text.charAt(place)) {
                case '\\' -> command();
                case '{', '}', '$' -> place++;
                case '~' -> write(" ", 1);
                case '-' ->
                    write(
                            text.startsWith("---", place) ? "\u2014" : text.startsWith("--", place) ? "\u2013" : "-",
                            hyphens());
                case '`' ->
                    write(text.startsWith("``", place) ? "\u201C" : "\u2018", text.startsWith("``", place) ? 2 : 1);
                default -> write(text.substring(place, place + 1), 1);
            }
        }
        return out.build();
    }

    private int hyphens() {
        return text.startsWith("---", place) ? 3 : text.startsWith("--", place) ? 2 : 1;
    }

    private void write(String characters, int length) {
        out.write(characters, in.sourceStart(place), in.sourceEnd(place + length - 1));
        place += length;
    }

    private void command() {
        if (place + 1 >= text.length()) {
            place++;
            return;
        }
        int end = place + 1;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        end = Math.max(end, place + 2);
        String name = text.substring(place + 1, end);
        String accent = ACCENTS.get(name);
        String symbol = SYMBOLS.get(name);
        if (accent != null && accented(accent, end)) {
            return;
        }
        if (symbol != null) {
            write(symbol, closed(end) - place);
        } else if (isLetter(name.charAt(0))) {
            place = skippedSpace(end); // an unknown command: \emph{...}
        } else {
            write(name.equals("\\") ? " " : name, end - place); // \& \% \_ \{
        }
    }

    /** A base letter behind an accent: {@code \"o}, {@code \"{o}}, {@code \'{\i}}, {@code \v{c}}. */
    private boolean accented(String accent, int from) {
        int i = skippedSpace(from);
        boolean braced = i < text.length() && text.charAt(i) == '{';
        i = braced ? i + 1 : i;
        boolean dotless = text.startsWith("\\i", i) || text.startsWith("\\j", i);
        i = dotless ? i + 1 : i;
        if (i >= text.length() || !Character.isLetter(text.charAt(i))) {
            return false;
        }
        String letter = Normalizer.normalize(text.charAt(i) + accent, Normalizer.Form.NFC);
        i++;
        if (braced && i < text.length() && text.charAt(i) == '}') {
            i++;
        }
        write(letter, i - place);
        return true;
    }

    /** A command of letters takes the space behind it with it, or a pair of braces. */
    private int closed(int end) {
        if (text.startsWith("{}", end)) {
            return end + 2;
        }
        return skippedSpace(end);
    }

    private int skippedSpace(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
