package org.dyad.report.figure.mark;

import java.util.List;
import org.dyad.report.figure.Caption;

/**
 * A figure whose every mark has its place.
 *
 * @param caption name and words
 * @param width   in CSS pixels
 * @param height  in CSS pixels
 * @param marks   in order of drawing, the lowest first
 */
public record Drawing(Caption caption, double width, double height, List<Mark> marks) {
    public Drawing {
        marks = List.copyOf(marks);
    }

    /** Whether any mark leads somewhere; then a reader must be able to reach the marks one by one. */
    public boolean hasLinks() {
        return hasLinks(marks);
    }

    private static boolean hasLinks(List<Mark> marks) {
        return marks.stream()
                .anyMatch(mark -> mark instanceof Mark.Group group
                        && (group.anchor().href().isPresent() || hasLinks(group.marks())));
    }
}
