package org.dyad.extraction.registry;

/** A language model gave no answer: it cannot be reached, it refused, or it took too long. */
public final class ModelUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ModelUnavailable(String message) {
        super(message);
    }
}
