package org.dyad.extraction.citation;

import org.dyad.evidence.origin.Span;

/** Cleans the title of a study. */
final class StudyTitle {
    private StudyTitle() {}

    /** Without a month and year that the page's keepers put after it: {@code - May 2019}. */
    static Span withoutDate(String text, Span title) {
        int end = title.end();
        int year = end - 4;
        if (year <= title.start() || !CitationLine.isYear(text, year)) {
            return title;
        }
        int dash = Math.max(
                text.lastIndexOf(" - ", year), Math.max(text.lastIndexOf("– ", year), text.lastIndexOf("— ", year)));
        return dash > title.start() && year - dash <= 14 ? new Span(title.start(), dash) : title;
    }

    /** With one space between words. */
    static String oneLine(String words) {
        return String.join(" ", words.strip().split("\\s+", -1));
    }
}
