package org.dyad.report.json;

import java.util.OptionalDouble;

/** The first number in printed words: {@code 50 000}, {@code 1,20,000}, {@code 0.03} with a raised point, {@code <0.001}, {@code .27}. */
final class PrintedNumber {
    private PrintedNumber() {}

    static OptionalDouble parse(String printed) {
        String text = printed.strip()
                .replace('\u00b7', '.')
                .replace('\u2212', '-')
                .replace('\u2013', '-')
                .replace('\u2014', '-');
        int start = 0;
        while (start < text.length() && !begins(text, start)) {
            start++;
        }
        if (start == text.length()) {
            return OptionalDouble.empty();
        }
        StringBuilder number = new StringBuilder();
        if (start > 0 && text.charAt(start - 1) == '-') {
            number.append('-');
        }
        boolean point = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (digit(text, i)) {
                number.append(c);
            } else if (c == '.' && !point && digit(text, i + 1)) {
                point = true;
                number.append(c);
            } else if (!(!point && separates(text, i))) {
                break;
            }
        }
        return OptionalDouble.of(Double.parseDouble(number.toString()));
    }

    private static boolean begins(String text, int i) {
        return digit(text, i) || (text.charAt(i) == '.' && digit(text, i + 1));
    }

    /** A comma before groups of two or three digits, a space before groups of three. */
    private static boolean separates(String text, int i) {
        char c = text.charAt(i);
        int digits = 0;
        while (digit(text, i + 1 + digits)) {
            digits++;
        }
        boolean space = c == '\u00a0' || c == '\u202f' || Character.isSpaceChar(c) || Character.isWhitespace(c);
        return (c == ',' && (digits == 2 || digits == 3)) || (space && digits == 3);
    }

    private static boolean digit(String text, int i) {
        return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
}
