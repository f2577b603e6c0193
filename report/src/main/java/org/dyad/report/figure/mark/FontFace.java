package org.dyad.report.figure.mark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;

/** The font as a page or a file carries it: inside, so that it looks the same everywhere. */
public final class FontFace {

    /** The font and what may stand in for it. */
    public static final String STACK = "'Dyad Sans','Source Sans 3','Helvetica Neue',Arial,sans-serif";

    private FontFace() {}

    /** Two {@code @font-face} rules, regular and semibold, with the font as data. */
    public static String css() {
        return rule("Regular", 400) + rule("Semibold", 600);
    }

    private static String rule(String style, int weight) {
        return "@font-face{font-family:'Dyad Sans';font-weight:" + weight
                + ";font-display:block;src:url(data:font/woff2;base64," + base64("DyadSans-" + style + ".woff2")
                + ") format('woff2')}";
    }

    private static String base64(String file) {
        try (InputStream in = FontFace.class.getResourceAsStream("/org/dyad/report/font/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from this program's archive; build it again.");
            }
            return Base64.getEncoder().encodeToString(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
