package org.dyad.report.figure;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Densities of what is believed of a quantity: how plausible each value is.
 *
 * @param caption name and words
 * @param axis    the quantity, across; its no-effect value is marked
 * @param curves  one, or several laid over each other; the first is filled
 * @param footers lines under the figure
 */
public record DensityPlot(Caption caption, EffectAxis axis, List<Curve> curves, List<String> footers)
        implements Figure {

    /** @throws IllegalArgumentException if there is no curve */
    public DensityPlot {
        curves = List.copyOf(curves);
        footers = List.copyOf(footers);
        if (curves.isEmpty()) {
            throw new IllegalArgumentException("density plot " + caption.id() + ": no curve; expected at least one.");
        }
    }

    /**
     * One density.
     *
     * @param label  for the legend
     * @param points in order of value, at least two
     * @param low    lower limit of its interval
     * @param median its middle
     * @param high   upper limit of its interval
     */
    public record Curve(String label, List<Point> points, double low, OptionalDouble median, double high) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /** How plausible a value is, per unit of it. */
    public record Point(double value, double density) {}
}
