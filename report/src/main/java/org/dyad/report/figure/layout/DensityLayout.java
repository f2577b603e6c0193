package org.dyad.report.figure.layout;

import java.util.ArrayList;
import java.util.List;
import org.dyad.report.figure.DensityPlot;
import org.dyad.report.figure.DensityPlot.Curve;
import org.dyad.report.figure.mark.Drawing;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark.Point;
import org.dyad.report.figure.mark.Paint;

/** Lays out densities over one axis, each with its interval as a bar in a lane between curve and axis. */
public final class DensityLayout {
    private static final double LANE = 13;
    private static final double CAP = 4;

    private final DensityPlot plot;
    private final double width;
    private final Canvas canvas = new Canvas();

    private DensityLayout(DensityPlot plot, double width) {
        this.plot = plot;
        this.width = width;
    }

    /** @param width in CSS pixels, at least 280 */
    public static Drawing draw(DensityPlot plot, double width) {
        return new DensityLayout(plot, width).draw();
    }

    private Drawing draw() {
        Legend legend = new Legend();
        for (int i = 0; i < plot.curves().size(); i++) {
            legend.add(plot.curves().get(i).label(), Legend.line(pen(i)));
        }
        double top = legend.draw(canvas, 0, 0, width) + 6;
        Scale x = across();
        double height = Math.clamp(width * 0.2, 90, 150);
        double foot = top + height;
        Scale up = new Scale(0, highest(), foot, top + 4);
        double axis = foot + 6 + LANE * plot.curves().size();
        double none = plot.axis().nullEffect();
        if (x.covers(none)) {
            canvas.line(x.at(none), top, x.at(none), axis, Paint.stroke(Ink.RULE, 0.8));
        }
        fill(x, up);
        for (int i = 0; i < plot.curves().size(); i++) {
            canvas.path(outline(plot.curves().get(i), x, up), false, pen(i));
            interval(plot.curves().get(i), x, foot + 4 + LANE * (i + 0.5), i);
        }
        canvas.line(x.start(), foot, x.end(), foot, Paint.stroke(Ink.HAIR, 0.8));
        double end = new ForestAxis(plot.axis(), x).draw(canvas, axis, 0, width);
        double last = new Footer().draw(canvas, plot.footers(), 0, end + 8, width);
        return canvas.drawing(plot.caption(), width, last + 4);
    }

    /** No effect, the curves where they have any height, and their intervals. */
    private Scale across() {
        double low = plot.axis().nullEffect();
        double high = low;
        for (Curve curve : plot.curves()) {
            low = Math.min(low, curve.points().getFirst().value());
            high = Math.max(high, curve.points().getLast().value());
        }
        double margin = (high > low ? high - low : 1) * 0.02;
        return new Scale(low - margin, high + margin, 6, width - 14);
    }

    private double highest() {
        return plot.curves().stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(DensityPlot.Point::density)
                .max()
                .orElse(1);
    }

    private void fill(Scale x, Scale up) {
        Curve first = plot.curves().getFirst();
        List<Point> area = new ArrayList<>();
        area.add(new Point(x.at(first.points().getFirst().value()), up.start()));
        area.addAll(outline(first, x, up));
        area.add(new Point(x.at(first.points().getLast().value()), up.start()));
        canvas.path(area, true, Paint.fill(Ink.WIDE_BAND));
    }

    private static List<Point> outline(Curve curve, Scale x, Scale up) {
        return curve.points().stream()
                .map(p -> new Point(x.at(p.value()), up.at(p.density())))
                .toList();
    }

    private void interval(Curve curve, Scale x, double y, int i) {
        Paint pen = Paint.stroke(Ink.series(i), 1.4);
        double left = x.clamped(curve.low());
        double right = x.clamped(curve.high());
        canvas.line(left, y, right, y, pen);
        canvas.line(left, y - CAP, left, y + CAP, pen);
        canvas.line(right, y - CAP, right, y + CAP, pen);
        curve.median().ifPresent(value -> canvas.disc(x.clamped(value), y, 3.2, Paint.fill(Ink.series(i))));
    }

    private static Paint pen(int i) {
        Paint pen = Paint.stroke(Ink.series(i), 1.7);
        return Ink.seriesDash(i).isEmpty() ? pen : pen.dashed(Ink.seriesDash(i));
    }
}
