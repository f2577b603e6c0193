package org.dyad.library.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dyad.evidence.origin.Span;

/** Writes a {@link ReadingText} from left to right, beside its source. */
public final class ReadingTextBuilder {
    private final StringBuilder text = new StringBuilder();
    private final SourceMap.Builder map = new SourceMap.Builder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final String source;

    public ReadingTextBuilder(String source) {
        this.source = source;
    }

    /** Number of characters written so far: the place where the next one goes. */
    public int position() {
        return text.length();
    }

    /** The last character written, or a line end where there is none yet. */
    public char last() {
        return text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
    }

    /** The words written since a place. */
    public String since(int start) {
        return text.substring(start);
    }

    /** Copies a stretch of the source. */
    public ReadingTextBuilder copy(int start, int end) {
        text.append(source, start, end);
        map.add(end - start, start, end);
        return this;
    }

    /** Writes characters that stand for a stretch of the source: an entity, a line end. */
    public ReadingTextBuilder write(String characters, int start, int end) {
        text.append(characters);
        map.add(characters.length(), start, end);
        return this;
    }

    /** Adds a block over what was written. */
    public ReadingTextBuilder block(Block block) {
        blocks.add(block);
        return this;
    }

    /** Adds a mark over what was written since {@code start}, as {@link #mark(Mark.Kind, int, int)} does. */
    public ReadingTextBuilder mark(Mark.Kind kind, int start) {
        return mark(kind, start, position());
    }

    /**
     * Adds a mark over a stretch already written; an empty one is left out. Numbers printed raised, and references that touch a word or a
     * number, are written with {@link Superscripts}.
     */
    public ReadingTextBuilder mark(Mark.Kind kind, int start, int end) {
        if (start < end) {
            if (kind == Mark.Kind.SUPERSCRIPT) {
                Superscripts.raise(text, start, end);
            } else if (kind == Mark.Kind.CITATION_MARK) {
                Superscripts.raiseReference(text, start, end);
            }
            marks.add(new Mark(kind, new Span(start, end)));
        }
        return this;
    }

    /** The characters of a stretch already written. */
    public String words(int start, int end) {
        return text.substring(start, end);
    }

    /** The finished text. */
    public ReadingText build() {
        marks.sort(Comparator.comparingInt((Mark mark) -> mark.span().start())
                .thenComparing(mark -> mark.span().end(), Comparator.reverseOrder()));
        return new ReadingText(text.toString(), map.build(), blocks, marks);
    }
}
