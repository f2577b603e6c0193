package org.dyad.report.figure.layout;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.dyad.report.figure.Anchor;
import org.dyad.report.figure.InfluencePanel;
import org.dyad.report.figure.mark.Drawing;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark.Align;
import org.dyad.report.figure.mark.Paint;
import org.dyad.report.figure.text.Face;
import org.dyad.report.figure.text.Numbers;

/** Lays out an influence panel: as many small plots beside the names as there is room for, the others in blocks below. */
public final class InfluenceLayout {
    private static final double ROW = 17;
    private static final double LEAST = 72;
    private static final double GAP = 16;
    private static final double RADIUS = 3.4;
    private static final Paint LIMIT = Paint.stroke(Ink.PREDICTION, 0.9).dashed("3 3");

    private final InfluencePanel panel;
    private final double width;
    private final double names;
    private final Canvas canvas = new Canvas();

    private InfluenceLayout(InfluencePanel panel, double width) {
        this.panel = panel;
        this.width = width;
        double longest = panel.trials().stream()
                .mapToDouble(Face.SMALL_STRONG::width)
                .max()
                .orElse(0);
        this.names = Math.min(width * 0.42, longest + 12);
    }

    /** @param width in CSS pixels, at least 280 */
    public static Drawing draw(InfluencePanel panel, double width) {
        return new InfluenceLayout(panel, width).draw();
    }

    private Drawing draw() {
        Legend legend = new Legend();
        legend.add("trial", Legend.disc(Paint.fill(Ink.DATA)));
        if (panel.marked().contains(true)) {
            legend.add("passes a limit", Legend.disc(Paint.fill(Ink.PREDICTION)));
        }
        legend.add("limit by convention", Legend.line(LIMIT));
        double y = legend.draw(canvas, 0, 0, width) + 6;
        int fit = (int) Math.max(1, (width - names) / (LEAST + GAP));
        int count = panel.diagnostics().size();
        int blocks = (count + fit - 1) / fit;
        int each = (count + blocks - 1) / blocks;
        for (int start = 0; start < count; start += each) {
            y = block(panel.diagnostics().subList(start, Math.min(count, start + each)), each, y) + 14;
        }
        double end = new Footer().draw(canvas, panel.footers(), 0, y - 8, width);
        return canvas.drawing(panel.caption(), width, end + 4);
    }

    private double block(List<InfluencePanel.Diagnostic> diagnostics, int places, double top) {
        double head = top + 14;
        double first = head + 8;
        double foot = first + ROW * panel.trials().size();
        canvas.text(0, head, panel.nameHeader(), Face.HEAD, Ink.TEXT, Align.START);
        for (int i = 0; i < panel.trials().size(); i++) {
            Face face = panel.marked().get(i) ? Face.SMALL_STRONG : Face.SMALL;
            double baseline = first + ROW * i + ROW / 2 + 4;
            canvas.text(0, baseline, cut(panel.trials().get(i), face), face, Ink.TEXT, Align.START);
            canvas.line(0, first + ROW * (i + 1), width, first + ROW * (i + 1), Paint.stroke(Ink.HAIR, 0.5));
        }
        double each = (width - names) / places;
        for (int j = 0; j < diagnostics.size(); j++) {
            double left = names + each * j + GAP / 2;
            plot(diagnostics.get(j), left, left + each - GAP, head, first, foot);
        }
        return foot + 18;
    }

    private String cut(String name, Face face) {
        if (face.width(name) <= names - 8) {
            return name;
        }
        int end = name.length();
        while (end > 1 && face.width(name.substring(0, end) + "\u2026") > names - 8) {
            end--;
        }
        return name.substring(0, end).strip() + "\u2026";
    }

    private void plot(
            InfluencePanel.Diagnostic diagnostic, double left, double right, double head, double first, double foot) {
        canvas.text((left + right) / 2, head, diagnostic.name(), Face.HEAD, Ink.TEXT, Align.MIDDLE);
        Scale x = scale(diagnostic, left + RADIUS, right - RADIUS);
        diagnostic.centre().ifPresent(c -> canvas.line(x.at(c), first, x.at(c), foot, Paint.stroke(Ink.RULE, 0.8)));
        for (double limit : diagnostic.limits()) {
            if (x.covers(limit)) {
                canvas.line(x.at(limit), first, x.at(limit), foot, LIMIT);
            }
        }
        for (int i = 0; i < diagnostic.values().size(); i++) {
            OptionalDouble value = diagnostic.values().get(i);
            if (value.isPresent()) {
                Canvas own = new Canvas();
                String ink = panel.marked().get(i) ? Ink.PREDICTION : Ink.DATA;
                own.disc(x.at(value.getAsDouble()), first + ROW * i + ROW / 2, RADIUS, Paint.fill(ink));
                canvas.group(
                        Anchor.saying(panel.trials().get(i) + ", " + diagnostic.name() + " "
                                + Numbers.fixed(value.getAsDouble(), 3)),
                        own);
            }
        }
        Ticks ticks = Ticks.along(x, false, 40);
        canvas.line(left, foot, right, foot, Paint.stroke(Ink.TEXT, 0.7));
        for (int i = 0; i < ticks.values().size(); i++) {
            double at = x.at(ticks.values().get(i));
            canvas.line(at, foot, at, foot + 3, Paint.stroke(Ink.TEXT, 0.7));
            canvas.text(at, foot + 14, ticks.labels().get(i), Face.SMALL, Ink.TEXT, Align.MIDDLE);
        }
    }

    /** Holds all values and the centre; a limit only if it does not crush the values into a third of the room. */
    private static Scale scale(InfluencePanel.Diagnostic diagnostic, double start, double end) {
        DoubleStream values = diagnostic.values().stream().flatMapToDouble(OptionalDouble::stream);
        double[] all = DoubleStream.concat(values, diagnostic.centre().stream()).toArray();
        double low = DoubleStream.of(all).min().orElse(0);
        double high = DoubleStream.of(all).max().orElse(1);
        double span = high > low ? high - low : Math.max(1e-9, Math.abs(high));
        for (double limit : diagnostic.limits()) {
            if (limit > high - 3 * span && limit < low + 3 * span) {
                low = Math.min(low, limit);
                high = Math.max(high, limit);
            }
        }
        double margin = 0.04 * (high > low ? high - low : span);
        return new Scale(low - margin, high + margin, start, end);
    }
}
