package org.dyad.library.document;

import java.util.Arrays;
import java.util.Objects;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.origin.Span;

/**
 * Places in a reading text to places in its source. The text is cut into runs: a run is either copied from the source character by
 * character, or written for a stretch of the source as a whole (an entity, a line end made of several).
 *
 * <p>A span that is not empty maps to the source from the start of its first character to the end of its last one.
 */
public final class SourceMap {
    /** The map of a text without characters. */
    public static final SourceMap EMPTY = new SourceMap(new int[0], new int[0], new int[0], 0);

    private final int[] textStart;
    private final int[] sourceStart;
    private final int[] sourceEnd;
    private final int length;

    private SourceMap(int[] textStart, int[] sourceStart, int[] sourceEnd, int length) {
        this.textStart = textStart;
        this.sourceStart = sourceStart;
        this.sourceEnd = sourceEnd;
        this.length = length;
    }

    /** The map of a text that is its source. */
    public static SourceMap identity(int length) {
        return length == 0 ? EMPTY : new SourceMap(new int[] {0}, new int[] {0}, new int[] {length}, length);
    }

    /** Number of characters in the text. */
    public int length() {
        return length;
    }

    /** Where the source of a stretch of the text begins and ends. */
    public Span toSource(Span inText) {
        if (inText.end() > length) {
            throw new InvalidEvidence("A place %s is asked of a text of %s characters.", inText.end(), length);
        }
        if (length == 0) {
            return new Span(0, 0);
        }
        if (inText.start() == inText.end()) {
            int at = inText.start() == length ? endOf(length - 1) : startOf(inText.start());
            return new Span(at, at);
        }
        int start = startOf(inText.start());
        return new Span(start, Math.max(start, endOf(inText.end() - 1)));
    }

    private int startOf(int character) {
        int run = runOf(character);
        return copied(run) ? sourceStart[run] + character - textStart[run] : sourceStart[run];
    }

    private int endOf(int character) {
        int run = runOf(character);
        return copied(run) ? sourceStart[run] + character - textStart[run] + 1 : sourceEnd[run];
    }

    private int runOf(int character) {
        int found = Arrays.binarySearch(textStart, character);
        return found >= 0 ? found : -found - 2;
    }

    private boolean copied(int run) {
        int end = run + 1 < textStart.length ? textStart[run + 1] : length;
        return sourceEnd[run] - sourceStart[run] == end - textStart[run];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceMap map
                && map.length == length
                && Arrays.equals(map.textStart, textStart)
                && Arrays.equals(map.sourceStart, sourceStart)
                && Arrays.equals(map.sourceEnd, sourceEnd);
    }

    @Override
    public int hashCode() {
        return Objects.hash(length, Arrays.hashCode(textStart), Arrays.hashCode(sourceStart));
    }

    @Override
    public String toString() {
        return "SourceMap of " + length + " characters in " + textStart.length + " runs";
    }

    /** Collects runs; use {@link ReadingTextBuilder}. */
    static final class Builder {
        private int[] textStart = new int[64];
        private int[] sourceStart = new int[64];
        private int[] sourceEnd = new int[64];
        private int runs;
        private int length;

        /** So many characters of text for a stretch of the source; copied when the stretch is as long. */
        void add(int characters, int start, int end) {
            if (characters == 0) {
                return;
            }
            boolean copied = end - start == characters;
            if (copied && continues(start)) {
                sourceEnd[runs - 1] = end;
            } else {
                grow();
                textStart[runs] = length;
                sourceStart[runs] = start;
                sourceEnd[runs] = end;
                runs++;
            }
            length += characters;
        }

        private boolean continues(int start) {
            return runs > 0
                    && sourceEnd[runs - 1] == start
                    && sourceEnd[runs - 1] - sourceStart[runs - 1] == length - textStart[runs - 1];
        }

        private void grow() {
            if (runs == textStart.length) {
                textStart = Arrays.copyOf(textStart, 2 * runs);
                sourceStart = Arrays.copyOf(sourceStart, 2 * runs);
                sourceEnd = Arrays.copyOf(sourceEnd, 2 * runs);
            }
        }

        SourceMap build() {
            return new SourceMap(
                    Arrays.copyOf(textStart, runs),
                    Arrays.copyOf(sourceStart, runs),
                    Arrays.copyOf(sourceEnd, runs),
                    length);
        }
    }
}
