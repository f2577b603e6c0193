package org.dyad.library.read.pdf;

import java.io.IOException;

/** Something in a PDF grows beyond what is read. */
final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    TooLarge(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** A sentence for a person. */
    String reason() {
        return reason;
    }
}
