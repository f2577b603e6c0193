package org.dyad.library.document;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Span;

/**
 * Where the source of a document with pages stands on them.
 *
 * @param pages in order
 */
public record Pages(List<Page> pages) {
    public Pages {
        pages = List.copyOf(pages);
    }

    /**
     * One page; lengths in points (1/72 inch) from its upper left corner.
     *
     * @param number as a reader counts, from 1
     * @param width  of the page
     * @param height of the page
     * @param span   its characters in the source
     * @param lines  in reading order
     */
    public record Page(int number, double width, double height, Span span, List<Line> lines) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One printed line, or the part of it that stands in one column.
     *
     * @param span   its characters in the source
     * @param x      left edge
     * @param y      upper edge
     * @param width  of the line
     * @param height of the line
     */
    public record Line(Span span, double x, double y, double width, double height) {}

    /** A place on paper. */
    public record Place(Page page, Optional<Line> line) {
        /** As a person would say it. */
        public String words() {
            return "page " + page.number();
        }
    }

    /** Where a character of the source is printed; empty behind the last page. */
    public Optional<Place> at(int inSource) {
        int index = lastStartingAtOrBefore(pages.stream().map(Page::span).toList(), inSource);
        if (index < 0 || inSource >= pages.get(index).span().end()) {
            return Optional.empty();
        }
        Page page = pages.get(index);
        int line = lastStartingAtOrBefore(page.lines().stream().map(Line::span).toList(), inSource);
        return Optional.of(new Place(
                page, line < 0 ? Optional.empty() : Optional.of(page.lines().get(line))));
    }

    private static int lastStartingAtOrBefore(List<Span> spans, int place) {
        int low = 0;
        int high = spans.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).start() <= place) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }
}
