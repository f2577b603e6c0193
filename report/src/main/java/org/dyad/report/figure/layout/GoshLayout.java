package org.dyad.report.figure.layout;

import java.util.Arrays;
import java.util.List;
import org.dyad.report.figure.GoshPlot;
import org.dyad.report.figure.mark.Drawing;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark.Align;
import org.dyad.report.figure.mark.Paint;
import org.dyad.report.figure.text.Face;

/** Lays out results of all subsets: a grid of cells, shaded by how many subsets each holds, and how many have each effect above it. */
public final class GoshLayout {
    private static final int COLUMNS = 64;
    private static final int ROWS = 40;
    private static final double HISTOGRAM = 46;
    /** From one subset to the fullest cell in steps of equal ratio. */
    private static final List<String> SHADES = List.of("#d5e1ec", "#a9c1d8", "#7a9fc0", "#4d7ba6", "#1f4e79");

    private final GoshPlot plot;
    private final double width;
    private final Canvas canvas = new Canvas();
    private final int[][] cells = new int[COLUMNS][ROWS];
    private final double low;
    private final double high;
    private int fullest;

    private GoshLayout(GoshPlot plot, double width) {
        this.plot = plot;
        this.width = width;
        double least = plot.subsets().stream()
                .mapToDouble(GoshPlot.Subset::effect)
                .min()
                .orElse(0);
        double most = plot.subsets().stream()
                .mapToDouble(GoshPlot.Subset::effect)
                .max()
                .orElse(1);
        double margin = most > least ? (most - least) * 0.02 : 0.5;
        low = least - margin;
        high = most + margin;
        for (GoshPlot.Subset subset : plot.subsets()) {
            int column = Math.min(COLUMNS - 1, (int) (COLUMNS * (subset.effect() - low) / (high - low)));
            int row = Math.clamp((int) (ROWS * subset.i2() / 100), 0, ROWS - 1);
            fullest = Math.max(fullest, ++cells[column][row]);
        }
    }

    /** @param width in CSS pixels, at least 280 */
    public static Drawing draw(GoshPlot plot, double width) {
        return new GoshLayout(plot, width).draw();
    }

    private Drawing draw() {
        double top = legend() + HISTOGRAM;
        double height = Math.clamp(width * 0.42, 200, 320);
        Ticks up = Ticks.linear(0, 100, 4);
        Scale x = new Scale(low, high, PlotFrame.labelRoom(up) + 2, width - 14);
        Scale y = new Scale(0, 100, top + 28 + height, top + 28);
        histogram(x, top);
        canvas.text(0, top + 15, plot.upName(), Face.HEAD, Ink.TEXT, Align.START);
        PlotFrame frame = new PlotFrame(x, y, new Ticks(List.of(), List.of()), up);
        frame.guides(canvas);
        drawCells(x, y);
        if (plot.axis().nullEffect() > low && plot.axis().nullEffect() < high) {
            double none = x.at(plot.axis().nullEffect());
            canvas.line(none, y.end(), none, y.start(), Paint.stroke(Ink.RULE, 0.8));
        }
        plot.all().ifPresent(value -> {
            double at = x.clamped(value);
            canvas.line(at, y.end(), at, y.start(), Paint.stroke(Ink.PREDICTION, 1.4));
        });
        for (int i = 0; i < up.values().size(); i++) {
            canvas.text(
                    x.start() - 7, y.at(up.values().get(i)) + 4, up.labels().get(i), Face.SMALL, Ink.TEXT, Align.END);
        }
        double axisEnd = new ForestAxis(plot.axis(), x).draw(canvas, y.start(), 0, width);
        double end = new Footer().draw(canvas, plot.footers(), 0, axisEnd + 8, width);
        return canvas.drawing(plot.caption(), width, end + 4);
    }

    private double legend() {
        Legend legend = new Legend();
        legend.add("one subset", Legend.band(SHADES.getFirst()));
        if (fullest > 1) {
            legend.add(fullest + " subsets", Legend.band(SHADES.getLast()));
        }
        if (plot.all().isPresent()) {
            legend.add("all trials", Legend.line(Paint.stroke(Ink.PREDICTION, 1.4)));
        }
        return legend.draw(canvas, 0, 0, width);
    }

    private void histogram(Scale x, double foot) {
        int[] totals = new int[COLUMNS];
        for (int column = 0; column < COLUMNS; column++) {
            totals[column] = Arrays.stream(cells[column]).sum();
        }
        int most = Math.max(1, Arrays.stream(totals).max().orElse(1));
        double step = (x.end() - x.start()) / COLUMNS;
        for (int column = 0; column < COLUMNS; column++) {
            double tall = (HISTOGRAM - 6) * totals[column] / most;
            if (totals[column] > 0) {
                canvas.box(x.start() + column * step, foot - tall, step, tall, Paint.fill(Ink.BAND));
            }
        }
        canvas.line(x.start(), foot, x.end(), foot, Paint.stroke(Ink.RULE, 0.6));
    }

    private void drawCells(Scale x, Scale y) {
        double wide = (x.end() - x.start()) / COLUMNS;
        double tall = (y.start() - y.end()) / ROWS;
        for (int column = 0; column < COLUMNS; column++) {
            for (int row = 0; row < ROWS; row++) {
                if (cells[column][row] > 0) {
                    canvas.box(
                            x.start() + column * wide,
                            y.start() - (row + 1) * tall,
                            wide,
                            tall,
                            Paint.fill(shade(cells[column][row])));
                }
            }
        }
    }

    private String shade(int count) {
        double share = fullest == 1 ? 1 : StrictMath.log(count) / StrictMath.log(fullest);
        return SHADES.get((int) Math.min(SHADES.size() - 1, Math.floor(share * SHADES.size())));
    }
}
