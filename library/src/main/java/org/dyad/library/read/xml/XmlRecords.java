package org.dyad.library.read.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a text into the elements of given names that hold one record each. Done by names and not by parsing the whole, so that a record
 * that is not XML does not take the others with it.
 */
public final class XmlRecords {
    private XmlRecords() {}

    /**
     * One record.
     *
     * @param number from 1
     * @param line   of its first character
     * @param source its characters
     */
    public record Cut(int number, int line, String source) {
        /** Where it is in the file. */
        public String where() {
            return "record " + number + ", line " + line;
        }

        /** Where a place of it is in the file. */
        public String where(int place) {
            int lines = line;
            for (int i = 0; i < Math.min(place, source.length()); i++) {
                lines += source.charAt(i) == '\n' ? 1 : 0;
            }
            return "record " + number + ", line " + lines;
        }
    }

    /** All records, in order; one that is not closed ends where the next begins. */
    public static List<Cut> of(String text, Set<String> names) {
        List<Cut> cuts = new ArrayList<>();
        int line = 1;
        int counted = 0;
        int start = next(text, 0, names);
        while (start >= 0) {
            for (int i = counted; i < start; i++) {
                line += text.charAt(i) == '\n' ? 1 : 0;
            }
            counted = start;
            String endTag = "</" + name(text, start) + ">";
            int following = next(text, start + 1, names);
            int limit = following < 0 ? text.length() : following;
            // Searched up to the next record only: over the whole rest, a file of start tags would take quadratic time.
            int close = text.indexOf(endTag, start, limit);
            int end = close < 0 ? limit : close + endTag.length();
            cuts.add(new Cut(cuts.size() + 1, line, text.substring(start, end)));
            start = following;
        }
        return cuts;
    }

    private static int next(String text, int from, Set<String> names) {
        int start = text.indexOf('<', from);
        while (start >= 0 && !names.contains(name(text, start))) {
            start = text.indexOf('<', start + 1);
        }
        return start;
    }

    private static String name(String text, int start) {
        int end = start + 1;
        while (end < text.length()
                && end - start < 40
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        return text.substring(start + 1, end);
    }
}
