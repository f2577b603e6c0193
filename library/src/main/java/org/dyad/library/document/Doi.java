package org.dyad.library.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dyad.evidence.origin.Span;

/**
 * Digital object identifiers in one form: lower case, from {@code 10.}, without resolver, query, closing punctuation or a bracket that was
 * opened before it. Two names of one work are then the same characters.
 *
 * @see <a href="https://www.doi.org/doi-handbook/HTML/index.html">DOI handbook, part 2: numbering and case</a>
 */
public final class Doi {
    /** What publishers put behind a DOI in the address of a page; not part of the name. */
    private static final List<String> PAGE_ENDINGS =
            List.of("/full", "/fulltext", "/abstract", "/pdf", "/epdf", "/meta", "/html", ".pdf", ".full", ".abstract");

    private static final int LONGEST = 300;

    private Doi() {}

    /**
     * A DOI and its place.
     *
     * @param doi  in the one form
     * @param span of its characters in the text, without resolver
     */
    public record Found(String doi, Span span) {}

    /** The first DOI in a field, a label or an address. */
    public static Optional<String> of(String words) {
        int from = words.indexOf("10.");
        while (from >= 0) {
            Optional<Found> found = at(words, from);
            if (found.isPresent()) {
                return Optional.of(found.get().doi());
            }
            from = words.indexOf("10.", from + 1);
        }
        return Optional.empty();
    }

    /** All DOIs of a text, in order. */
    public static List<Found> in(String text) {
        List<Found> all = new ArrayList<>();
        int from = text.indexOf("10.");
        while (from >= 0) {
            Optional<Found> found = at(text, from);
            found.ifPresent(all::add);
            int next = found.map(doi -> doi.span().end()).orElse(from + 1);
            from = text.indexOf("10.", next);
        }
        return all;
    }

    private static Optional<Found> at(String text, int start) {
        if (start > 0 && continuesNumber(text.charAt(start - 1))) {
            return Optional.empty();
        }
        int slash = endOfRegistrant(text, start + 3);
        if (slash < 0) {
            return Optional.empty();
        }
        boolean escaped = text.charAt(slash) == '%';
        int suffix = escaped ? slash + 3 : slash + 1;
        int end = endOfSuffix(text, start, suffix);
        if (end <= suffix) {
            return Optional.empty();
        }
        String name = text.substring(start, end);
        return Optional.of(new Found(
                (escaped || inAddress(text, start) ? unescaped(name) : name).toLowerCase(Locale.ROOT),
                new Span(start, end)));
    }

    private static boolean continuesNumber(char before) {
        return isDigit(before) || before == '.';
    }

    /** Where the slash stands behind {@code 10.} and 4 to 9 digits, with or without a subdivision; -1 where this is no DOI. */
    private static int endOfRegistrant(String text, int from) {
        int i = from;
        int digits = 0;
        while (i < text.length() && (isDigit(text.charAt(i)) || (text.charAt(i) == '.' && digits >= 4))) {
            digits++;
            i++;
        }
        if (digits < 4 || digits > 16 || i >= text.length()) {
            return -1;
        }
        boolean escapedSlash = text.regionMatches(true, i, "%2F", 0, 3);
        return text.charAt(i) == '/' || escapedSlash ? i : -1;
    }

    private static int endOfSuffix(String text, int start, int from) {
        // Names made from serial item numbers hold angle brackets:
        // 10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2
        boolean serial = text.regionMatches(true, from, "(SICI)", 0, 6);
        boolean address = inAddress(text, start);
        int i = from;
        int limit = Math.min(text.length(), from + LONGEST);
        int round = 0;
        int square = 0;
        while (i < limit && belongs(text.charAt(i), serial, address)) {
            char c = text.charAt(i);
            round += c == '(' ? 1 : c == ')' ? -1 : 0;
            square += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (round < 0 || square < 0) {
                break; // the bracket was opened before the name: "[doi: 10.1000/x](https://...)"
            }
            i++;
        }
        int end = trimmed(text, from, i);
        return address ? withoutPageEnding(text, from, end) : end;
    }

    private static boolean belongs(char c, boolean serial, boolean address) {
        return switch (c) {
            case '<', '>' -> serial;
            case '?', '#', '&' -> !address;
            case '"', '{', '}', '|', '^', '\\', '`', '\u201C', '\u201D', '\u2019' -> false;
            default -> c > ' ' && c != '\u007F' && !Character.isWhitespace(c) && !Character.isSpaceChar(c);
        };
    }

    private static int trimmed(String text, int from, int to) {
        int end = to;
        while (end > from) {
            char last = text.charAt(end - 1);
            if (".,;:!?'*_([\u2026".indexOf(last) < 0) {
                return end;
            }
            end--;
        }
        return end;
    }

    private static int withoutPageEnding(String text, int from, int end) {
        for (String ending : PAGE_ENDINGS) {
            int start = end - ending.length();
            if (start > from && text.regionMatches(true, start, ending, 0, ending.length())) {
                return start;
            }
        }
        return end;
    }

    private static boolean inAddress(String text, int start) {
        int from = start;
        int limit = Math.max(0, start - 200);
        while (from > limit && text.charAt(from - 1) > ' ') {
            from--;
        }
        String before = text.substring(from, start);
        return before.contains("//") || before.contains("doi.org/") || before.contains("www.");
    }

    private static String unescaped(String name) {
        if (name.indexOf('%') < 0) {
            return name;
        }
        StringBuilder text = new StringBuilder(name.length());
        int i = 0;
        while (i < name.length()) {
            int code = name.charAt(i) == '%' && i + 2 < name.length()
                    ? 16 * Character.digit(name.charAt(i + 1), 16) + Character.digit(name.charAt(i + 2), 16)
                    : -1;
            if (code > ' ' && code < 0x7F && Character.digit(name.charAt(i + 1), 16) >= 0) {
                text.append((char) code);
                i += 3;
            } else {
                text.append(name.charAt(i));
                i++;
            }
        }
        return text.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
