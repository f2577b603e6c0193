package org.dyad.library.read.markup;

import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Block;

/** The kinds of block that hold running words. */
public sealed interface BlockKind {
    /** The block over a stretch of the reading text. */
    default Block over(Span span) {
        return switch (this) {
            case Paragraph() -> new Block.Paragraph(span);
            case Preformatted() -> new Block.Preformatted(span);
            case Heading(int level) -> new Block.Heading(level, span);
            case Item(int depth) -> new Block.ListItem(depth, span);
        };
    }

    /** Running text. */
    record Paragraph() implements BlockKind {}

    /** Text whose line ends count. */
    record Preformatted() implements BlockKind {}

    /** A heading. */
    record Heading(int level) implements BlockKind {}

    /** An item of a list. */
    record Item(int depth) implements BlockKind {}
}
