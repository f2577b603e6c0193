package org.dyad.report.figure.layout;

import java.util.List;
import org.dyad.report.figure.mark.Bounds;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark;
import org.dyad.report.figure.mark.Mark.Align;
import org.dyad.report.figure.mark.Paint;
import org.dyad.report.figure.text.Face;

/**
 * A plot's area with its two axes: guides across, ticks and names outside.
 *
 * @param x      from data to page, across
 * @param y      from data to page, up
 * @param xTicks round values across
 * @param yTicks round values up
 */
record PlotFrame(Scale x, Scale y, Ticks xTicks, Ticks yTicks) {

    private static final double TICK = 4;
    private static final String BEYOND = "beyond the doses studied";

    Bounds area() {
        return new Bounds(x.start(), y.end(), x.end(), y.start());
    }

    /** Room that the labels of an upright axis need on its left. */
    static double labelRoom(Ticks ticks) {
        return ticks.labels().stream().mapToDouble(Face.SMALL::width).max().orElse(0) + 8;
    }

    /** Shades what lies beyond a value of the x axis; does nothing if that is beyond the axis. */
    void shadeBeyond(Canvas canvas, double value) {
        if (hasBeyond(value)) {
            double left = x.at(value);
            canvas.box(left, y.end(), x.end() - left, y.start() - y.end(), Paint.fill(Ink.GROUND));
        }
    }

    /** The border of that shade, to be drawn above the bands that may cover it. */
    void borderBeyond(Canvas canvas, double value) {
        if (hasBeyond(value)) {
            double left = x.at(value);
            Paint pen = Paint.stroke(Ink.RULE, 0.8).dashed("1.5 2.5");
            canvas.line(left, y.end(), left, y.start(), pen);
        }
    }

    private boolean hasBeyond(double value) {
        return x.covers(value) && value < x.to();
    }

    /** Says what the shade means, if there is room. */
    void nameBeyond(Canvas canvas, double value, double baseline) {
        if (hasBeyond(value) && beyondWords(value, baseline).right() <= x.end()) {
            canvas.add(new Mark.Text(x.at(value) + 6, baseline, BEYOND, Face.SMALL, Ink.QUIET, Align.START, true));
        }
    }

    /** The place of those words. */
    Bounds beyondWords(double value, double baseline) {
        double left = x.clamped(value) + 6;
        return new Bounds(left, baseline - 11, left + Face.SMALL.width(BEYOND), baseline + 4);
    }

    void guides(Canvas canvas) {
        for (double value : yTicks.values()) {
            double at = y.at(value);
            canvas.line(x.start(), at, x.end(), at, Paint.stroke(Ink.HAIR, 0.7));
        }
    }

    /** Draws axis lines, ticks and labels, and the name of the x axis; returns where all of it ends below. */
    double axes(Canvas canvas, String xName) {
        Paint pen = Paint.stroke(Ink.TEXT, 0.8);
        double foot = y.start();
        canvas.line(x.start(), foot, x.end(), foot, pen);
        Face face = Face.SMALL;
        for (int i = 0; i < xTicks.values().size(); i++) {
            double at = x.at(xTicks.values().get(i));
            canvas.line(at, foot, at, foot + TICK, pen);
            canvas.text(at, foot + TICK + 11, xTicks.labels().get(i), face, Ink.TEXT, Align.MIDDLE);
        }
        for (int i = 0; i < yTicks.values().size(); i++) {
            double at = y.at(yTicks.values().get(i));
            canvas.text(x.start() - 7, at + 4, yTicks.labels().get(i), face, Ink.TEXT, Align.END);
        }
        double baseline = foot + TICK + 11 + 18;
        List<String> lines = Face.HEAD.wrap(xName, x.end() - x.start());
        double next = canvas.lines((x.start() + x.end()) / 2, baseline, lines, Face.HEAD, Ink.TEXT, Align.MIDDLE);
        return next - Face.HEAD.leading() + 3;
    }
}
