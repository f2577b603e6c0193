package org.dyad.library.document;

import java.util.Set;
import java.util.TreeSet;

/** Links of which the source itself says that they lead nowhere, which the conversion wrote often before their target was converted. */
public final class SaidDead {
    private static final String WORDS = "does not exist yet";

    /** So far before those words the address of the link is looked for. */
    private static final int TAG_LENGTH = 1000;

    private SaidDead() {}

    /** The addresses of these links, in order of their characters. */
    public static Set<String> in(String source) {
        Set<String> addresses = new TreeSet<>();
        int at = source.indexOf(WORDS);
        while (at >= 0) {
            int href = source.lastIndexOf("href=", at);
            if (href >= 0 && at - href < TAG_LENGTH && href + 6 < at) {
                char quote = source.charAt(href + 5);
                int end = source.indexOf(quote, href + 6);
                if ((quote == '"' || quote == '\'') && end > 0 && end < at) {
                    addresses.add(source.substring(href + 6, end));
                }
            }
            at = source.indexOf(WORDS, at + WORDS.length());
        }
        return addresses;
    }

    /** Words for one line of which {@link #in} finds the address; empty where the address cannot stand in a line. */
    public static String note(String address) {
        boolean oneLine =
                address.chars().noneMatch(c -> c < ' ' || (c >= 127 && c < 160) || c == 0x2028 || c == 0x2029);
        char quote = address.indexOf('"') < 0 ? '"' : '\'';
        return oneLine && address.indexOf(quote) < 0 ? "href=" + quote + address + quote + " " + WORDS : "";
    }
}
