package org.dyad.extraction.token;

import java.util.List;
import java.util.OptionalInt;
import org.dyad.evidence.origin.Span;

/** Cuts a stretch of text in one pass from left to right. */
final class Tokeniser {
    private static final int AND = "and".hashCode();
    private static final int OF = "of".hashCode();
    private static final int BY = "by".hashCode();
    private static final int WAS = "was".hashCode();
    private static final int D = "d".hashCode();
    private static final int HALF = "half".hashCode();
    private static final int A = "a".hashCode();
    private static final int LONGEST_UNIT = 3;

    private final String text;
    private final List<Span> stretches;
    private final NumberStyle style;
    private final Numeral numeral;
    private final NumberWords spelled = new NumberWords();
    private final TokenColumns columns;
    private int from;
    private int limit;
    private int wordHash;

    Tokeniser(String text, List<Span> stretches, NumberStyle style) {
        this.text = text;
        this.stretches = stretches;
        this.style = style;
        this.numeral = new Numeral(text, style);
        this.columns = new TokenColumns(stretches.stream()
                .mapToInt(stretch -> stretch.end() - stretch.start())
                .sum());
    }

    Tokens tokens() {
        for (Span stretch : stretches) {
            if (columns.count() > 0) {
                columns.add(TokenKind.BREAK, limit, limit, 0);
            }
            from = stretch.start();
            limit = stretch.end();
            numeral.within(limit);
            cut();
        }
        return new Tokens(text, style, columns);
    }

    private void cut() {
        int i = from;
        while (i < limit) {
            char c = text.charAt(i);
            if (Characters.isSpace(c)) {
                i++;
            } else if (Characters.isLetter(c)) {
                i = word(i);
            } else if (Characters.isBreak(c)) {
                columns.add(TokenKind.BREAK, i, i + 1, 0);
                i++;
            } else if (startsNumber(i)) {
                i = number(i, i, 0);
            } else if (Characters.isRaised(c) && isNote(i)) {
                i = noteEnd(i);
            } else {
                i = symbol(i, c);
            }
        }
    }

    /** Raised digits behind a number other than ten, or behind a word longer than a unit or a sign, refer to a note and say nothing here. */
    private boolean isNote(int at) {
        int last = columns.count() - 1;
        if (last < 0 || columns.end(last) != at || Characters.isRaisedSign(text.charAt(at))) {
            return false;
        }
        return switch (columns.kind(last)) {
            case NUMBER -> columns.value(last) != 10;
            case WORD -> at - columns.start(last) > LONGEST_UNIT;
            case SYMBOL, BREAK -> false;
        };
    }

    /** The end of a list of raised numbers: "³", "¹,²", "⁴⁻⁶". */
    private int noteEnd(int start) {
        int i = start;
        while (i < limit
                && (Characters.isRaised(text.charAt(i))
                        || (text.charAt(i) == ',' && i + 1 < limit && Characters.isRaised(text.charAt(i + 1))))) {
            i++;
        }
        return i;
    }

    /** A point begins a number only where no letter or digit touches it: ".27", not "Fig.2". */
    private boolean startsNumber(int at) {
        return numeral.starts(at) && (Characters.isDigit(text.charAt(at)) || !touches(at));
    }

    private boolean touches(int at) {
        return at > from && isPart(text.charAt(at - 1));
    }

    private static boolean isPart(char c) {
        return Characters.isLetter(c) || Characters.isDigit(c) || c == ')' || c == ']' || Characters.isPoint(c);
    }

    private int number(int start, int digits, int marks) {
        numeral.read(digits, maySpace());
        double value = marks != 0 && Characters.plain(text.charAt(start)) == '-' ? -numeral.value() : numeral.value();
        int end = numeral.end();
        int flags = marks | (numeral.decimals() || Characters.isPoint(text.charAt(digits)) ? TokenColumns.DECIMALS : 0);
        int scaled = scale(end, value);
        if (scaled > end) {
            value = spelled.value();
            end = scaled;
            flags &= ~TokenColumns.DECIMALS;
        }
        columns.add(TokenKind.NUMBER, start, end, 0, value, flags);
        return end;
    }

    /** "vitamin D 3 400 IU": the 3 is a lost subscript, and an ordinary space after it groups nothing. */
    private boolean maySpace() {
        int last = columns.count() - 1;
        return last < 0 || columns.hash(last) != D || columns.kind(last) != TokenKind.WORD;
    }

    /** The end of "million" or "thousand" after a number in digits; the same place where none follows. */
    private int scale(int end, double value) {
        int at = end < limit && text.charAt(end) == ' ' ? end + 1 : end;
        if (at == end || at >= limit || !isScaleLetter(text.charAt(at))) {
            return end;
        }
        int stop = wordEnd(at);
        OptionalInt scale = NumberWords.value(wordHash);
        if (scale.isEmpty() || scale.getAsInt() < 1000) {
            return end;
        }
        spelled.begin(value);
        return spelled.take(scale.getAsInt()) ? stop : end;
    }

    private static boolean isScaleLetter(char c) {
        char lower = Characters.lower(c);
        return lower == 't' || lower == 'm' || lower == 'b';
    }

    private int wordEnd(int start) {
        int hash = 0;
        int i = start;
        while (i < limit && Characters.isLetter(text.charAt(i))) {
            hash = 31 * hash + Characters.lower(text.charAt(i));
            i++;
        }
        wordHash = hash;
        return i;
    }

    private int word(int start) {
        int end = wordEnd(start);
        int hash = wordHash;
        OptionalInt value = end - start <= 9 ? NumberWords.value(hash) : OptionalInt.empty();
        if (value.isPresent() && !NumberWords.isScale(value.getAsInt())) {
            spelled.begin(value.getAsInt());
            return spelledNumber(start, end, hash);
        }
        if (hash == HALF || hash == A) {
            int scaled = aMillion(end, hash == HALF);
            if (scaled > end) {
                return spelledNumber(start, scaled, hash);
            }
        }
        columns.add(TokenKind.WORD, start, end, hash);
        return end;
    }

    /** "half a million", "a hundred": the end of the scale word, which has been taken; the same place where there is none. */
    private int aMillion(int after, boolean half) {
        int i = after;
        if (half) {
            i = nextWord(i);
            if (i == after || wordHash != A) {
                return after;
            }
        }
        int end = nextWord(i);
        OptionalInt scale = end > i ? NumberWords.value(wordHash) : OptionalInt.empty();
        if (scale.isEmpty() || !NumberWords.isScale(scale.getAsInt())) {
            return after;
        }
        spelled.begin(half ? 0.5 : 1);
        return spelled.take(scale.getAsInt()) ? end : after;
    }

    /** The end of the word after one space or hyphen; the same place where there is none. Sets the hash of that word. */
    private int nextWord(int after) {
        if (after + 1 >= limit || !isJoint(text.charAt(after)) || !Characters.isLetter(text.charAt(after + 1))) {
            return after;
        }
        return wordEnd(after + 1);
    }

    private static boolean isJoint(char c) {
        return c == ' ' || c == '\u00a0' || Characters.plain(c) == '-';
    }

    private int spelledNumber(int start, int firstEnd, int hash) {
        int end = firstEnd;
        while (true) {
            int next = nextWord(end);
            if (next > end && wordHash == AND && spelled.mayJoin()) {
                next = nextWord(next);
            }
            OptionalInt value = next > end ? NumberWords.value(wordHash) : OptionalInt.empty();
            if (value.isEmpty() || !spelled.take(value.getAsInt())) {
                columns.add(TokenKind.NUMBER, start, end, hash, spelled.value(), TokenColumns.SPELLED);
                return end;
            }
            end = next;
        }
    }

    private int symbol(int at, char c) {
        char plain = Characters.plain(c);
        char next = at + 1 < limit ? Characters.plain(text.charAt(at + 1)) : ' ';
        if (plain == '+' && next == '/' && at + 2 < limit && Characters.plain(text.charAt(at + 2)) == '-') {
            return pair(at, 3, '\u00b1');
        }
        if (plain == '+' && next == '-') {
            return pair(at, 2, '\u00b1');
        }
        if (next == '=' && (plain == '<' || plain == '>')) {
            return pair(at, 2, plain == '<' ? '\u2264' : '\u2265');
        }
        if (plain == '=' && (next == '<' || next == '>')) {
            return pair(at, 2, next == '<' ? '\u2264' : '\u2265');
        }
        if ((plain == '-' || plain == '+') && numeral.starts(at + 1) && isSign(at)) {
            return number(at, at + 1, TokenColumns.SIGNED);
        }
        if (plain == '-' && next == ' ' && numeral.starts(at + 2) && isLoneSign()) {
            return number(at, at + 2, TokenColumns.SIGNED);
        }
        return pair(at, 1, plain);
    }

    /** "( - 11.6", "r = - 0.34", "and - 5.8": a dash with spaces around it where nothing stands that it could join to the number. */
    private boolean isLoneSign() {
        int last = columns.count() - 1;
        if (last < 0) {
            return false;
        }
        int hash = columns.hash(last);
        return switch (columns.kind(last)) {
            case SYMBOL -> "([=<>\u2264\u2265".indexOf((char) hash) >= 0;
            case WORD -> hash == AND || hash == OF || hash == BY || hash == WAS;
            case NUMBER, BREAK -> false;
        };
    }

    private int pair(int at, int length, char symbol) {
        columns.add(TokenKind.SYMBOL, at, at + length, symbol);
        return at + length;
    }

    /**
     * Whether a dash or plus before digits is a sign. Touching a word, a number or a closing bracket it joins ("24-28", "IL-6"); with a
     * space before it, it joins only after a number or a percent sign ("1.50 -2.90").
     */
    private boolean isSign(int at) {
        int last = columns.count() - 1;
        if (last < 0) {
            return true;
        }
        TokenKind kind = columns.kind(last);
        boolean glued = columns.end(last) == at;
        return switch (kind) {
            case BREAK -> true;
            case NUMBER -> false;
            case WORD -> !glued;
            case SYMBOL ->
                glued
                        ? "(=[<>\u2264\u2265:,;\u00b1~-/".indexOf((char) columns.hash(last)) >= 0
                        : columns.hash(last) != '%';
        };
    }
}
