package org.dyad.extraction.token;

import java.util.List;
import org.dyad.evidence.origin.Span;

/**
 * A stretch of text as tokens: words (runs of letters), numbers (with their value, whatever way they are printed) and symbols (dashes,
 * comparison signs and the like in one form each). Flat arrays; a token is named by its index. Every question may be asked of an index
 * outside: there stands an endless row of breaks, so that a rule can look left and right without minding the ends.
 */
public final class Tokens {
    private final String text;
    private final NumberStyle style;
    private final TokenColumns columns;
    private final int count;

    Tokens(String text, NumberStyle style, TokenColumns columns) {
        this.text = text;
        this.style = style;
        this.columns = columns;
        this.count = columns.count();
    }

    /** The tokens of a whole text. */
    public static Tokens of(String text) {
        return of(text, new Span(0, text.length()));
    }

    /** The tokens of a stretch of a text; places stay places in the whole text. How the stretch prints decimals is found from itself. */
    public static Tokens of(String text, Span stretch) {
        return of(text, stretch, NumberStyle.of(text, stretch));
    }

    /** The tokens of stretches of a text, in order, with a break between them. They must not overlap. */
    public static Tokens of(String text, List<Span> stretches) {
        if (stretches.isEmpty()) {
            return of(text, new Span(0, 0));
        }
        Span whole = new Span(stretches.getFirst().start(), stretches.getLast().end());
        return new Tokeniser(text, stretches, NumberStyle.of(text, whole)).tokens();
    }

    /** The tokens of a stretch of a text that prints decimals in the given way. */
    public static Tokens of(String text, Span stretch, NumberStyle style) {
        return new Tokeniser(text, List.of(stretch), style).tokens();
    }

    /** How many. */
    public int count() {
        return count;
    }

    /** The text that was cut. */
    public String text() {
        return text;
    }

    /** How decimals are printed here. */
    public NumberStyle style() {
        return style;
    }

    /** What token {@code i} is; a break outside. */
    public TokenKind kind(int i) {
        return i < 0 || i >= count ? TokenKind.BREAK : columns.kind(i);
    }

    public boolean isWord(int i) {
        return kind(i) == TokenKind.WORD;
    }

    public boolean isNumber(int i) {
        return kind(i) == TokenKind.NUMBER;
    }

    /** A line end or the boundary of a table cell. */
    public boolean isBreak(int i) {
        return kind(i) == TokenKind.BREAK;
    }

    /** Whether token {@code i} is this symbol; dashes of every length are {@code -}, {@code >=} is {@code ≥}, {@code +/-} is {@code ±}. */
    public boolean is(int i, char symbol) {
        return i >= 0 && i < count && columns.kind(i) == TokenKind.SYMBOL && columns.hash(i) == symbol;
    }

    /** Whether token {@code i} is this word, given in lower case; capitals in the text do not matter. */
    public boolean is(int i, String word) {
        if (i < 0 || i >= count || columns.hash(i) != word.hashCode() || columns.kind(i) == TokenKind.SYMBOL) {
            return false;
        }
        return same(i, word);
    }

    /** Whether the words from token {@code i} on are these, one token each. */
    public boolean is(int i, String first, String second) {
        return is(i, first) && is(i + 1, second);
    }

    /** Whether the words from token {@code i} on are these, one token each. */
    public boolean is(int i, String first, String second, String third) {
        return is(i, first) && is(i + 1, second) && is(i + 2, third);
    }

    boolean same(int i, String word) {
        int start = columns.start(i);
        if (columns.end(i) - start != word.length()) {
            return false;
        }
        for (int k = 0; k < word.length(); k++) {
            if (Characters.lower(text.charAt(start + k)) != word.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** The symbol in its one form; the character 0 where token {@code i} is no symbol. */
    public char symbol(int i) {
        return kind(i) == TokenKind.SYMBOL ? (char) columns.hash(i) : 0;
    }

    /** The value of a number, with its sign; not a number where token {@code i} is none. */
    public double value(int i) {
        return isNumber(i) ? columns.value(i) : Double.NaN;
    }

    /** Whether a number is whole as printed: {@code 13}, not {@code 13.0}. */
    public boolean isWhole(int i) {
        return isNumber(i) && !columns.has(i, TokenColumns.DECIMALS);
    }

    /** Whether a number is written in words: {@code forty-eight}. */
    public boolean isSpelled(int i) {
        return isNumber(i) && columns.has(i, TokenColumns.SPELLED);
    }

    /** Whether a number is printed with a sign. */
    public boolean isSigned(int i) {
        return isNumber(i) && columns.has(i, TokenColumns.SIGNED);
    }

    /** Whether the word is printed with a capital first letter. */
    public boolean isCapital(int i) {
        return isWord(i) && Character.isUpperCase(text.charAt(columns.start(i)));
    }

    /** Whether no space stands between token {@code i} and the one before it. */
    public boolean isGlued(int i) {
        return i > 0 && i < count && columns.end(i - 1) == columns.start(i);
    }

    /** Place of the first character. */
    public int start(int i) {
        return i < 0 || count == 0 ? 0 : i >= count ? columns.end(count - 1) : columns.start(i);
    }

    /** Place after the last character. */
    public int end(int i) {
        return i < 0 || count == 0 ? 0 : i >= count ? columns.end(count - 1) : columns.end(i);
    }

    /** Of a word, the hash of its lower-case form as a string, for tables of words; of a symbol, the symbol; 0 outside. */
    public int hash(int i) {
        return i < 0 || i >= count ? 0 : columns.hash(i);
    }

    /** The characters of token {@code i}. */
    public String words(int i) {
        return text.substring(start(i), end(i));
    }

    /** The characters from token {@code first} to before token {@code end}. */
    public String words(int first, int end) {
        Span span = span(first, end);
        return text.substring(span.start(), span.end());
    }

    /** The stretch of the text from token {@code first} to before token {@code end}. */
    public Span span(int first, int end) {
        int start = start(first);
        return new Span(start, Math.max(start, end(end - 1)));
    }

    /** The first token that starts at or after a place in the text; {@link #count()} where there is none. */
    public int at(int place) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (columns.start(middle) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
