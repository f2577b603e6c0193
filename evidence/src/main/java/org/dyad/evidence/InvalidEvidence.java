package org.dyad.evidence;

import java.util.Locale;

/** A value that cannot be right; the message says which, what was expected and what to do. */
public class InvalidEvidence extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param format    as for {@link String#format}
     * @param arguments its arguments; numbers are written the same in every locale
     */
    @SuppressWarnings("AnnotateFormatMethod") // would need an annotation library at run time
    public InvalidEvidence(String format, Object... arguments) {
        super(arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments));
    }
}
