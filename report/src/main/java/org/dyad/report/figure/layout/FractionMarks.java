package org.dyad.report.figure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dyad.report.figure.FractionCurve;
import org.dyad.report.figure.FractionCurve.Line;
import org.dyad.report.figure.FractionCurve.TargetDose;
import org.dyad.report.figure.mark.Bounds;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark;
import org.dyad.report.figure.mark.Mark.Align;
import org.dyad.report.figure.mark.Mark.Point;
import org.dyad.report.figure.mark.Paint;
import org.dyad.report.figure.text.Face;
import org.dyad.report.figure.text.Numbers;

/** The marks of a fraction curve. */
final class FractionMarks {

    private static final double LANE = 17;

    private final FractionCurve plot;
    private final PlotFrame frame;

    FractionMarks(FractionCurve plot, PlotFrame frame) {
        this.plot = plot;
        this.frame = frame;
    }

    static Paint pen(int line) {
        return Paint.stroke(Ink.series(line), 2.1);
    }

    private Point at(double dose, double fraction) {
        return new Point(frame.x().at(dose), frame.y().at(fraction));
    }

    void bands(Canvas canvas) {
        for (int i = 0; i < plot.lines().size(); i++) {
            List<FractionCurve.Point> known = plot.lines().get(i).points().stream()
                    .filter(p -> p.interval().isPresent())
                    .toList();
            List<Point> outline = new ArrayList<>();
            known.forEach(
                    p -> outline.add(at(p.dose(), p.interval().orElseThrow().low())));
            known.reversed()
                    .forEach(p ->
                            outline.add(at(p.dose(), p.interval().orElseThrow().high())));
            List<Point> cut = outline.isEmpty() ? List.of() : Clip.area(outline, frame.area());
            if (cut.size() > 2) {
                canvas.path(
                        cut, true, Paint.fill(i == 0 ? Ink.BAND : Ink.series(i)).opacity(i == 0 ? 0.85 : 0.16));
            }
        }
    }

    void curves(Canvas canvas) {
        double observed = plot.observedHigh().orElse(Double.POSITIVE_INFINITY);
        for (int i = 0; i < plot.lines().size(); i++) {
            Line line = plot.lines().get(i);
            Canvas own = new Canvas();
            List<Point> within = new ArrayList<>();
            List<Point> beyond = new ArrayList<>();
            for (FractionCurve.Point point : line.points()) {
                Point place = at(point.dose(), point.fraction());
                if (point.dose() <= observed) {
                    within.add(place);
                } else {
                    if (beyond.isEmpty() && !within.isEmpty()) {
                        beyond.add(within.getLast());
                    }
                    beyond.add(place);
                }
            }
            Paint pen = pen(i);
            Clip.line(within, frame.area()).forEach(piece -> own.path(piece, false, pen));
            Clip.line(beyond, frame.area()).forEach(piece -> own.path(piece, false, pen.dashed("4 3.5")));
            canvas.group(line.anchor(), own);
        }
    }

    /** Names beside the right ends of the curves, moved apart. */
    void names(Canvas canvas, double left, double room) {
        Face face = Face.SMALL_STRONG;
        List<Double> ends = new ArrayList<>();
        int most = 1;
        for (Line line : plot.lines()) {
            ends.add(
                    line.points().isEmpty()
                            ? frame.y().end()
                            : frame.y().clamped(line.points().getLast().fraction()));
            most = Math.max(most, face.wrap(line.label(), room).size());
        }
        List<Double> heights = Labels.spread(
                ends, most * face.leading() + 2, frame.y().end() + 2, frame.y().start() - 4);
        for (int i = 0; i < plot.lines().size(); i++) {
            List<String> words = face.wrap(plot.lines().get(i).label(), room);
            canvas.lines(left, heights.get(i) + 4, words, face, Ink.series(i), Align.START);
        }
    }

    /** Where the target is reached: a bar for its interval in a lane of its own above the axis, a drop line, and the dose in figures. */
    void targetDoses(Canvas canvas) {
        if (plot.target().isEmpty()) {
            return;
        }
        int lane = 0;
        for (int i = 0; i < plot.lines().size(); i++) {
            Line line = plot.lines().get(i);
            if (line.dose() instanceof TargetDose.Reached reached) {
                Canvas own = new Canvas();
                reached(own, reached, plot.target().getAsDouble(), i, frame.y().start() - 9 - lane * LANE);
                canvas.group(line.anchor(), own);
                lane++;
            }
        }
    }

    private void reached(Canvas canvas, TargetDose.Reached reached, double target, int line, double laneY) {
        String colour = Ink.series(line);
        double left = frame.x().clamped(reached.low().orElse(Double.NEGATIVE_INFINITY));
        double right = frame.x().clamped(reached.high().orElse(Double.POSITIVE_INFINITY));
        canvas.line(left, laneY, right, laneY, Paint.stroke(colour, 1.4));
        end(canvas, reached.low(), left, laneY, -1, colour);
        end(canvas, reached.high(), right, laneY, 1, colour);
        if (frame.x().covers(reached.dose())) {
            double x = frame.x().at(reached.dose());
            double y = frame.y().at(target);
            canvas.line(x, y, x, laneY, Paint.stroke(colour, 1).dashed("2 2"));
            canvas.disc(x, y, 4, Paint.fill(Ink.PAPER).outlined(colour, 1.8));
            canvas.disc(x, laneY, 3, Paint.fill(colour));
        }
        String words = words(reached);
        String named = plot.lines().get(line).label() + ": " + words;
        boolean several = plot.lines().size() > 1;
        if (!several || !label(canvas, named, left, right, laneY, colour)) {
            label(canvas, words, left, right, laneY, colour);
        }
    }

    private void end(Canvas canvas, OptionalDouble limit, double x, double y, int direction, String colour) {
        boolean shown = limit.isPresent() && frame.x().covers(limit.getAsDouble());
        if (shown) {
            canvas.line(x, y - 4, x, y + 4, Paint.stroke(colour, 1.4));
        } else {
            canvas.path(
                    List.of(new Point(x, y), new Point(x - direction * 6, y - 4), new Point(x - direction * 6, y + 4)),
                    true,
                    Paint.fill(colour));
        }
    }

    /** Beside the bar, right or left; returns whether there was room. */
    private boolean label(Canvas canvas, String words, double left, double right, double laneY, String colour) {
        Face face = Face.SMALL_STRONG;
        Bounds area = frame.area();
        double needed = face.width(words) + 8;
        boolean rightFits = right + needed <= area.right();
        boolean leftFits = left - needed >= area.left();
        if (rightFits || leftFits) {
            double x = rightFits ? right + 7 : left - 7;
            canvas.add(new Mark.Text(x, laneY + 4, words, face, colour, rightFits ? Align.START : Align.END, true));
        }
        return rightFits || leftFits;
    }

    /** A dose with its interval; an unbounded side in words. */
    static String words(TargetDose.Reached reached) {
        String dose = Numbers.estimatedDose(reached.dose());
        if (reached.low().isEmpty() && reached.high().isEmpty()) {
            return dose + " (unbounded)";
        }
        String low =
                reached.low().isPresent() ? Numbers.estimatedDose(reached.low().getAsDouble()) : "no lower limit";
        String high = reached.high().isPresent()
                ? Numbers.estimatedDose(reached.high().getAsDouble())
                : "no upper limit";
        return dose + " (" + low + " to " + high + ")";
    }
}
