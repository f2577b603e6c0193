package org.dyad.library.document;

/**
 * Raised numbers in a reading text: a power, a unit's exponent or a number that refers to a note. They are written with the superscript
 * characters of Unicode, one for one, so that neither a reader nor a tokeniser takes them for digits of the number they stand behind:
 * {@code n=48³}, {@code 10⁶}, {@code mL⁻¹}.
 */
public final class Superscripts {
    private static final String PLAIN = "0123456789+-";
    private static final String RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b";
    private static final String BETWEEN = ",; ";
    private static final int LONGEST = 40;
    private static final int MOST_DIGITS = 3;

    private Superscripts() {}

    /** Whether a character is a raised digit. */
    public static boolean isDigit(char c) {
        int at = RAISED.indexOf(c);
        return at >= 0 && at < 10;
    }

    /** The same words with ordinary digits and signs. */
    public static String plain(String words) {
        StringBuilder plain = new StringBuilder(words);
        for (int i = 0; i < plain.length(); i++) {
            int at = RAISED.indexOf(plain.charAt(i));
            if (at >= 0) {
                plain.setCharAt(i, PLAIN.charAt(at));
            }
        }
        return plain.toString();
    }

    /** Raises a stretch that is printed raised, when it is a number or a list of numbers. */
    static void raise(StringBuilder text, int start, int end) {
        if (isNumbers(text, start, end) && !isVitamin(text, start, end)) {
            replace(text, start, end);
        }
    }

    /** Raises a reference that touches what is before it; one in brackets is told apart by these. */
    static void raiseReference(StringBuilder text, int start, int end) {
        int before = start - 1;
        boolean touching = start > 0 && Character.isLetterOrDigit(text.charAt(before));
        while (!touching && before >= 0 && start - before < LONGEST && isListed(text.charAt(before))) {
            before--;
        }
        boolean bracketed = !touching && before >= 0 && "([".indexOf(text.charAt(before)) >= 0;
        boolean apart = start == 0 || Character.isWhitespace(text.charAt(start - 1));
        if (!bracketed && !apart) {
            raise(text, start, end);
        }
    }

    private static boolean isListed(char c) {
        return isPlainDigit(c) || isDash(c) || BETWEEN.indexOf(c) >= 0;
    }

    /** Numbers of up to three digits with signs and commas; a longer one must touch a digit, for it may be a year printed small. */
    private static boolean isNumbers(StringBuilder text, int start, int end) {
        if (end - start > LONGEST) {
            return false;
        }
        int most = start > 0 && isPlainDigit(text.charAt(start - 1)) ? LONGEST : MOST_DIGITS;
        int run = 0;
        int digits = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            run = isPlainDigit(c) ? run + 1 : 0;
            digits += isPlainDigit(c) ? 1 : 0;
            if (run > most || !(isListed(c) || c == '+' || RAISED.indexOf(c) >= 0)) {
                return false;
            }
        }
        return digits > 0;
    }

    /** "vitamin D" with its raised 2 or 3, which pages print so: the number is part of the name. */
    private static boolean isVitamin(StringBuilder text, int start, int end) {
        boolean form = end == start + 1 && (text.charAt(start) == '2' || text.charAt(start) == '3');
        boolean named = start > 0 && text.charAt(start - 1) == 'D';
        return form && named && (start == 1 || !Character.isLetter(text.charAt(start - 2)));
    }

    private static void replace(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            int at = PLAIN.indexOf(isDash(c) ? '-' : c);
            if (at >= 0) {
                text.setCharAt(i, RAISED.charAt(at));
            }
        }
    }

    private static boolean isPlainDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDash(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    }
}
