package org.dyad.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Effects against their standard errors, larger trials above.
 *
 * @param caption  name and words
 * @param axis     the effect, across
 * @param trials   one mark each
 * @param centre   the pooled effect; the region stands around it; empty for none
 * @param region   pseudo-confidence region around the centre: centre plus and minus {@code quantile} times the standard error
 * @param contours regions around no effect for a contour-enhanced plot, widest last; usually empty
 * @param line     a fitted line of small-study effects; usually empty
 * @param footers  lines under the figure
 */
public record FunnelPlot(
        Caption caption,
        EffectAxis axis,
        List<Trial> trials,
        OptionalDouble centre,
        Optional<Region> region,
        List<Region> contours,
        Optional<FittedLine> line,
        List<String> footers)
        implements Figure {
    public FunnelPlot {
        trials = List.copyOf(trials);
        contours = List.copyOf(contours);
        footers = List.copyOf(footers);
    }

    /**
     * A trial, or one that a method filled in.
     *
     * @param label         such as "Naik 2017"; drawn only if it lies outside the region and there is room
     * @param effect        on the scale of the analysis
     * @param standardError greater than 0
     * @param standing      hollow if kept out
     * @param filledIn      whether a method (trim and fill) added it: drawn as a hollow diamond
     * @param anchor        where it leads
     */
    public record Trial(
            String label, double effect, double standardError, Standing standing, boolean filledIn, Anchor anchor) {}

    /**
     * A region of the plot.
     *
     * @param label    such as "95%" or "p < 0.05"
     * @param quantile how many standard errors wide on each side
     */
    public record Region(String label, double quantile) {}

    /**
     * Effect as a straight line in the standard error.
     *
     * @param intercept effect at standard error 0
     * @param slope     change per unit of standard error
     */
    public record FittedLine(String label, double intercept, double slope) {}
}
