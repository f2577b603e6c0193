package org.dyad.report.figure.layout;

import java.util.ArrayList;
import java.util.List;
import org.dyad.report.figure.FractionCurve;
import org.dyad.report.figure.FractionCurve.Line;
import org.dyad.report.figure.FractionCurve.TargetDose;
import org.dyad.report.figure.mark.Bounds;
import org.dyad.report.figure.mark.Drawing;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark.Align;
import org.dyad.report.figure.mark.Paint;
import org.dyad.report.figure.text.Face;
import org.dyad.report.figure.text.Numbers;

/** Lays out the curve of the fraction at or above a threshold. */
public final class FractionLayout {

    private static final double PLAIN_MARGIN = 16;
    private static final double WIDEST_LABELS = 150;

    private final FractionCurve plot;
    private final double width;
    private final Canvas canvas = new Canvas();
    private final Footer footer = new Footer();

    private FractionLayout(FractionCurve plot, double width) {
        this.plot = plot;
        this.width = width;
    }

    /** @param width in CSS pixels, at least 280 */
    public static Drawing draw(FractionCurve plot, double width) {
        return new FractionLayout(plot, width).draw();
    }

    private Drawing draw() {
        double legendEnd = legend();
        List<String> name = Face.HEAD.wrap(plot.measure() + ", %", width);
        double top = canvas.lines(0, legendEnd + 15, name, Face.HEAD, Ink.TEXT, Align.START) - 6;
        WindowLanes lanes = new WindowLanes(plot);
        double lanesTop = top + 8;
        PlotFrame frame = frame(top + lanes.height());
        plot.observedHigh().ifPresent(dose -> frame.shadeBeyond(canvas, dose));
        frame.guides(canvas);
        FractionMarks marks = new FractionMarks(plot, frame);
        marks.bands(canvas);
        plot.observedHigh().ifPresent(dose -> frame.borderBeyond(canvas, dose));
        plot.target().ifPresent(target -> target(frame, target));
        lanes.draw(canvas, frame, lanesTop);
        marks.curves(canvas);
        plot.observedHigh()
                .ifPresent(dose -> frame.nameBeyond(canvas, dose, frame.y().at(0.5) + 4));
        marks.targetDoses(canvas);
        if (!narrow()) {
            marks.names(canvas, width - labelMargin() + 10, labelMargin() - 10);
        }
        double axisEnd = frame.axes(canvas, plot.doseAxis().words());
        List<String> lines = new ArrayList<>();
        plot.lines().forEach(line -> lines.addAll(words(line)));
        lines.addAll(plot.footers());
        double end = footer.draw(canvas, lines, 0, axisEnd + 8, width);
        return canvas.drawing(plot.caption(), width, end + 4);
    }

    private boolean narrow() {
        return width < 520 || plot.lines().size() == 1;
    }

    private double legend() {
        Legend legend = new Legend();
        if (narrow()) {
            for (int i = 0; i < plot.lines().size(); i++) {
                legend.add(plot.lines().get(i).label(), Legend.line(FractionMarks.pen(i)));
            }
        }
        if (plot.lines().stream()
                .anyMatch(l -> l.points().stream().anyMatch(p -> p.interval().isPresent()))) {
            legend.add(plot.bandLabel(), Legend.band(Ink.BAND));
        }
        return legend.draw(canvas, 0, 0, width);
    }

    private double labelMargin() {
        if (narrow()) {
            return PLAIN_MARGIN;
        }
        double widest = plot.lines().stream()
                .mapToDouble(l -> Face.SMALL_STRONG.width(l.label()))
                .max()
                .orElse(0);
        return Math.min(WIDEST_LABELS, widest) + 22;
    }

    private PlotFrame frame(double top) {
        double height = Math.clamp(width * 0.45, 220, 340);
        Scale up = new Scale(0, 1, top + height, top + 8);
        List<Double> values = List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
        Ticks yTicks = new Ticks(values, List.of("0", "20", "40", "60", "80", "100"));
        double left = PlotFrame.labelRoom(yTicks);
        double first = plot.lines().stream()
                .flatMap(l -> l.points().stream())
                .mapToDouble(FractionCurve.Point::dose)
                .min()
                .orElse(0);
        double last = plot.lines().stream()
                .flatMap(l -> l.points().stream())
                .mapToDouble(FractionCurve.Point::dose)
                .max()
                .orElse(1);
        double from = plot.doseAxis().low().orElse(first);
        double to = plot.doseAxis().high().orElse(last > from ? last : from + 1);
        Scale across = new Scale(from, to, left, width - labelMargin());
        return new PlotFrame(across, up, Ticks.along(across, false, 70), yTicks);
    }

    private void target(PlotFrame frame, double target) {
        double y = frame.y().at(target);
        Bounds area = frame.area();
        canvas.line(area.left(), y, area.right(), y, Paint.stroke(Ink.TEXT, 0.9).dashed("5 3"));
        String words = "target " + Numbers.plain(target * 100) + "%";
        canvas.add(new org.dyad.report.figure.mark.Mark.Text(
                area.left() + 6, y + 14, words, Face.SMALL_STRONG, Ink.TEXT, Align.START, true));
    }

    /** What each curve says about the target, in words under the figure: the figure alone cannot say "unbounded". */
    private List<String> words(Line line) {
        String unit = plot.doseAxis().unit().map(u -> " " + u).orElse("");
        String prefix = plot.lines().size() > 1 ? line.label() + ": target " : "Target ";
        return switch (line.dose()) {
            case TargetDose.Reached reached ->
                List.of(prefix + "reached at " + FractionMarks.words(reached) + unit
                        + (reached.extrapolated() ? "; this lies beyond the doses studied" : "") + ".");
            case TargetDose.BelowLowest below ->
                List.of(prefix + "already met at the lowest dose studied, " + Numbers.plain(below.lowestDose()) + unit
                        + ".");
            case TargetDose.NotReached not -> List.of(prefix + "" + not.words() + ".");
            case TargetDose.None ignored -> List.of();
        };
    }
}
