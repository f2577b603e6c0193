package org.dyad.report.figure.layout;

import java.util.Comparator;
import java.util.List;
import org.dyad.report.figure.Anchor;
import org.dyad.report.figure.BaujatPlot;
import org.dyad.report.figure.mark.Bounds;
import org.dyad.report.figure.mark.Drawing;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark.Align;
import org.dyad.report.figure.mark.Mark.Point;
import org.dyad.report.figure.mark.Paint;
import org.dyad.report.figure.text.Face;

/** Lays out a plot of Baujat: discs, the farthest named first. */
public final class BaujatLayout {
    private static final double RADIUS = 4;

    private BaujatLayout() {}

    /** @param width in CSS pixels, at least 280 */
    public static Drawing draw(BaujatPlot plot, double width) {
        Canvas canvas = new Canvas();
        double top = canvas.lines(0, 13, Face.HEAD.wrap(plot.upName(), width), Face.HEAD, Ink.TEXT, Align.START) - 6;
        double highest = end(
                plot.points().stream().mapToDouble(BaujatPlot.Point::up).max().orElse(1));
        double widest = end(plot.points().stream()
                .mapToDouble(BaujatPlot.Point::across)
                .max()
                .orElse(1));
        double height = Math.clamp(width * 0.45, 220, 340);
        Ticks up = Ticks.linear(0, highest, 5);
        Scale x = new Scale(0, widest, PlotFrame.labelRoom(up) + 2, width - 14);
        Scale y = new Scale(0, highest, top + height, top + 8);
        PlotFrame frame = new PlotFrame(x, y, Ticks.along(x, false, 70), up);
        frame.guides(canvas);
        List<BaujatPlot.Point> inOrder = plot.points().stream()
                .sorted(Comparator.comparingDouble((BaujatPlot.Point p) -> -p.up() / highest - p.across() / widest))
                .toList();
        Labels labels = new Labels(new Bounds(x.start(), y.end() - 8, width, y.start()));
        for (BaujatPlot.Point point : inOrder) {
            Point at = at(frame, point);
            Canvas own = new Canvas();
            own.disc(at.x(), at.y(), RADIUS, Paint.fill(Ink.DATA).outlined(Ink.PAPER, 0.8));
            canvas.group(point.anchor().tooltip().isPresent() ? point.anchor() : Anchor.saying(point.label()), own);
            labels.keepClear(new Bounds(at.x() - RADIUS, at.y() - RADIUS, at.x() + RADIUS, at.y() + RADIUS));
        }
        for (BaujatPlot.Point point : inOrder) {
            labels.place(at(frame, point), RADIUS, point.label(), Face.SMALL, Ink.QUIET)
                    .ifPresent(name -> name.forEach(canvas::add));
        }
        double below = frame.axes(canvas, plot.acrossName());
        double end = new Footer().draw(canvas, plot.footers(), 0, below + 8, width);
        return canvas.drawing(plot.caption(), width, end + 4);
    }

    private static Point at(PlotFrame frame, BaujatPlot.Point point) {
        return new Point(frame.x().at(point.across()), frame.y().at(point.up()));
    }

    private static double end(double largest) {
        return largest > 0 ? 1.06 * largest : 1;
    }
}
