package org.dyad.library.read.pdf;

import java.io.IOException;

/** Something in a PDF grows beyond what is read. */
final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(String message) {
        super(message);
    }
}
