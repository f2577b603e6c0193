package org.dyad.report.figure.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.report.figure.Anchor;
import org.dyad.report.figure.DoseCurve;
import org.dyad.report.figure.DoseCurve.CurvePoint;
import org.dyad.report.figure.DoseCurve.TrialLine;
import org.dyad.report.figure.DoseCurve.TrialPoint;
import org.dyad.report.figure.Standing;
import org.dyad.report.figure.mark.Bounds;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark;
import org.dyad.report.figure.mark.Mark.Point;
import org.dyad.report.figure.mark.Paint;
import org.dyad.report.figure.text.Face;

/** The marks of a dose-response curve. */
final class DoseMarks {

    static final Paint CURVE = Paint.stroke(Ink.POOLED, 2.2);
    static final Paint SOLID = Paint.fill("#3d78ad").opacity(0.8).outlined(Ink.PAPER, 0.8);
    static final Paint HOLLOW = Paint.fill(Ink.PAPER).outlined(Ink.HOLLOW, 1.2);
    static final Paint KNOT = Paint.stroke(Ink.RULE, 0.8).dashed("1 2");
    private static final double LARGEST_RADIUS = 9;
    private static final double PLAIN_RADIUS = 3.2;
    private static final double NO_WEIGHT_RADIUS = 2.2;
    /** Pixels between neighbours at one dose. */
    private static final double ASIDE = 7;
    /** Doses nearer than this share of the highest are drawn as one dose. */
    private static final double SAME_DOSE = 0.006;

    private final DoseCurve plot;
    private final double largestWeight;
    private final Map<TrialPoint, Double> asides;

    DoseMarks(DoseCurve plot) {
        this.plot = plot;
        largestWeight = plot.trials().stream()
                .filter(t -> t.standing() instanceof Standing.Included)
                .flatMap(t -> t.points().stream())
                .mapToDouble(TrialPoint::weight)
                .max()
                .orElse(0);
        asides = asides(plot);
    }

    /** Pixels to the side for points whose intervals would cover each other's: as many to the right as to the left. */
    private static Map<TrialPoint, Double> asides(DoseCurve plot) {
        List<TrialPoint> upright = plot.trials().stream()
                .flatMap(t -> t.points().stream())
                .filter(p -> p.interval().isPresent())
                .sorted(Comparator.comparingDouble(TrialPoint::dose))
                .toList();
        double near = upright.isEmpty() ? 0 : upright.getLast().dose() * SAME_DOSE;
        Map<TrialPoint, Double> asides = new HashMap<>();
        int first = 0;
        for (int i = 1; i <= upright.size(); i++) {
            if (i == upright.size()
                    || upright.get(i).dose() - upright.get(i - 1).dose() > near) {
                for (int k = first; k < i; k++) {
                    asides.put(upright.get(k), (k - (first + i - 1) / 2.0) * ASIDE);
                }
                first = i;
            }
        }
        return asides;
    }

    private Point at(PlotFrame frame, TrialPoint point) {
        Point place = at(frame, point.dose(), point.value());
        return new Point(place.x() + asides.getOrDefault(point, 0.0), place.y());
    }

    private static Point at(PlotFrame frame, double dose, double value) {
        return new Point(frame.x().at(dose), frame.y().at(finite(frame, value)));
    }

    /** An infinite limit stands far outside, where it is cut off. */
    private static double finite(PlotFrame frame, double value) {
        double span = frame.y().to() - frame.y().from();
        return Math.clamp(value, frame.y().from() - 50 * span, frame.y().to() + 50 * span);
    }

    void bands(Canvas canvas, PlotFrame frame) {
        List<Point> outer = new ArrayList<>();
        List<CurvePoint> predicted =
                plot.curve().stream().filter(p -> p.prediction().isPresent()).toList();
        predicted.forEach(
                p -> outer.add(at(frame, p.dose(), p.prediction().orElseThrow().low())));
        predicted
                .reversed()
                .forEach(p -> outer.add(
                        at(frame, p.dose(), p.prediction().orElseThrow().high())));
        area(canvas, frame, outer, Ink.WIDE_BAND);
        List<Point> inner = new ArrayList<>();
        plot.curve().forEach(p -> inner.add(at(frame, p.dose(), p.low())));
        plot.curve().reversed().forEach(p -> inner.add(at(frame, p.dose(), p.high())));
        area(canvas, frame, inner, Ink.BAND);
    }

    private static void area(Canvas canvas, PlotFrame frame, List<Point> outline, String colour) {
        List<Point> cut = outline.isEmpty() ? List.of() : Clip.area(outline, frame.area());
        if (cut.size() > 2) {
            canvas.path(cut, true, Paint.fill(colour).opacity(0.85));
        }
    }

    void knots(Canvas canvas, PlotFrame frame) {
        for (double knot : plot.knots()) {
            if (frame.x().covers(knot)) {
                double x = frame.x().at(knot);
                canvas.line(x, frame.area().top(), x, frame.area().bottom(), KNOT);
            }
        }
    }

    void rug(Canvas canvas, PlotFrame frame) {
        double foot = frame.area().bottom();
        plot.rug().stream()
                .distinct()
                .sorted()
                .filter(frame.x()::covers)
                .forEach(dose -> canvas.line(
                        frame.x().at(dose), foot - 6, frame.x().at(dose), foot, Paint.stroke(Ink.QUIET, 0.9)));
    }

    void curve(Canvas canvas, PlotFrame frame) {
        double observed = plot.observedHigh().orElse(Double.POSITIVE_INFINITY);
        double from = plot.observedLow().orElse(Double.NEGATIVE_INFINITY);
        piece(canvas, frame, plot.curve().stream().filter(p -> p.dose() <= from).toList(), CURVE.dashed("5 4"));
        piece(
                canvas,
                frame,
                plot.curve().stream()
                        .filter(p -> p.dose() >= from && p.dose() <= observed)
                        .toList(),
                CURVE);
        List<CurvePoint> beyond =
                plot.curve().stream().filter(p -> p.dose() >= observed).toList();
        piece(canvas, frame, joined(beyond, observed), CURVE.dashed("5 4"));
    }

    /** The dashed part begins where the solid one ends, even if no point lies on the border. */
    private List<CurvePoint> joined(List<CurvePoint> beyond, double observed) {
        if (beyond.isEmpty() || beyond.getFirst().dose() == observed) {
            return beyond;
        }
        int first = plot.curve().indexOf(beyond.getFirst());
        return first == 0
                ? beyond
                : plot.curve().subList(first - 1, plot.curve().size());
    }

    private static void piece(Canvas canvas, PlotFrame frame, List<CurvePoint> points, Paint paint) {
        List<Point> path =
                points.stream().map(p -> at(frame, p.dose(), p.value())).toList();
        Clip.line(path, frame.area()).forEach(line -> canvas.path(line, false, paint));
    }

    void trialLines(Canvas canvas, PlotFrame frame) {
        for (TrialLine trial : plot.trials()) {
            boolean keptOut = trial.standing() instanceof Standing.KeptOut;
            Paint paint = keptOut ? Paint.stroke(Ink.HOLLOW, 0.9).dashed("3 2.5") : Paint.stroke("#7d9fbe", 1);
            Clip.line(places(frame, trial), frame.area()).forEach(line -> canvas.path(line, false, paint));
        }
    }

    private List<Point> places(PlotFrame frame, TrialLine trial) {
        return trial.points().stream().map(p -> at(frame, p)).toList();
    }

    void points(Canvas canvas, PlotFrame frame) {
        for (TrialLine trial : plot.trials()) {
            Canvas own = new Canvas();
            for (TrialPoint point : trial.points()) {
                Point place = at(frame, point);
                if (!frame.area().grown(0.01).contains(new Bounds(place.x(), place.y(), place.x(), place.y()))) {
                    continue;
                }
                Canvas mark = new Canvas();
                boolean keptOut = trial.standing() instanceof Standing.KeptOut;
                point.interval().ifPresent(i -> upright(mark, frame, place.x(), i, keptOut));
                mark.disc(place.x(), place.y(), radius(trial, point), keptOut ? HOLLOW : SOLID);
                own.group(point.anchor(), mark);
            }
            Anchor anchor = trial.anchor().tooltip().isPresent()
                    ? trial.anchor()
                    : trial.anchor().withTooltip(trial.label());
            canvas.group(anchor, own);
        }
    }

    private static void upright(Canvas canvas, PlotFrame frame, double x, DoseCurve.Range interval, boolean keptOut) {
        double low = frame.y().clamped(interval.low());
        double high = frame.y().clamped(interval.high());
        canvas.line(x, low, x, high, Paint.stroke(keptOut ? Ink.HOLLOW : "#3d78ad", 0.8));
    }

    /** The area of a disc is in proportion to the weight. */
    double radius(TrialLine trial, TrialPoint point) {
        if (point.weight() <= 0) {
            return NO_WEIGHT_RADIUS;
        }
        boolean plain = trial.standing() instanceof Standing.KeptOut || largestWeight == 0;
        return plain ? PLAIN_RADIUS : LARGEST_RADIUS * Math.sqrt(point.weight() / largestWeight);
    }

    void obstacles(PlotFrame frame, Labels labels) {
        for (TrialLine trial : plot.trials()) {
            List<Point> places = places(frame, trial);
            for (int i = 0; i < places.size(); i++) {
                double x = places.get(i).x();
                trial.points()
                        .get(i)
                        .interval()
                        .ifPresent(range -> labels.keepClear(new Bounds(
                                x - 1,
                                frame.y().clamped(range.high()),
                                x + 1,
                                frame.y().clamped(range.low()))));
                double r = radius(trial, trial.points().get(i));
                Point p = places.get(i);
                labels.keepClear(new Bounds(p.x() - r, p.y() - r, p.x() + r, p.y() + r));
            }
        }
        labels.keepClear(
                plot.curve().stream().map(p -> at(frame, p.dose(), p.value())).toList(), 2);
    }

    /** Names each trial beside its highest arm; returns the names that found no room. */
    List<String> names(Canvas canvas, PlotFrame frame, Labels labels) {
        List<String> unnamed = new ArrayList<>();
        List<TrialLine> order = plot.trials().stream()
                .filter(t -> !t.points().isEmpty())
                .sorted(Comparator.comparingDouble(
                        (TrialLine t) -> -t.points().getLast().value()))
                .toList();
        for (TrialLine trial : order) {
            TrialPoint last = trial.points().getLast();
            boolean keptOut = trial.standing() instanceof Standing.KeptOut;
            Point place = at(frame, last);
            Optional<List<Mark>> name =
                    labels.place(place, radius(trial, last), trial.label(), Face.SMALL, keptOut ? Ink.QUIET : Ink.TEXT);
            if (name.isEmpty()) {
                unnamed.add(trial.label());
                continue;
            }
            Canvas own = new Canvas();
            name.get().forEach(own::add);
            canvas.group(new Anchor(Optional.empty(), trial.anchor().href(), Optional.empty()), own);
        }
        return unnamed;
    }
}
