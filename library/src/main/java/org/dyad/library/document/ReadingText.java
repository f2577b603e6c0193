package org.dyad.library.document;

import java.util.List;
import org.dyad.evidence.origin.Span;

/**
 * What a person reads: no markup, with blocks, marks and the way back to the source. Made with {@link ReadingTextBuilder}.
 *
 * @param text   the characters; blocks are separated by a line end
 * @param map    places in {@code text} to places in the source
 * @param blocks in order
 * @param marks  in order of their start
 */
public record ReadingText(String text, SourceMap map, List<Block> blocks, List<Mark> marks) {
    /** Nothing to read. */
    public static final ReadingText EMPTY = new ReadingText("", SourceMap.EMPTY, List.of(), List.of());

    public ReadingText {
        blocks = List.copyOf(blocks);
        marks = List.copyOf(marks);
    }

    /** The stretch of the source from the first to the last character of a stretch of the text. */
    public Span toSource(Span inText) {
        return map.toSource(inText);
    }

    /** The words of a stretch. */
    public String words(Span span) {
        return text.substring(span.start(), span.end());
    }
}
