package org.dyad.statistics.meta;

/** A column of the design is a combination of the columns before it. */
public class RankDeficient extends RuntimeException {
    private final int column;

    RankDeficient(int column) {
        super("Column %d of the design is a linear combination of the columns before it.".formatted(column + 1));
        this.column = column;
    }

    /** The column, counted from 0, the intercept's included. */
    public int column() {
        return column;
    }
}
