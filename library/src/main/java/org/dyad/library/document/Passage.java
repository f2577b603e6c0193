package org.dyad.library.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Span;

/**
 * Characters on their way from a source into a reading text: each knows its place in the source. Made with {@link Builder}.
 *
 * <p>Marks and links carry places in this passage; they move with it.
 */
public final class Passage {
    /** Nothing. */
    public static final Passage EMPTY = new Passage("", new int[0], new int[0], List.of(), List.of());

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final List<Mark> marks;
    private final List<Link> links;

    private Passage(String text, int[] starts, int[] ends, List<Mark> marks, List<Link> links) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.marks = marks;
        this.links = links;
    }

    /** Its characters. */
    public String text() {
        return text;
    }

    /** Whether there is nothing to read in it. */
    public boolean isBlank() {
        return text.isBlank();
    }

    /** What it points to; places are places in it. */
    public List<Link> links() {
        return links;
    }

    /** Where its character begins in the source. */
    public int sourceStart(int character) {
        return starts[character];
    }

    /** Where its character ends in the source. */
    public int sourceEnd(int character) {
        return ends[character];
    }

    /** The same with each stretch of white space as one space, and none at the ends. */
    public Passage squeezed() {
        Builder builder = new Builder();
        int[] moved = new int[text.length() + 1];
        int i = 0;
        while (i < text.length()) {
            int from = i;
            while (i < text.length() && isSpace(text.charAt(i))) {
                moved[i] = builder.length();
                i++;
            }
            if (i > from && builder.length() > 0 && i < text.length()) {
                builder.write(" ", starts[from], ends[i - 1]);
            }
            if (i < text.length()) {
                moved[i] = builder.length();
                builder.character(text.charAt(i), starts[i], ends[i]);
                i++;
            }
        }
        moved[text.length()] = builder.length();
        moveInto(builder, moved);
        return builder.build();
    }

    private void moveInto(Builder builder, int[] moved) {
        for (Mark mark : marks) {
            Span span = moved(mark.span(), moved);
            if (span.end() > span.start()) {
                builder.marks.add(new Mark(mark.kind(), span));
            }
        }
        for (Link link : links) {
            builder.links.add(new Link(
                    link.kind(), link.target(), link.label(), link.inText().map(span -> moved(span, moved))));
        }
    }

    private static Span moved(Span span, int[] moved) {
        return new Span(moved[span.start()], Math.max(moved[span.start()], moved[span.end()]));
    }

    /** No-break and other wide spaces too: they only stand between words here. */
    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u2028' || c == '\u2029' || c == '\u3000';
    }

    /** Writes it, with its marks, at the end of a reading text; gives its links with their places there. */
    public List<Link> writeTo(ReadingTextBuilder target) {
        int base = target.position();
        for (int i = 0; i < text.length(); i++) {
            target.write(text.substring(i, i + 1), starts[i], ends[i]);
        }
        marks.forEach(mark ->
                target.mark(mark.kind(), mark.span().start() + base, mark.span().end() + base));
        return links.stream()
                .map(link -> new Link(
                        link.kind(), link.target(), link.label(), link.inText().map(span -> shifted(span, base))))
                .toList();
    }

    private static Span shifted(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }

    /** Collects characters. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private final List<Mark> marks = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();

        /** Number of characters so far. */
        public int length() {
            return text.length();
        }

        /** Copies a stretch of the source. */
        public Builder copy(String source, int start, int end) {
            for (int i = start; i < end; i++) {
                character(source.charAt(i), i, i + 1);
            }
            return this;
        }

        /** Writes characters that stand for a stretch of the source as a whole. */
        public Builder write(String characters, int start, int end) {
            for (int i = 0; i < characters.length(); i++) {
                character(characters.charAt(i), start, end);
            }
            return this;
        }

        /** Adds another passage with all that it carries. */
        public Builder append(Passage passage) {
            int base = length();
            for (int i = 0; i < passage.text.length(); i++) {
                character(passage.text.charAt(i), passage.starts[i], passage.ends[i]);
            }
            passage.marks.forEach(mark -> marks.add(new Mark(mark.kind(), shifted(mark.span(), base))));
            passage.links.forEach(link -> links.add(new Link(
                    link.kind(), link.target(), link.label(), link.inText().map(span -> shifted(span, base)))));
            return this;
        }

        /** Marks what was added since a place; numbers printed raised are written with {@link Superscripts}. */
        public Builder mark(Mark.Kind kind, int from) {
            if (from < length()) {
                if (kind == Mark.Kind.SUPERSCRIPT) {
                    Superscripts.raise(text, from, length());
                }
                marks.add(new Mark(kind, new Span(from, length())));
            }
            return this;
        }

        /** Makes what was added since a place the words of a link. */
        public Builder link(LinkKind kind, String target, int from) {
            links.add(new Link(kind, target, text.substring(from), Optional.of(new Span(from, length()))));
            return this;
        }

        private void character(char c, int start, int end) {
            if (text.length() == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
                ends = Arrays.copyOf(ends, 2 * ends.length);
            }
            starts[text.length()] = start;
            ends[text.length()] = end;
            text.append(c);
        }

        /** What was collected. */
        public Passage build() {
            return new Passage(
                    text.toString(),
                    Arrays.copyOf(starts, text.length()),
                    Arrays.copyOf(ends, text.length()),
                    List.copyOf(marks),
                    List.copyOf(links));
        }
    }
}
