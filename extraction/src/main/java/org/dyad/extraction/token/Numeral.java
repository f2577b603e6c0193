package org.dyad.extraction.token;

/**
 * Reads a number printed in digits: {@code 1,800}, {@code 50 000}, {@code 1,20,000}, {@code 151?978} (a lost thin space), {@code 47·8},
 * {@code .27}. Looks at every digit once; a number of more than 18 digits keeps its magnitude.
 */
final class Numeral {
    private final String text;
    private final NumberStyle style;
    private int limit;
    private int end;
    private double value;
    private boolean decimals;

    Numeral(String text, NumberStyle style) {
        this.text = text;
        this.style = style;
    }

    /** Sets the end of the stretch that is read. */
    void within(int end) {
        limit = end;
    }

    int end() {
        return end;
    }

    double value() {
        return value;
    }

    boolean decimals() {
        return decimals;
    }

    /** Whether a number starts here: a digit, or a decimal point before one. */
    boolean starts(int at) {
        if (at >= limit) {
            return false;
        }
        char c = text.charAt(at);
        return Characters.isDigit(c) || (Characters.isPoint(c) && digit(at + 1));
    }

    /**
     * Reads the number that starts here.
     *
     * @param spaced whether an ordinary space may group its digits
     */
    void read(int at, boolean spaced) {
        decimals = false;
        int i = digits(at);
        int whole = i - at;
        boolean grouped = false;
        if (whole >= 1 && whole <= 3 && text.charAt(at) != '0') {
            int after = groups(i, spaced);
            grouped = after > i;
            i = after;
        }
        if (i + 1 < limit && isDecimal(text.charAt(i), grouped) && digit(i + 1)) {
            int last = digits(i + 1);
            // 1.2.3 is a section or version, 16.10.2012 a date: the rest is read as numbers of their own.
            decimals = true;
            i = last;
        }
        end = i;
        value = parse(at, i);
    }

    private boolean isDecimal(char c, boolean grouped) {
        if (c == style.decimal() || (c != '.' && Characters.isPoint(c))) {
            return true;
        }
        return style == NumberStyle.COMMA && c == '.' && !grouped;
    }

    private int digits(int from) {
        int i = from;
        while (i < limit && Characters.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private boolean digit(int at) {
        return at >= 0 && at < limit && Characters.isDigit(text.charAt(at));
    }

    /** The end of groups of digits that follow; the same place where none do. */
    private int groups(int at, boolean spaced) {
        if (at >= limit) {
            return at;
        }
        char sign = text.charAt(at);
        if (sign == style.grouping()) {
            return signed(at, sign);
        }
        boolean space = Characters.isThinSpace(sign) || (sign == ' ' && spaced);
        return space || sign == '?' ? threes(at, sign) : at;
    }

    private int signed(int at, char sign) {
        int indian = indian(at, sign);
        return indian > at ? indian : threes(at, sign);
    }

    private int threes(int at, char sign) {
        int i = at;
        while (i < limit && text.charAt(i) == sign && digits(i + 1, 3)) {
            i += 4;
        }
        return i;
    }

    /** {@code ,20,000}: groups of two, then one of three. */
    private int indian(int at, char sign) {
        int i = at;
        while (i < limit && text.charAt(i) == sign && digits(i + 1, 2)) {
            i += 3;
        }
        return i > at && i < limit && text.charAt(i) == sign && digits(i + 1, 3) ? i + 4 : at;
    }

    /** Whether exactly so many digits stand here. */
    private boolean digits(int from, int many) {
        for (int k = 0; k < many; k++) {
            if (!digit(from + k)) {
                return false;
            }
        }
        return !digit(from + many);
    }

    private double parse(int from, int to) {
        long number = 0;
        int places = 0;
        int extra = 0;
        int point = pointOf(from, to);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Characters.isDigit(c)) {
                continue;
            }
            if (number < 100_000_000_000_000_000L) {
                number = 10 * number + (c - '0');
                places += i > point ? 1 : 0;
            } else if (i < point) {
                extra++;
            }
        }
        // One division of two exact numbers gives the nearest double, as the reader of a number in a file does (to 22
        // places).
        double scaled = places <= 22 ? number / StrictMath.pow(10, places) : number * StrictMath.pow(10, -places);
        return extra == 0 ? scaled : scaled * StrictMath.pow(10, Math.min(extra, 300));
    }

    private int pointOf(int from, int to) {
        if (!decimals && !Characters.isPoint(text.charAt(from))) {
            return to;
        }
        int i = to - 1;
        while (Characters.isDigit(text.charAt(i))) {
            i--;
        }
        return i;
    }
}
