package org.dyad.report.figure;

import java.util.List;

/**
 * What each trial adds to heterogeneity against how far it moves the result: trials to look at lie to the right and high up.
 *
 * @param caption    name and words
 * @param acrossName name of the axis across
 * @param upName     name of the axis up
 * @param points     one for each trial
 * @param footers    lines under the figure
 * @see <a href="https://doi.org/10.1002/sim.1221">Baujat et al. (2002)</a>
 */
public record BaujatPlot(Caption caption, String acrossName, String upName, List<Point> points, List<String> footers)
        implements Figure {
    public BaujatPlot {
        points = List.copyOf(points);
        footers = List.copyOf(footers);
    }

    /**
     * A trial.
     *
     * @param label  its name, drawn where there is room
     * @param across 0 or more
     * @param up     0 or more
     * @param anchor where it leads
     */
    public record Point(String label, double across, double up, Anchor anchor) {}
}
