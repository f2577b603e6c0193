package org.dyad.report.figure;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Results of many subsets of the trials, effect against I², as cells that are darker the more subsets fall into them. The number of
 * cells is bounded, whatever the number of subsets.
 *
 * @param caption name and words
 * @param axis    the effect, across
 * @param upName  name of the axis up
 * @param subsets one for each subset that was fitted; at least one
 * @param all     the effect from all trials; empty for none
 * @param footers lines under the figure
 * @see <a href="https://doi.org/10.1002/jrsm.1053">Olkin, Dahabreh, Trikalinos (2012)</a>
 */
public record GoshPlot(
        Caption caption, EffectAxis axis, String upName, List<Subset> subsets, OptionalDouble all, List<String> footers)
        implements Figure {
    public GoshPlot {
        subsets = List.copyOf(subsets);
        footers = List.copyOf(footers);
    }

    /**
     * A subset.
     *
     * @param effect on the scale of the analysis
     * @param i2     percent, 0 to 100
     */
    public record Subset(double effect, double i2) {}
}
