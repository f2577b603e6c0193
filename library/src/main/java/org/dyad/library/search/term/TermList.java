package org.dyad.library.search.term;

import java.util.Arrays;

/**
 * Terms in their order. A term is at the position after the one before it, or lies over that one: {@code ng/ml} lies over {@code ng}, which
 * {@code ml} follows.
 */
public final class TermList {
    private String[] terms;
    private int[] bounds;
    private boolean[] over;
    private int size;

    TermList(int capacity) {
        terms = new String[capacity];
        bounds = new int[2 * capacity];
        over = new boolean[capacity];
    }

    /** How many terms, those that lie over others included. */
    public int size() {
        return size;
    }

    /** The term. */
    public String term(int index) {
        return terms[index];
    }

    /** Where its words begin in the text. */
    public int start(int index) {
        return bounds[2 * index];
    }

    /** Where its words end in the text. */
    public int end(int index) {
        return bounds[2 * index + 1];
    }

    /** Whether it lies over the term before it instead of following it. */
    public boolean liesOver(int index) {
        return over[index];
    }

    void add(String term, int start, int end) {
        grow();
        put(size++, term, start, end, false);
    }

    void addOver(String term, int start, int end) {
        grow();
        put(size++, term, start, end, true);
    }

    /** Puts a term over the one at {@code index}; those behind it move by one. */
    void insertOver(int index, String term, int start, int end) {
        grow();
        int at = index + 1;
        System.arraycopy(terms, at, terms, at + 1, size - at);
        System.arraycopy(bounds, 2 * at, bounds, 2 * at + 2, 2 * (size - at));
        System.arraycopy(over, at, over, at + 1, size - at);
        size++;
        put(at, term, start, end, true);
    }

    private void put(int index, String term, int start, int end, boolean liesOver) {
        terms[index] = term;
        bounds[2 * index] = start;
        bounds[2 * index + 1] = end;
        over[index] = liesOver;
    }

    private void grow() {
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, 2 * size);
            bounds = Arrays.copyOf(bounds, 4 * size);
            over = Arrays.copyOf(over, 2 * size);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            text.append(over[i] ? "|" : i == 0 ? "" : " ").append(terms[i]);
        }
        return text.toString();
    }
}
