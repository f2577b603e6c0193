package org.dyad.extraction.study;

import java.util.ArrayList;
import java.util.List;
import org.dyad.library.document.Block;
import org.dyad.library.document.ReadingText;

/** Finds the text of studies among comments, lists of links and further matter of a page. */
public final class StudyTextFinder {
    private StudyTextFinder() {}

    /** The studies of a page, in order; none where it holds no study. */
    public static List<StudyText> find(ReadingText text) {
        List<Part> parts = new ArrayList<>();
        for (Block block : text.blocks()) {
            if (block instanceof Block.Heading heading) {
                if (!parts.isEmpty()) {
                    break;
                }
                parts.add(new Part(Part.Role.TITLE, heading.span()));
            } else if (block instanceof Block.Paragraph paragraph && !parts.isEmpty()) {
                parts.add(new Part(Part.Role.BODY, paragraph.span()));
            }
        }
        return parts.isEmpty() ? List.of() : List.of(new StudyText(parts));
    }
}
