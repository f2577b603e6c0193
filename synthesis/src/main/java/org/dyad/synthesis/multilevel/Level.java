package org.dyad.synthesis.multilevel;

import java.util.List;

/**
 * One level of nesting.
 *
 * @param name  of the level, such as {@code trial}
 * @param units the unit of each contrast, in their order; a label counts within the unit of the level outside it
 */
public record Level(String name, List<String> units) {
    public Level {
        units = List.copyOf(units);
    }
}
