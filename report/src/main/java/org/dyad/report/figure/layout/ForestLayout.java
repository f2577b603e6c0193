package org.dyad.report.figure.layout;

import org.dyad.report.figure.ForestPlot;
import org.dyad.report.figure.mark.Drawing;

/** Lays out a forest plot: as a table where there is room, stacked where there is not. */
public final class ForestLayout {

    private ForestLayout() {}

    /** @param width in CSS pixels, at least 280 */
    public static Drawing draw(ForestPlot plot, double width) {
        ForestNumbers numbers = new ForestNumbers(plot);
        ForestColumns columns = new ForestColumns(plot, numbers, width);
        return columns.fits()
                ? new ForestWide(plot, numbers, columns, width).draw()
                : new ForestStacked(plot, numbers, width).draw();
    }
}
