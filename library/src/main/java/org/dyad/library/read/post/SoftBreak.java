package org.dyad.library.read.post;

import java.util.List;
import java.util.Locale;

/**
 * A single line end inside a paragraph, which markdown shows as a space. Where a pasted abstract has one line for its title, its citation,
 * its authors and each part, the line ends mean something and are kept: before the label of a part or an identifier, and around the line of
 * a citation.
 */
final class SoftBreak {
    private static final int LONGEST = 300;
    private static final List<String> LABELS = List.of(
            "background",
            "objective",
            "objectives",
            "aim",
            "aims",
            "purpose",
            "introduction",
            "context",
            "design",
            "setting",
            "participants",
            "patients",
            "methods",
            "materials and methods",
            "patients and methods",
            "interventions",
            "measurements",
            "main outcome measures",
            "results",
            "findings",
            "conclusion",
            "conclusions",
            "interpretation",
            "funding",
            "trial registration",
            "pmid",
            "doi",
            "abstract");

    private SoftBreak() {}

    /** Whether the line end between a line and the next is kept. */
    static boolean isKept(String text, int lineEnd, int nextStart, int limit) {
        int start = Math.max(text.lastIndexOf('\n', lineEnd - 1) + 1, lineEnd - LONGEST);
        int stop = text.indexOf('\n', nextStart);
        int end = Math.min(stop < 0 || stop > limit ? limit : stop, nextStart + LONGEST);
        String next = text.substring(nextStart, end);
        return isLabelled(next) || isCitation(next) || isCitation(text.substring(start, lineEnd));
    }

    private static boolean isLabelled(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && colon < 40 && LABELS.contains(bare(line.substring(0, colon)));
    }

    private static String bare(String label) {
        return label.replace("*", "").replace("_", "").strip().toLowerCase(Locale.ROOT);
    }

    /** "J Clay. 2031 May;5(5):20-30. doi: 10.5555/a": a line that begins with a name and has a year, then a volume or a DOI. */
    private static boolean isCitation(String line) {
        if (line.isEmpty() || !Character.isUpperCase(line.charAt(0)) || line.length() >= LONGEST) {
            return false;
        }
        for (int i = 1; i + 4 < Math.min(line.length(), 100); i++) {
            boolean year = (line.startsWith("19", i) || line.startsWith("20", i))
                    && digit(line.charAt(i + 2))
                    && digit(line.charAt(i + 3))
                    && !digit(line.charAt(i + 4))
                    && !digit(line.charAt(i - 1));
            if (year && hasVolume(line, i + 4)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasVolume(String line, int from) {
        int volume = line.indexOf(';', from);
        boolean issue =
                volume >= 0 && volume - from < 16 && volume + 1 < line.length() && line.indexOf(':', volume) > 0;
        int doi = line.toLowerCase(Locale.ROOT).indexOf("doi", from);
        return issue || (doi >= 0 && doi - from < 60);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
