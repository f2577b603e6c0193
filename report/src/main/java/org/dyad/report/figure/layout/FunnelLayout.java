package org.dyad.report.figure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.report.figure.Anchor;
import org.dyad.report.figure.FunnelPlot;
import org.dyad.report.figure.Standing;
import org.dyad.report.figure.mark.Bounds;
import org.dyad.report.figure.mark.Drawing;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark;
import org.dyad.report.figure.mark.Mark.Align;
import org.dyad.report.figure.mark.Mark.Point;
import org.dyad.report.figure.mark.Paint;
import org.dyad.report.figure.text.Face;

/** Lays out a funnel plot: standard error downwards, so that large trials stand above. */
public final class FunnelLayout {

    private static final List<String> CONTOUR_GROUNDS = List.of("#d4d8dd", "#e4e7ea", "#f1f2f4");
    private static final double RADIUS = 4;
    /** Up to this many trials all names find room. */
    private static final int ALL_NAMED = 12;

    private final FunnelPlot plot;
    private final double width;
    private final Canvas canvas = new Canvas();
    private final double largestError;

    private FunnelLayout(FunnelPlot plot, double width) {
        this.plot = plot;
        this.width = width;
        largestError = plot.trials().stream()
                        .mapToDouble(FunnelPlot.Trial::standardError)
                        .max()
                        .orElse(1)
                * 1.06;
    }

    /** @param width in CSS pixels, at least 280 */
    public static Drawing draw(FunnelPlot plot, double width) {
        return new FunnelLayout(plot, width).draw();
    }

    private Drawing draw() {
        double top = legend() + 15;
        canvas.text(0, top, "Standard error", Face.HEAD, Ink.TEXT, Align.START);
        PlotFrame frame = frame(top + 4);
        regions(frame);
        frame.guides(canvas);
        centre(frame);
        List<Bounds> marks = trials(frame);
        names(frame, marks);
        Scale x = frame.x();
        for (int i = 0; i < frame.yTicks().values().size(); i++) {
            double y = frame.y().at(frame.yTicks().values().get(i));
            canvas.text(x.start() - 7, y + 4, frame.yTicks().labels().get(i), Face.SMALL, Ink.TEXT, Align.END);
        }
        double axisEnd =
                new ForestAxis(plot.axis(), x).draw(canvas, frame.area().bottom(), 0, width);
        double end = new Footer().draw(canvas, plot.footers(), 0, axisEnd + 8, width);
        return canvas.drawing(plot.caption(), width, end + 4);
    }

    private double legend() {
        Legend legend = new Legend();
        legend.add("trial", Legend.disc(Paint.fill(Ink.DATA)));
        if (plot.trials().stream().anyMatch(t -> t.standing() instanceof Standing.KeptOut)) {
            legend.add("kept out by a rule", Legend.disc(DoseMarks.HOLLOW));
        }
        if (plot.trials().stream().anyMatch(FunnelPlot.Trial::filledIn)) {
            legend.add("added by trim and fill", Legend.small(FunnelLayout::diamond));
        }
        plot.centre().ifPresent(c -> legend.add("pooled effect", Legend.line(Paint.stroke(Ink.POOLED, 1.2))));
        plot.region().ifPresent(r -> legend.add(r.label(), Legend.line(REGION)));
        for (int i = 0; i < plot.contours().size(); i++) {
            legend.add(plot.contours().get(i).label(), Legend.band(ground(i)));
        }
        plot.line().ifPresent(l -> legend.add(l.label(), Legend.line(FITTED)));
        return legend.draw(canvas, 0, 0, width);
    }

    private static final Paint REGION = Paint.stroke(Ink.QUIET, 1).dashed("4 3");
    private static final Paint FITTED = Paint.stroke(Ink.PREDICTION, 1.6).dashed("7 3");

    private static String ground(int contour) {
        return CONTOUR_GROUNDS.get(Math.min(contour, CONTOUR_GROUNDS.size() - 1));
    }

    private PlotFrame frame(double top) {
        double centre = plot.centre().orElse(plot.axis().nullEffect());
        double reach = plot.region().map(r -> r.quantile() * largestError).orElse(0.0);
        double low = Math.min(plot.axis().nullEffect(), centre - reach);
        double high = Math.max(plot.axis().nullEffect(), centre + reach);
        for (FunnelPlot.Trial trial : plot.trials()) {
            low = Math.min(low, trial.effect());
            high = Math.max(high, trial.effect());
        }
        double margin = (high > low ? high - low : 1) * 0.05;
        double height = Math.clamp(width * 0.45, 220, 340);
        Ticks yTicks = Ticks.linear(0, largestError, 5);
        Scale across = new Scale(low - margin, high + margin, PlotFrame.labelRoom(yTicks), width - 14);
        // The frame wants its y scale from foot to head; standard errors grow downwards.
        Scale down = new Scale(largestError, 0, top + height, top + 8);
        return new PlotFrame(across, down, new Ticks(List.of(), List.of()), yTicks);
    }

    private void regions(PlotFrame frame) {
        for (int i = plot.contours().size() - 1; i >= 0; i--) {
            List<Point> cone =
                    cone(frame, plot.axis().nullEffect(), plot.contours().get(i).quantile());
            canvas.path(Clip.area(cone, frame.area()), true, Paint.fill(ground(i)));
        }
        if (plot.region().isPresent() && plot.centre().isPresent()) {
            List<Point> cone =
                    cone(frame, plot.centre().getAsDouble(), plot.region().get().quantile());
            if (plot.contours().isEmpty()) {
                canvas.path(Clip.area(cone, frame.area()), true, Paint.fill(Ink.GROUND));
            }
            Clip.line(cone, frame.area()).forEach(side -> canvas.path(side, false, REGION));
        }
    }

    private List<Point> cone(PlotFrame frame, double tip, double quantile) {
        double foot = frame.area().bottom();
        return List.of(
                new Point(frame.x().at(tip - quantile * largestError), foot),
                new Point(frame.x().at(tip), frame.area().top()),
                new Point(frame.x().at(tip + quantile * largestError), foot));
    }

    private void centre(PlotFrame frame) {
        Bounds area = frame.area();
        double none = plot.axis().nullEffect();
        canvas.line(frame.x().at(none), area.top(), frame.x().at(none), area.bottom(), Paint.stroke(Ink.RULE, 0.8));
        plot.centre().ifPresent(value -> {
            double x = frame.x().at(value);
            canvas.line(x, area.top(), x, area.bottom(), Paint.stroke(Ink.POOLED, 1.2));
        });
        plot.line().ifPresent(fitted -> {
            List<Point> path = List.of(
                    new Point(frame.x().at(fitted.intercept()), frame.y().at(0)),
                    new Point(frame.x().at(fitted.intercept() + fitted.slope() * largestError), area.bottom()));
            Clip.line(path, area).forEach(piece -> canvas.path(piece, false, FITTED));
        });
    }

    private List<Bounds> trials(PlotFrame frame) {
        List<Bounds> places = new ArrayList<>();
        for (FunnelPlot.Trial trial : plot.trials()) {
            double x = frame.x().at(trial.effect());
            double y = frame.y().at(trial.standardError());
            Canvas own = new Canvas();
            if (trial.filledIn()) {
                diamond(own, x, y);
            } else if (trial.standing() instanceof Standing.KeptOut) {
                own.disc(x, y, RADIUS, DoseMarks.HOLLOW);
            } else {
                own.disc(x, y, RADIUS, Paint.fill(Ink.DATA).outlined(Ink.PAPER, 0.8));
            }
            Anchor anchor = trial.anchor().tooltip().isPresent()
                    ? trial.anchor()
                    : trial.anchor().withTooltip(trial.label());
            canvas.group(anchor, own);
            places.add(new Bounds(x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS));
        }
        return places;
    }

    private static void diamond(Canvas canvas, double x, double y) {
        canvas.path(
                List.of(new Point(x - 5, y), new Point(x, y - 5), new Point(x + 5, y), new Point(x, y + 5)),
                true,
                Paint.fill(Ink.PAPER).outlined(Ink.PREDICTION, 1.3));
    }

    /** Names the trials that lie outside the region, which are what a reader looks for; where there are few trials, all of them. */
    private void names(PlotFrame frame, List<Bounds> marks) {
        if (plot.region().isEmpty() || plot.centre().isEmpty()) {
            return;
        }
        Labels labels = new Labels(frame.area());
        marks.forEach(labels::keepClear);
        boolean all = plot.trials().size() <= ALL_NAMED;
        if (!all) {
            labels.keepClear(
                    cone(frame, plot.centre().getAsDouble(), plot.region().get().quantile()), 2);
        }
        double quantile = plot.region().get().quantile();
        for (FunnelPlot.Trial trial : plot.trials()) {
            boolean outside = Math.abs(trial.effect() - plot.centre().getAsDouble()) > quantile * trial.standardError();
            if ((all || outside) && !trial.filledIn()) {
                Point at = new Point(frame.x().at(trial.effect()), frame.y().at(trial.standardError()));
                Optional<List<Mark>> name = labels.place(at, RADIUS, trial.label(), Face.SMALL, Ink.QUIET);
                name.ifPresent(found -> found.forEach(canvas::add));
            }
        }
    }
}
