package org.dyad.report.figure.mark;

/** Text made safe for XML and HTML, as content and between double quotes. */
public final class Xml {

    private Xml() {}

    /** The text with markup escaped; characters that XML 1.0 forbids become a replacement sign. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(code -> {
            switch (code) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isAllowed(code) ? code : 0xFFFD);
            }
        });
        return out.toString();
    }

    private static boolean isAllowed(int code) {
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || (code >= 0x20 && code <= 0xD7FF)
                || (code >= 0xE000 && code <= 0xFFFD)
                || code >= 0x10000;
    }
}
