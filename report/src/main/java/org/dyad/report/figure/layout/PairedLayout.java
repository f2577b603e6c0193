package org.dyad.report.figure.layout;

import org.dyad.report.figure.PairedCurves;
import org.dyad.report.figure.mark.Drawing;
import org.dyad.report.figure.text.Face;

/** Lays out two curves, beside each other where there is room. */
public final class PairedLayout {
    /** Below this width a panel would have no room for its names. */
    private static final double LEAST_WIDE = 620;

    private static final double GAP = 26;
    private static final double HEADING = 24;

    private PairedLayout() {}

    /** @param width in CSS pixels, at least 280 */
    public static Drawing draw(PairedCurves plot, double width) {
        Canvas canvas = new Canvas();
        boolean wide = width >= LEAST_WIDE;
        double each = wide ? Math.floor((width - GAP) / 2) : width;
        double left = 0;
        double top = 0;
        double end = 0;
        for (PairedCurves.Panel panel : plot.panels()) {
            canvas.text(left, top + 13, panel.heading(), Face.STRONG);
            Drawing inner = DoseLayout.draw(panel.curve(), each);
            canvas.shifted(inner.marks(), left, top + HEADING);
            end = Math.max(end, top + HEADING + inner.height());
            if (wide) {
                left += each + GAP;
            } else {
                top = end + GAP;
            }
        }
        double foot = new Footer().draw(canvas, plot.footers(), 0, end + 6, width);
        return canvas.drawing(plot.caption(), width, foot + 4);
    }
}
