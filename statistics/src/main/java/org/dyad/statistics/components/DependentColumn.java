package org.dyad.statistics.components;

/** A predictor is the same for all observations as a combination of those before it. */
public final class DependentColumn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int column;

    DependentColumn(int column) {
        super("Predictor %d follows from those before it. Drop it.".formatted(column + 1));
        this.column = column;
    }

    /** The predictor, counted from 0. */
    public int column() {
        return column;
    }
}
