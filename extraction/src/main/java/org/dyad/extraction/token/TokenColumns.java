package org.dyad.extraction.token;

import java.util.Arrays;

/** The columns of {@link Tokens}: where, what, and the value. Grows while the text is read. */
final class TokenColumns {
    static final int DECIMALS = 1;
    static final int SPELLED = 2;
    static final int SIGNED = 4;

    private int[] start;
    private int[] end;
    private int[] hash;
    private byte[] kind;
    private byte[] flags;
    private double[] value;
    private int count;

    TokenColumns(int characters) {
        int room = Math.max(16, characters / 5);
        start = new int[room];
        end = new int[room];
        hash = new int[room];
        kind = new byte[room];
        flags = new byte[room];
        value = new double[room];
    }

    void add(TokenKind what, int from, int to, int hashed) {
        add(what, from, to, hashed, 0, 0);
    }

    void add(TokenKind what, int from, int to, int hashed, double number, int marks) {
        if (count == start.length) {
            grow();
        }
        start[count] = from;
        end[count] = to;
        hash[count] = hashed;
        kind[count] = code(what);
        flags[count] = (byte) marks;
        value[count] = number;
        count++;
    }

    private void grow() {
        int room = 2 * start.length;
        start = Arrays.copyOf(start, room);
        end = Arrays.copyOf(end, room);
        hash = Arrays.copyOf(hash, room);
        kind = Arrays.copyOf(kind, room);
        flags = Arrays.copyOf(flags, room);
        value = Arrays.copyOf(value, room);
    }

    int count() {
        return count;
    }

    int start(int i) {
        return start[i];
    }

    int end(int i) {
        return end[i];
    }

    /** Of a word, {@link String#hashCode} of its lower-case form; of a symbol, the symbol. */
    int hash(int i) {
        return hash[i];
    }

    double value(int i) {
        return value[i];
    }

    boolean has(int i, int mark) {
        return (flags[i] & mark) != 0;
    }

    private static byte code(TokenKind kind) {
        return switch (kind) {
            case WORD -> 0;
            case NUMBER -> 1;
            case SYMBOL -> 2;
            case BREAK -> 3;
        };
    }

    TokenKind kind(int i) {
        return switch (kind[i]) {
            case 0 -> TokenKind.WORD;
            case 1 -> TokenKind.NUMBER;
            case 2 -> TokenKind.SYMBOL;
            default -> TokenKind.BREAK;
        };
    }
}
