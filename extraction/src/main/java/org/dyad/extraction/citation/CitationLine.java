package org.dyad.extraction.citation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dyad.evidence.origin.Span;

/** Reads the parts of a citation line: {@code Example J Nutr. 2013 May;56(5):205-10. doi: ... PMID: 12345678}. */
final class CitationLine {
    private static final List<String> AFTER_JOURNAL = List.of(
            "vol ",
            "vol.",
            "volume",
            "doi",
            "pmid",
            "issue",
            "published",
            "posted",
            "epub",
            "online",
            "available",
            "article number",
            "letter to the editor",
            "article in press",
            "in press",
            "http",
            "january",
            "february",
            "march ",
            "april",
            "may ",
            "june ",
            "july ",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final List<String> MONTHS = List.of(
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "march",
            "june");

    private CitationLine() {}

    /** The first year in the line that is not part of an identifier. */
    static Optional<Span> year(String text, Span line) {
        for (int i = line.start(); i + 4 <= line.end(); i++) {
            if (isYear(text, i) && i + 4 <= line.end()) {
                return Optional.of(new Span(i, i + 4));
            }
        }
        return Optional.empty();
    }

    /** Whether a year from 1900 to 2099 that is no part of a longer number or identifier starts at {@code i}. */
    static boolean isYear(String text, int i) {
        boolean century = text.startsWith("19", i) || text.startsWith("20", i);
        if (!century || !digit(text, i + 2) || !digit(text, i + 3) || digit(text, i + 4)) {
            return false;
        }
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        boolean inside = Character.isLetterOrDigit(before)
                || before == '/'
                || (before == '-' && i > 1 && digit(text, i - 2))
                || (before == '.'
                        && i > 1
                        && Character.isLetterOrDigit(text.charAt(i - 2))
                        && !text.startsWith("Apr", i - 4)
                        && !text.startsWith("Mar", i - 4));
        return !inside;
    }

    /** The digits after {@code PMID}. */
    static Optional<Span> pmid(String text, Span line) {
        String words = text.substring(line.start(), line.end()).toLowerCase(Locale.ROOT);
        int at = words.indexOf("pmid");
        while (at >= 0) {
            int start = at + 4;
            while (start < words.length() && !Character.isLetterOrDigit(words.charAt(start))) {
                start++;
            }
            int end = start;
            while (digit(words, end)) {
                end++;
            }
            if (end - start >= 5) {
                return Optional.of(new Span(line.start() + start, line.start() + end));
            }
            at = words.indexOf("pmid", at + 4);
        }
        return Optional.empty();
    }

    /** The words before year, volume or identifier. */
    static Optional<Span> journal(String text, Span line) {
        String lower = text.substring(line.start(), line.end()).toLowerCase(Locale.ROOT);
        int end = lower.length();
        Optional<Span> year = year(text, line);
        if (year.isPresent()) {
            end = Math.min(end, year.get().start() - line.start());
        }
        for (String word : AFTER_JOURNAL) {
            int at = lower.indexOf(word);
            if (at >= 0 && (at == 0 || !Character.isLetter(lower.charAt(at - 1)))) {
                end = Math.min(end, at);
            }
        }
        while (end > 0 && !Character.isLetter(lower.charAt(end - 1)) && lower.charAt(end - 1) != ')') {
            end--;
        }
        end = withoutMonth(lower, end);
        boolean named = end >= 3 && end <= 110 && Character.isLetter(lower.charAt(0));
        return named ? Optional.of(new Span(line.start(), line.start() + end)) : Optional.empty();
    }

    /** Before a month that stands at the end, shortened: {@code Nutrition Jan}. */
    private static int withoutMonth(String lower, int end) {
        int space = lower.lastIndexOf(' ', end - 1);
        boolean month = space > 0 && MONTHS.contains(lower.substring(space + 1, end));
        return month ? lower.substring(0, space).stripTrailing().length() : end;
    }

    private static boolean digit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
