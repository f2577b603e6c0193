package org.dyad.library.read.markup;

import java.util.Arrays;
import org.dyad.evidence.origin.Span;

/**
 * The part of a source that is looked at: stretches of it one after another, with what is hidden cut out, and for each place the way back.
 * A stretch is copied, or a few characters written for it (an entity of escaped text).
 */
public final class View {
    private final String text;
    private final int[] at;
    private final int[] source;
    private final int[] length;
    private int last;

    private View(String text, int[] at, int[] source, int[] length) {
        this.text = text;
        this.at = at;
        this.source = source;
        this.length = length;
    }

    /** The characters that are looked at. */
    public String text() {
        return text;
    }

    /** Where the character at {@code place} begins in the source. */
    public int start(int place) {
        int run = run(place);
        return run < 0 ? 0 : source[run] + (copied(run) ? Math.min(place - at[run], length[run]) : 0);
    }

    /** Where the character before {@code place} ends in the source. */
    public int end(int place) {
        if (place == 0) {
            return start(0);
        }
        int run = run(place - 1);
        return source[run] + (copied(run) ? place - at[run] : length[run]);
    }

    /** The end of the stretch copied as one piece that {@code place} lies in, not beyond {@code limit}. */
    public int pieceEnd(int place, int limit) {
        int run = run(place);
        return Math.min(limit, copied(run) ? endOf(run) : place + 1);
    }

    /** Whether the character at {@code place} is copied from the source. */
    public boolean copiedAt(int place) {
        return copied(run(place));
    }

    /** The stretch of the source behind a stretch of the view. */
    public Span span(int start, int end) {
        int first = start(start);
        return new Span(first, Math.max(first, end(Math.max(start, end))));
    }

    private boolean copied(int run) {
        return length[run] == endOf(run) - at[run];
    }

    private int endOf(int run) {
        return run + 1 < at.length ? at[run + 1] : text.length();
    }

    private int run(int place) {
        if (at.length == 0) {
            return -1;
        }
        if (at[last] <= place && place < endOf(last)) {
            return last;
        }
        int found = Arrays.binarySearch(at, place);
        last = Math.max(0, found >= 0 ? found : -found - 2);
        return last;
    }

    /** Collects stretches from left to right. */
    public static final class Builder {
        private final String from;
        private final StringBuilder text = new StringBuilder();
        private int[] at = new int[16];
        private int[] source = new int[16];
        private int[] length = new int[16];
        private int runs;

        public Builder(String source) {
            this.from = source;
        }

        /** Copies a stretch. */
        public Builder copy(int start, int end) {
            return start < end ? add(from, start, end, start, end) : this;
        }

        /** Writes characters for a stretch; it must not be as long as they are, unless it is the same. */
        public Builder write(String characters, int start, int end) {
            return characters.isEmpty() ? this : add(characters, 0, characters.length(), start, end);
        }

        /** Number of characters so far. */
        public int position() {
            return text.length();
        }

        private Builder add(CharSequence characters, int from, int to, int start, int end) {
            if (runs == at.length) {
                at = Arrays.copyOf(at, 2 * runs);
                source = Arrays.copyOf(source, 2 * runs);
                length = Arrays.copyOf(length, 2 * runs);
            }
            at[runs] = text.length();
            source[runs] = start;
            length[runs] = end - start;
            runs++;
            text.append(characters, from, to);
            return this;
        }

        /** The view. */
        public View build() {
            return new View(
                    text.toString(), Arrays.copyOf(at, runs), Arrays.copyOf(source, runs), Arrays.copyOf(length, runs));
        }
    }
}
