package org.dyad.report.figure;

import org.dyad.report.figure.layout.BaujatLayout;
import org.dyad.report.figure.layout.ChainLayout;
import org.dyad.report.figure.layout.DensityLayout;
import org.dyad.report.figure.layout.DoseLayout;
import org.dyad.report.figure.layout.FlowLayout;
import org.dyad.report.figure.layout.ForestLayout;
import org.dyad.report.figure.layout.FractionLayout;
import org.dyad.report.figure.layout.FunnelLayout;
import org.dyad.report.figure.layout.GoshLayout;
import org.dyad.report.figure.layout.InfluenceLayout;
import org.dyad.report.figure.layout.PairedLayout;
import org.dyad.report.figure.layout.RiskLayout;
import org.dyad.report.figure.mark.Drawing;
import org.dyad.report.figure.mark.Svg;

/** Turns figures into drawings and SVG. The same figure at the same width gives the same bytes. */
public final class Figures {

    /** Width in CSS pixels that figures are designed for; about 190 mm in print. */
    public static final double WIDTH = 760;

    /** Width for a small screen. */
    public static final double NARROW = 358;

    private Figures() {}

    /** A file of its own, with its font inside. */
    public static String svg(Figure figure) {
        return Svg.file(draw(figure, WIDTH));
    }

    /** Every mark with its place, for a page of this width in CSS pixels (at least 280). */
    public static Drawing draw(Figure figure, double width) {
        return switch (figure) {
            case ForestPlot plot -> ForestLayout.draw(plot, width);
            case DoseCurve plot -> DoseLayout.draw(plot, width);
            case PairedCurves plot -> PairedLayout.draw(plot, width);
            case ChainDiagram plot -> ChainLayout.draw(plot, width);
            case FractionCurve plot -> FractionLayout.draw(plot, width);
            case FunnelPlot plot -> FunnelLayout.draw(plot, width);
            case DensityPlot plot -> DensityLayout.draw(plot, width);
            case BaujatPlot plot -> BaujatLayout.draw(plot, width);
            case GoshPlot plot -> GoshLayout.draw(plot, width);
            case InfluencePanel plot -> InfluenceLayout.draw(plot, width);
            case FlowDiagram plot -> FlowLayout.draw(plot, width);
            case RiskOfBiasTable plot -> RiskLayout.draw(plot, width);
        };
    }
}
