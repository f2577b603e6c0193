package org.dyad.extraction.citation;

import java.util.Optional;
import org.dyad.evidence.origin.Span;

/**
 * Finds digital object identifiers: {@code 10.}, four to nine digits, a slash and a suffix. Brackets inside a suffix count only in pairs, and
 * a full stop or comma at its end is the sentence's.
 *
 * @see <a href="https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html">DOI Handbook, 2.2 Syntax of a DOI name</a>
 */
final class DoiScanner {
    private DoiScanner() {}

    /** Where the first identifier at {@code from} or later and before {@code to} stands. */
    static Optional<Span> find(String text, int from, int to) {
        int at = text.indexOf("10.", from);
        while (at >= 0 && at < to) {
            int end = end(text, at, to);
            boolean whole = at == 0 || (!Character.isDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '.');
            if (end > 0 && whole) {
                return Optional.of(new Span(at, end));
            }
            at = text.indexOf("10.", at + 3);
        }
        return Optional.empty();
    }

    private static int end(String text, int start, int to) {
        int i = start + 3;
        while (i < to && (Character.isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
            i++;
        }
        if (i - start < 7 || i - start > 14 || i >= to || text.charAt(i) != '/') {
            return -1;
        }
        int suffix = i + 1;
        int end = suffix(text, suffix, to);
        while (end > suffix && ".,;:'\"*".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > suffix ? end : -1;
    }

    private static int suffix(String text, int from, int to) {
        int open = 0;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c > 0x2fff || "\"<>|{}^?#&,".indexOf(c) >= 0) {
                break;
            }
            if (c == '(' || c == '[') {
                open++;
            } else if (c == ')' || c == ']') {
                open--;
                if (open < 0) {
                    break;
                }
            }
            i++;
        }
        return open > 0 ? closed(text, from, i) : i;
    }

    /** Before the last opening bracket that nothing closes. */
    private static int closed(String text, int from, int to) {
        int open = Math.max(text.lastIndexOf('(', to - 1), text.lastIndexOf('[', to - 1));
        return open > from ? open : to;
    }

    /** The identifier in small letters, without what an address adds to it ({@code /pdf}, {@code /abstract}, {@code /full}). */
    static String normal(String words) {
        String doi = words.toLowerCase(java.util.Locale.ROOT);
        for (String tail :
                new String[] {"/pdf", "/abstract", "/full", "/epdf", "/fulltext", "/asset", ".pdf", ".full", ".abstract"
                }) {
            int at = doi.indexOf(tail, 8);
            if (at > 0 && (at + tail.length() == doi.length() || doi.charAt(at + tail.length()) == '/')) {
                doi = doi.substring(0, at);
            }
        }
        return doi;
    }
}
