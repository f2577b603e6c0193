package org.dyad.library.read.post;

/**
 * One line.
 *
 * @param start of the line
 * @param words the first character that is no white space; {@code end} when there is none
 * @param end   before its line end
 * @param next  the start of the next line
 */
record Line(int start, int words, int end, int next) {
    static Line at(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n') {
            end++;
        }
        int next = Math.min(text.length(), end + 1);
        int shown = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
        return new Line(start, skipSpaces(text, start, shown), shown, next);
    }

    boolean blank() {
        return words >= end;
    }

    static int skipSpaces(String text, int start, int end) {
        int place = start;
        while (place < end && isSpace(text.charAt(place))) {
            place++;
        }
        return place;
    }

    static int trimEnd(String text, int start, int end) {
        int place = end;
        while (place > start && (isSpace(text.charAt(place - 1)) || text.charAt(place - 1) == '\n')) {
            place--;
        }
        return place;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\u00a0' || c == '\f';
    }

    /** Whether a quotation sign stands here: {@code >0.05} is a number. */
    static boolean quotes(String text, int place, int end) {
        if (place >= end || text.charAt(place) != '>') {
            return false;
        }
        char next = place + 1 < end ? text.charAt(place + 1) : ' ';
        return !(next >= '0' && next <= '9') && next != '=' && next != '.';
    }

    /** Whether the line is nothing but three or more of one sign. */
    static boolean rule(String text, int start, int end) {
        char sign = text.charAt(start);
        if ("-*_=\u2013\u2014~+".indexOf(sign) < 0) {
            return false;
        }
        int count = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == sign) {
                count++;
            } else if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return (count >= 3 || (count == 2 && sign == '-' && end - start == 2)) && sign != '~' && sign != '+';
    }

    /** Whether a line across the page was glued to the end of bold words. */
    static boolean endsInRule(String text, int start, int end) {
        return end - start > 5 && text.startsWith("**---", end - 5);
    }

    /** The level of a heading of markdown ({@code ##}) or of the old wiki ({@code !!}); 0 when it is none. */
    static int headingLevel(String text, int start, int end) {
        char sign = text.charAt(start);
        if (sign != '#' && sign != '!') {
            return 0;
        }
        int place = start;
        while (place < end && text.charAt(place) == sign) {
            place++;
        }
        int level = place - start;
        if (level > 6 || place >= end) {
            return 0;
        }
        char next = text.charAt(place);
        if (sign == '!') {
            return level > 1 || Character.isLetter(next) || isSpace(next) ? level : 0;
        }
        return level > 1 || isSpace(next) ? level : 0;
    }

    /** After the signs of a heading; {@code start} where there are none. */
    static int afterHeadingSigns(String text, int start, int end) {
        int place = start;
        if (start < end && headingLevel(text, start, end) > 0) {
            char sign = text.charAt(start);
            while (place < end && text.charAt(place) == sign) {
                place++;
            }
            if (sign == '!' && place < end && "#+-".indexOf(text.charAt(place)) >= 0) {
                place++;
            }
        }
        return skipSpaces(text, place, end);
    }

    /** Before the signs that close a heading. */
    static int headingEnd(String text, int start, int end) {
        int place = trimEnd(text, start, end);
        int signs = place;
        while (signs > start && text.charAt(signs - 1) == '#') {
            signs--;
        }
        return signs < place && signs > start && isSpace(text.charAt(signs - 1)) ? signs : place;
    }

    /** After the marker of a list item; 0 when there is none. */
    static int afterMarker(String text, int start, int end) {
        char sign = text.charAt(start);
        if (sign == '*' && text.startsWith("***", start) && start + 3 < end && isSpace(text.charAt(start + 3))) {
            return start + 1;
        }
        if ("*-+\u2022".indexOf(sign) >= 0) {
            return start + 1 >= end ? end : isSpace(text.charAt(start + 1)) ? skipSpaces(text, start + 1, end) : 0;
        }
        int place = start;
        while (place < end && place - start < 3 && text.charAt(place) >= '0' && text.charAt(place) <= '9') {
            place++;
        }
        boolean number = place > start && place + 1 < end && ".)".indexOf(text.charAt(place)) >= 0;
        return number && isSpace(text.charAt(place + 1)) ? skipSpaces(text, place + 1, end) : 0;
    }
}
