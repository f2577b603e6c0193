package org.dyad.library.search.term;

/**
 * The two metabolites whose names are written in a dozen ways: {@code 25(OH)D}, {@code 25-OH-D3}, {@code 25[OH]D}, {@code 25-hydroxyvitamin
 * D}, {@code 1,25-(OH)2}. Letters and digits are compared, signs between them are passed over, at most two in a row.
 */
final class Metabolite {
    /** The term for 25-hydroxyvitamin D. */
    static final String STORED = "25ohd";
    /** The term for 1,25-dihydroxyvitamin D. */
    static final String ACTIVE = "125oh2d";

    private static final String[] STORED_NAMES = {
        "25hydroxyvitamind", "25hydroxycholecalciferol", "25ohvitamind", "25ohd", "25hydroxy", "25oh"
    };
    private static final String[] ACTIVE_NAMES = {
        "125dihydroxyvitamind",
        "125dihydroxycholecalciferol",
        "125oh2vitamind",
        "125oh2d",
        "125ohd",
        "125dihydroxy",
        "125oh2",
        "1\u03B125oh2d",
        "1a25oh2d",
        "1alpha25dihydroxyvitamind"
    };

    private Metabolite() {}

    /** Where the name that begins at {@code start} ends, or -1 where none begins there; {@code start} is a digit 1 or 2. */
    static int end(String text, int start) {
        return end(text, start, text.charAt(start) == '2' ? STORED_NAMES : ACTIVE_NAMES);
    }

    private static int end(String text, int start, String[] names) {
        for (String name : names) {
            int end = match(text, start, name);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    /** The term of the name that begins at {@code start}. */
    static String term(String text, int start) {
        return text.charAt(start) == '2' ? STORED : ACTIVE;
    }

    private static int match(String text, int start, String name) {
        int at = start;
        for (int i = 0; i < name.length(); i++) {
            int passed = 0;
            while (at < text.length() && i > 0 && passed < 2 && between(text.charAt(at))) {
                at++;
                passed++;
            }
            if (at >= text.length() || Character.toLowerCase(text.charAt(at)) != name.charAt(i)) {
                return -1;
            }
            at++;
        }
        if (at < text.length() && (text.charAt(at) == '2' || text.charAt(at) == '3') && name.endsWith("d")) {
            at++;
        }
        boolean whole = at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
        return whole ? closed(text, start, at) : -1;
    }

    /** With the bracket that closes one opened in the name. */
    private static int closed(String text, int start, int end) {
        int open = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        }
        boolean closes = open > 0 && end < text.length() && (text.charAt(end) == ')' || text.charAt(end) == ']');
        return closes ? end + 1 : end;
    }

    private static boolean between(char c) {
        return switch (c) {
            case ' ', '-', '(', ')', '[', ']', ',', '\u00A0', '\u2010', '\u2011', '\u2013', '\u2082' -> true;
            default -> false;
        };
    }
}
