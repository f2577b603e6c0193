package org.dyad.library.search.term;

import java.util.List;
import java.util.Set;

/**
 * Cuts text into terms in one pass without backtracking over more than a few characters:
 *
 * <ul>
 *   <li>a number is one term whatever separates its thousands: {@code 6,400} and {@code 6400}; where an ordinary space may do so, {@code 6
 *       400}, the whole lies over its parts; {@code 1.800} is also {@code 1800};
 *   <li>a unit written to its number stands by itself: {@code 400IU}; a unit with a stroke lies over its parts: {@code ng/ml};
 *   <li>names of the metabolites are one term: {@code 25(OH)D}, {@code 25-hydroxyvitamin D};
 *   <li>words take the form of {@link WordForm}; words joined by a hyphen have the whole over their parts.
 * </ul>
 */
public final class TermScanner {
    /** Names this way of making terms; an index made in another way is made anew. */
    public static final String VERSION = "1";

    private static final int LONGEST = 60;
    private static final int MOST_PARTS = 4;
    private static final Set<String> UNITS = Set.of(
            "iu", "ui", "u", "ng", "nmol", "pmol", "mg", "mcg", "ug", "g", "kg", "ml", "l", "dl", "cm", "mm", "week",
            "wk", "month", "mo", "day", "year", "yr", "y", "h", "hr");

    private final String text;
    private final TermList terms;
    private int at;

    private TermScanner(String text) {
        this.text = text;
        this.terms = new TermList(Math.max(8, text.length() / 5));
    }

    /** Words that stand by themselves where they are written to a number. */
    static List<String> units() {
        return UNITS.stream().sorted().toList();
    }

    /** The terms of a text. */
    public static TermList scan(String text) {
        return new TermScanner(text).scan();
    }

    private TermList scan() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                number();
            } else if (Character.isLetter(c)) {
                chunk();
            } else {
                at++;
            }
        }
        return terms;
    }

    private void number() {
        char first = text.charAt(at);
        if (first == '1' || first == '2') {
            int end = Metabolite.end(text, at);
            if (end >= 0) {
                terms.add(Metabolite.term(text, at), at, end);
                at = end;
                return;
            }
        }
        int start = at;
        int end = NumberForm.end(text, start);
        if (end < text.length() && Character.isLetter(text.charAt(end))) {
            int wordEnd = wordEnd(end);
            if (!UNITS.contains(WordForm.of(text.substring(end, wordEnd)))) {
                chunk();
                return;
            }
        }
        terms.add(NumberForm.plain(text, start, end), start, end);
        at = end;
        spaced(start, end);
        if (NumberForm.mayBeThousands(text, start, end)) {
            terms.addOver(text.substring(start, end).replace(".", ""), start, end);
        }
    }

    /** {@code 6 400}: the whole over its first part. */
    private void spaced(int start, int end) {
        boolean short3 = end - start <= 3 && end + 4 <= text.length() && text.charAt(end) == ' ';
        if (short3 && NumberForm.threeDigits(text, end + 1) && text.charAt(start) != '0') {
            terms.addOver(text.substring(start, end) + text.substring(end + 1, end + 4), start, end + 4);
        }
    }

    /** A word, with those joined to it by a hyphen or a stroke. */
    private void chunk() {
        int start = at;
        int first = terms.size();
        int parts = 0;
        boolean stroke = false;
        StringBuilder whole = new StringBuilder();
        while (true) {
            int end = wordEnd(at);
            String form = WordForm.of(text.substring(at, end));
            terms.add(form, at, end);
            whole.append(form);
            parts++;
            at = skipPossessive(end);
            boolean joined = at == end && end + 1 < text.length() && joins(text.charAt(end));
            if (!joined || !Character.isLetter(text.charAt(end + 1)) || parts == MOST_PARTS || end - start > LONGEST) {
                break;
            }
            if (text.charAt(end) == '/') {
                whole.append('/');
                stroke = true;
            }
            at = end + 1;
        }
        int end = terms.end(terms.size() - 1);
        if (parts > 1 && (stroke ? parts == 2 : parts <= 3)) {
            terms.insertOver(first, whole.toString(), start, end);
        }
    }

    private int wordEnd(int start) {
        if (Character.isIdeographic(text.charAt(start))) {
            return start + 1;
        }
        int end = start;
        while (end < text.length() && end - start < LONGEST && inWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean inWord(char c) {
        return (Character.isLetterOrDigit(c) && !Character.isIdeographic(c))
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private int skipPossessive(int end) {
        boolean apostrophe = end + 1 < text.length() && (text.charAt(end) == '\'' || text.charAt(end) == '\u2019');
        boolean possessive = apostrophe
                && (text.charAt(end + 1) == 's' || text.charAt(end + 1) == 't')
                && (end + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 2)));
        return possessive ? end + 2 : end;
    }

    private static boolean joins(char c) {
        return c == '-' || c == '/' || c == '\u2010' || c == '\u2011';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
