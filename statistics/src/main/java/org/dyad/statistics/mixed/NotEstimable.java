package org.dyad.statistics.mixed;

/** The data cannot carry the model: some parameter has nothing that would identify it. */
public final class NotEstimable extends RuntimeException {
    public NotEstimable(String message) {
        super(message);
    }
}
