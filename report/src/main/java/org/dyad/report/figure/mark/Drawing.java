package org.dyad.report.figure.mark;

import java.util.List;
import java.util.function.Predicate;
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

    /** Whether any mark leads to an address that counts; then a reader must be able to reach the marks one by one. */
    public boolean hasLinks(Predicate<String> counts) {
        return hasLinks(marks, counts);
    }

    private static boolean hasLinks(List<Mark> marks, Predicate<String> counts) {
        return marks.stream()
                .anyMatch(mark -> mark instanceof Mark.Group group
                        && (group.anchor().href().filter(counts).isPresent() || hasLinks(group.marks(), counts)));
    }
}
