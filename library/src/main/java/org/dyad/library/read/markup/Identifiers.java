package org.dyad.library.read.markup;

import java.util.Locale;
import java.util.Optional;

/** Finds DOIs and PubMed numbers in addresses and in running text. */
public final class Identifiers {
    private static final int LONGEST = 200;
    private static final String[] ENDINGS = {
        "/full",
        "/abstract",
        "/pdf",
        "/epdf",
        "/fulltext",
        "/full-text",
        "/html",
        "/meta",
        "/epub",
        "/suppl_file",
        "/references"
    };

    private Identifiers() {}

    /**
     * A DOI found.
     *
     * @param value lower case, without what does not belong to it
     */
    public record Found(String value, int start, int end) {}

    /** The first DOI at or after {@code from}, not beyond {@code limit}. */
    public static Optional<Found> doi(String text, int from, int limit) {
        int start = text.indexOf("10.", from);
        while (start >= 0 && start < limit) {
            int end = doiEnd(text, start, limit);
            if (end > start && (start == 0 || !digitOrDot(text.charAt(start - 1)))) {
                return Optional.of(new Found(text.substring(start, end).toLowerCase(Locale.ROOT), start, end));
            }
            start = text.indexOf("10.", start + 3);
        }
        return Optional.empty();
    }

    private static boolean digitOrDot(char c) {
        return c == '.' || (c >= '0' && c <= '9');
    }

    private static int doiEnd(String text, int start, int limit) {
        int place = start + 3;
        while (place < limit && (digitOrDot(text.charAt(place)) && place - start < 16)) {
            place++;
        }
        int registrant = place - start - 3;
        if (registrant < 4 || place >= limit || text.charAt(place) != '/') {
            return start;
        }
        int last = Math.min(limit, start + LONGEST);
        int end = place + 1;
        while (end < last && inDoi(text.charAt(end))) {
            end++;
        }
        end = trimmed(text, place + 1, end);
        return end > place + 1 ? end : start;
    }

    private static boolean inDoi(char c) {
        return c > ' ' && c < 127 && "<>\"'|{}\\^`?#,&*".indexOf(c) < 0;
    }

    private static int trimmed(String text, int from, int end) {
        int last = end;
        while (last > from) {
            char c = text.charAt(last - 1);
            boolean sign = ".,;:-_/".indexOf(c) >= 0;
            if (sign
                    || (c == ')' && unbalanced(text, from, last, '(', ')'))
                    || (c == ']' && unbalanced(text, from, last, '[', ']'))) {
                last--;
            } else {
                int open = firstUnopened(text, from, last);
                return open < last ? trimmed(text, from, open) : last;
            }
        }
        return last;
    }

    /** The place of the first closing bracket that was never opened: the DOI stood in brackets. */
    private static int firstUnopened(String text, int from, int end) {
        int round = 0;
        int square = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            round += c == '(' ? 1 : c == ')' ? -1 : 0;
            square += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (round < 0 || square < 0) {
                return i;
            }
        }
        return end;
    }

    private static boolean unbalanced(String text, int from, int end, char open, char close) {
        int depth = 0;
        for (int i = from; i < end; i++) {
            depth += text.charAt(i) == open ? 1 : text.charAt(i) == close ? -1 : 0;
        }
        return depth < 0;
    }

    /** The DOI inside an address, without what publishers put behind it. */
    public static Optional<String> doiInAddress(String address) {
        String plain = address.replace("%2F", "/")
                .replace("%2f", "/")
                .replace("%28", "(")
                .replace("%29", ")");
        return doi(plain, 0, plain.length()).map(found -> {
            String value = found.value();
            for (String ending : ENDINGS) {
                if (value.endsWith(ending)) {
                    value = value.substring(0, value.length() - ending.length());
                }
            }
            if (value.endsWith(".pdf") || value.endsWith(".xml")) {
                value = value.substring(0, value.length() - 4);
            }
            boolean numbered = address.contains("academic.oup.com") && value.lastIndexOf('/') > value.indexOf('/');
            return numbered ? value.substring(0, value.lastIndexOf('/')) : value;
        });
    }

    /** The PubMed number inside an address in lower case. */
    static Optional<String> pubmedInAddress(String lower) {
        for (String host :
                new String[] {"pubmed.ncbi.nlm.nih.gov/", "ncbi.nlm.nih.gov/pubmed/", "ncbi.nlm.nih.gov/m/pubmed/"}) {
            int at = lower.indexOf(host);
            if (at >= 0) {
                String number = digits(lower, at + host.length());
                return number.isEmpty() ? Optional.empty() : Optional.of(number);
            }
        }
        return Optional.empty();
    }

    /** The digits from a place on, at most ten. */
    static String digits(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < 10 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return text.substring(from, end);
    }
}
