package org.dyad.report.figure;

import java.util.List;
import java.util.Optional;

/**
 * A chain of causes as boxes joined by arrows, each with its estimate, and under it a forest of the whole chain beside the
 * direct estimate.
 *
 * @param caption name and words
 * @param boxes   what the arrows join, in order; at least 2
 * @param arrows  one fewer than boxes
 * @param forest  the chain composed and the direct estimate; empty where neither is there
 * @param footers lines under the boxes
 */
public record ChainDiagram(
        Caption caption, List<Box> boxes, List<Arrow> arrows, Optional<ForestPlot> forest, List<String> footers)
        implements Figure {
    public ChainDiagram {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
        footers = List.copyOf(footers);
        if (boxes.size() < 2 || arrows.size() != boxes.size() - 1) {
            throw new IllegalArgumentException("chain " + caption.id() + ": " + boxes.size() + " boxes and "
                    + arrows.size() + " arrows; expected at least 2 boxes, and one arrow fewer.");
        }
    }

    /**
     * A quantity.
     *
     * @param name   such as "Milk"
     * @param detail such as its unit
     */
    public record Box(String name, String detail) {}

    /**
     * A link.
     *
     * @param lines     what is known of it, such as estimate, interval and number of trials
     * @param estimated drawn through; dashed where it is not
     */
    public record Arrow(List<String> lines, boolean estimated) {
        public Arrow {
            lines = List.copyOf(lines);
        }
    }
}
