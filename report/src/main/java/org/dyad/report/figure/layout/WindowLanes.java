package org.dyad.report.figure.layout;

import java.util.List;
import org.dyad.report.figure.DoseCurve.Range;
import org.dyad.report.figure.FractionCurve;
import org.dyad.report.figure.FractionCurve.Window;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark;
import org.dyad.report.figure.mark.Mark.Align;
import org.dyad.report.figure.mark.Paint;
import org.dyad.report.figure.text.Face;
import org.dyad.report.figure.text.Numbers;

/** The windows of doses above a fraction curve, one in a lane, and the mark of an upper intake through all of them. */
final class WindowLanes {
    private static final double LANE = 30;
    private static final double BAR = 7;
    private static final double MARK = 16;

    private final FractionCurve plot;

    WindowLanes(FractionCurve plot) {
        this.plot = plot;
    }

    double height() {
        double marked = plot.upperIntake().isPresent() ? MARK : 0;
        return plot.windows().isEmpty() && marked == 0
                ? 0
                : LANE * plot.windows().size() + marked + 4;
    }

    void draw(Canvas canvas, PlotFrame frame, double top) {
        double y = top;
        if (plot.upperIntake().isPresent()
                && frame.x().covers(plot.upperIntake().getAsDouble())) {
            upperIntake(canvas, frame, plot.upperIntake().getAsDouble(), y);
            y += MARK;
        }
        for (int i = 0; i < plot.windows().size(); i++) {
            lane(canvas, frame, plot.windows().get(i), Ink.series(i), y);
            y += LANE;
        }
    }

    /** Words above, the bar below, and its doses lightly through the plot. */
    private void lane(Canvas canvas, PlotFrame frame, Window window, String colour, double y) {
        Face face = Face.SMALL_STRONG;
        double left = frame.x().start();
        String words = window.label() + ": "
                + window.range()
                        .map(r -> Numbers.estimatedDose(r.low()) + " to " + Numbers.estimatedDose(r.high()))
                        .orElse("no dose");
        double foot = y + face.leading() + 2;
        canvas.add(new Mark.Text(left, foot - 5, words, face, colour, Align.START, true));
        canvas.line(left, foot + BAR / 2, frame.x().end(), foot + BAR / 2, Paint.stroke(Ink.HAIR, 0.8));
        window.range().ifPresent(range -> bar(canvas, frame, range, colour, foot));
    }

    private static void bar(Canvas canvas, PlotFrame frame, Range range, String colour, double foot) {
        double from = frame.x().clamped(range.low());
        double to = frame.x().clamped(range.high());
        canvas.box(from, foot, to - from, BAR, Paint.fill(colour));
        double top = frame.y().end();
        for (double x : List.of(from, to)) {
            canvas.line(x, top, x, frame.y().start(), Paint.stroke(colour, 0.7).dashed("1 3"));
        }
    }

    private static void upperIntake(Canvas canvas, PlotFrame frame, double dose, double y) {
        Face face = Face.SMALL;
        double x = frame.x().at(dose);
        String words = "upper intake " + Numbers.plain(dose);
        canvas.line(x, y + 3, x, frame.y().start(), Paint.stroke(Ink.QUIET, 1.1).dashed("6 3"));
        boolean right = x + face.width(words) + 8 <= frame.x().end();
        canvas.add(new Mark.Text(
                x + (right ? 6 : -6), y + 11, words, face, Ink.QUIET, right ? Align.START : Align.END, true));
    }
}
