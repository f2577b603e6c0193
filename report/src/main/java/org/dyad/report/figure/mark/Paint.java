package org.dyad.report.figure.mark;

import java.util.Optional;

/**
 * How a mark is filled and outlined.
 *
 * @param fill        colour of the area; empty for none
 * @param fillOpacity between 0 and 1
 * @param stroke      colour of the outline; empty for none
 * @param strokeWidth in CSS pixels
 * @param dash        pattern of the outline in CSS pixels, such as "4 3"; empty for solid
 */
public record Paint(
        Optional<String> fill, double fillOpacity, Optional<String> stroke, double strokeWidth, String dash) {

    /** A filled area without outline. */
    public static Paint fill(String colour) {
        return new Paint(Optional.of(colour), 1, Optional.empty(), 0, "");
    }

    /** An outline without area. */
    public static Paint stroke(String colour, double width) {
        return new Paint(Optional.empty(), 1, Optional.of(colour), width, "");
    }

    /** This paint with an outline. */
    public Paint outlined(String colour, double width) {
        return new Paint(fill, fillOpacity, Optional.of(colour), width, dash);
    }

    /** This paint with a dashed outline. */
    public Paint dashed(String pattern) {
        return new Paint(fill, fillOpacity, stroke, strokeWidth, pattern);
    }

    /** This paint with an area that lets through what lies below. */
    public Paint opacity(double value) {
        return new Paint(fill, value, stroke, strokeWidth, dash);
    }
}
