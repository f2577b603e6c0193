package org.dyad.library.read.xml;

import java.util.Map;
import java.util.Optional;

/** Character references of XML and the named ones that occur in records. Nothing else is ever expanded. */
public final class Entities {
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00A0"),
            Map.entry("plusmn", "\u00B1"),
            Map.entry("micro", "\u00B5"),
            Map.entry("mu", "\u03BC"),
            Map.entry("alpha", "\u03B1"),
            Map.entry("beta", "\u03B2"),
            Map.entry("le", "\u2264"),
            Map.entry("ge", "\u2265"),
            Map.entry("ndash", "\u2013"),
            Map.entry("mdash", "\u2014"),
            Map.entry("middot", "\u00B7"),
            Map.entry("deg", "\u00B0"),
            Map.entry("times", "\u00D7"),
            Map.entry("minus", "\u2212"));

    private static final int LONGEST = 12;

    private Entities() {}

    /** Where a reference that starts at {@code &} ends; -1 where there is none. */
    public static int end(String text, int from) {
        int limit = Math.min(text.length(), from + LONGEST);
        for (int i = from + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > from + 1 && decoded(text.substring(from + 1, i)).isPresent() ? i + 1 : -1;
            }
            if (!Character.isLetterOrDigit(c) && c != '#') {
                return -1;
            }
        }
        return -1;
    }

    /** The characters for what stands between {@code &} and {@code ;}. */
    public static Optional<String> decoded(String name) {
        if (!name.startsWith("#")) {
            return Optional.ofNullable(NAMED.get(name));
        }
        boolean hexadecimal = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        String digits = name.substring(hexadecimal ? 2 : 1);
        try {
            int code = Integer.parseInt(digits, hexadecimal ? 16 : 10);
            boolean character = code == '\t'
                    || code == '\n'
                    || code == '\r'
                    || (code >= ' ' && code < 0xD800)
                    || (code > 0xDFFF && code <= 0x10FFFF && code != 0xFFFE && code != 0xFFFF);
            return character ? Optional.of(Character.toString(code)) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
