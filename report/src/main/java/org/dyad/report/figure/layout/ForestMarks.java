package org.dyad.report.figure.layout;

import java.util.List;
import java.util.OptionalDouble;
import org.dyad.report.figure.Estimate;
import org.dyad.report.figure.ForestPlot;
import org.dyad.report.figure.Standing;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark.Point;
import org.dyad.report.figure.mark.Paint;

/** The marks on the axis of a forest plot: squares, diamonds, bars, each with its interval. */
final class ForestMarks {

    private static final double LARGEST_SIDE = 12;
    private static final double PLAIN_SIDE = 6.5;
    private static final double DIAMOND = 5.5;
    private static final double ARROW = 5;

    private final Scale scale;
    private final double largestWeight;

    ForestMarks(Scale scale, ForestPlot plot) {
        this.scale = scale;
        largestWeight = plot.groups().stream()
                .flatMap(g -> g.rows().stream())
                .flatMapToDouble(r -> r.weight().stream())
                .max()
                .orElse(0);
    }

    /** Side of a square: its area is in proportion to the weight, the heaviest trial at the largest side. */
    double side(OptionalDouble weight) {
        return weight.isPresent() && largestWeight > 0
                ? LARGEST_SIDE * Math.sqrt(weight.getAsDouble() / largestWeight)
                : PLAIN_SIDE;
    }

    void trial(Canvas canvas, double y, ForestPlot.Row row) {
        row.estimate().ifPresent(estimate -> {
            switch (row.standing()) {
                case Standing.Included ignored -> {
                    interval(canvas, y, estimate.low(), estimate.high(), Paint.stroke(Ink.DATA, 1.1));
                    square(canvas, y, estimate, side(row.weight()), Paint.fill(Ink.DATA));
                }
                case Standing.KeptOut ignored -> {
                    interval(canvas, y, estimate.low(), estimate.high(), Paint.stroke(Ink.HOLLOW, 0.9));
                    square(
                            canvas,
                            y,
                            estimate,
                            PLAIN_SIDE,
                            Paint.fill(Ink.PAPER).outlined(Ink.HOLLOW, 1.1));
                }
            }
        });
    }

    private void square(Canvas canvas, double y, Estimate estimate, double side, Paint paint) {
        canvas.box(scale.at(estimate.value()) - side / 2, y - side / 2, side, side, paint);
    }

    void pooled(Canvas canvas, double y, Estimate estimate) {
        double left = scale.clamped(estimate.low());
        double right = scale.clamped(estimate.high());
        double middle = scale.at(estimate.value());
        canvas.path(
                List.of(
                        new Point(left, y),
                        new Point(middle, y - DIAMOND),
                        new Point(right, y),
                        new Point(middle, y + DIAMOND)),
                true,
                Paint.fill(Ink.POOLED).outlined(Ink.POOLED, 0.8));
    }

    void prediction(Canvas canvas, double y, ForestPlot.Prediction prediction) {
        Paint paint = Paint.stroke(Ink.PREDICTION, 3);
        double left = scale.clamped(prediction.low());
        double right = scale.clamped(prediction.high());
        canvas.line(left, y, right, y, paint);
        arrows(canvas, y, prediction.low(), prediction.high(), Ink.PREDICTION);
        endTick(canvas, y, prediction.low(), left, Ink.PREDICTION);
        endTick(canvas, y, prediction.high(), right, Ink.PREDICTION);
    }

    private void endTick(Canvas canvas, double y, double value, double x, String colour) {
        if (scale.covers(value)) {
            canvas.line(x, y - 4, x, y + 4, Paint.stroke(colour, 1.1));
        }
    }

    private void interval(Canvas canvas, double y, double low, double high, Paint paint) {
        canvas.line(scale.clamped(low), y, scale.clamped(high), y, paint);
        arrows(canvas, y, low, high, paint.stroke().orElse(Ink.DATA));
    }

    private void arrows(Canvas canvas, double y, double low, double high, String colour) {
        if (low < scale.from()) {
            arrow(canvas, y, scale.start(), -ARROW, colour);
        }
        if (high > scale.to()) {
            arrow(canvas, y, scale.end(), ARROW, colour);
        }
    }

    private static void arrow(Canvas canvas, double y, double x, double length, String colour) {
        canvas.path(
                List.of(new Point(x + length, y), new Point(x, y - 3.5), new Point(x, y + 3.5)),
                true,
                Paint.fill(colour));
    }
}
