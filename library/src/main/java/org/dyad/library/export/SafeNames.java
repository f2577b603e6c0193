package org.dyad.library.export;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * File names that every file system takes, for words that may hold anything: lower case letters, digits, hyphen and point; no name that a
 * system keeps for itself, none that leaves its folder, none twice whatever the case. The same words in the same order give the same names.
 */
public final class SafeNames {
    private static final int LONGEST = 110;
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "index");

    private final Set<String> taken = new HashSet<>();

    /** A name for these words that no earlier call gave. */
    public String name(String words) {
        String base = safe(words);
        String name = base;
        for (int n = 2; !taken.add(name); n++) {
            name = base + "-" + n;
        }
        return name;
    }

    private static String safe(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < plain.length() && name.length() < LONGEST; i++) {
            char c = plain.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                name.append(c);
            } else if (c == '.' && !name.isEmpty() && name.charAt(name.length() - 1) != '.') {
                name.append(c);
            } else if (c == '-' || (Character.getType(c) != Character.NON_SPACING_MARK && hyphenFits(name))) {
                name.append('-');
            }
        }
        while (!name.isEmpty() && (last(name) == '.' || last(name) == '-')) {
            name.setLength(name.length() - 1);
        }
        while (!name.isEmpty() && name.charAt(0) == '-') {
            name.deleteCharAt(0);
        }
        String stem = name.indexOf(".") < 0 ? name.toString() : name.substring(0, name.indexOf("."));
        return name.isEmpty() ? "page" : RESERVED.contains(stem) ? "page-" + name : name.toString();
    }

    private static boolean hyphenFits(StringBuilder name) {
        return !name.isEmpty() && last(name) != '-';
    }

    private static char last(StringBuilder name) {
        return name.charAt(name.length() - 1);
    }
}
