package org.dyad.library.search.term;

/** Numbers in text: where they end, and their one form. */
final class NumberForm {
    private NumberForm() {}

    /** The end of the number that begins at {@code start}: its digits, thousands between separators, one decimal part. */
    static int end(String text, int start) {
        int end = digits(text, start);
        if (end - start <= 3) {
            while (end + 3 < text.length() && separates(text.charAt(end)) && threeDigits(text, end + 1)) {
                end += 4;
            }
        }
        boolean decimal = end + 1 < text.length()
                && (text.charAt(end) == '.' || text.charAt(end) == '\u00B7')
                && digit(text.charAt(end + 1));
        return decimal ? digits(text, end + 1) : end;
    }

    /** Without separators, with a decimal point. */
    static String plain(String text, int start, int end) {
        StringBuilder plain = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (digit(c)) {
                plain.append(c);
            } else if (c == '.' || c == '\u00B7') {
                plain.append('.');
            }
        }
        return plain.toString();
    }

    /** {@code 1.800}: a European page may mean thousands. */
    static boolean mayBeThousands(String text, int start, int end) {
        int point = text.indexOf('.', start);
        return point > start
                && point - start <= 3
                && point + 4 == end
                && text.charAt(start) != '0'
                && threeDigits(text, point + 1);
    }

    /** Whether exactly three digits stand here. */
    static boolean threeDigits(String text, int start) {
        return start + 3 <= text.length()
                && digit(text.charAt(start))
                && digit(text.charAt(start + 1))
                && digit(text.charAt(start + 2))
                && (start + 3 == text.length() || !digit(text.charAt(start + 3)));
    }

    private static int digits(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < 30 && digit(text.charAt(end))) {
            end++;
        }
        return Math.max(end, start + 1);
    }

    private static boolean separates(char c) {
        return c == ',' || c == '\'' || c == '\u2019' || c == '\u00A0' || c == '\u2009' || c == '\u202F';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
