package org.dyad.library.store;

/** The library folder cannot be used as it is; the message says why, and what to do. */
public final class InvalidLibrary extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("AnnotateFormatMethod") // would need an annotation library at run time
    public InvalidLibrary(String format, Object... values) {
        super(String.format(java.util.Locale.ROOT, format, values));
    }
}
