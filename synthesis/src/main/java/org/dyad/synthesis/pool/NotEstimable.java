package org.dyad.synthesis.pool;

import java.util.Locale;

/** The data cannot carry what was asked of them; the message says why and what to do. */
public class NotEstimable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param format    as for {@link String#format}
     * @param arguments its arguments
     */
    @SuppressWarnings("AnnotateFormatMethod") // would need an annotation library at run time
    public NotEstimable(String format, Object... arguments) {
        super(arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments));
    }
}
