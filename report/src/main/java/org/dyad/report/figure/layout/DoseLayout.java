package org.dyad.report.figure.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dyad.report.figure.DoseCurve;
import org.dyad.report.figure.Standing;
import org.dyad.report.figure.mark.Bounds;
import org.dyad.report.figure.mark.Drawing;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark.Align;
import org.dyad.report.figure.mark.Paint;
import org.dyad.report.figure.text.Face;

/** Lays out a dose-response curve. */
public final class DoseLayout {

    private static final double RIGHT_MARGIN = 14;

    private final DoseCurve plot;
    private final double width;
    private final DoseMarks marks;
    private final Footer footer = new Footer();
    private final Canvas canvas = new Canvas();

    private DoseLayout(DoseCurve plot, double width) {
        this.plot = plot;
        this.width = width;
        this.marks = new DoseMarks(plot);
    }

    /** @param width in CSS pixels, at least 280 */
    public static Drawing draw(DoseCurve plot, double width) {
        return new DoseLayout(plot, width).draw();
    }

    private Drawing draw() {
        double legendEnd = legend();
        List<String> name = Face.HEAD.wrap(plot.effectAxis().words(), width);
        double top = canvas.lines(0, legendEnd + 15, name, Face.HEAD, Ink.TEXT, Align.START) - 6;
        PlotFrame frame = frame(top);
        Bounds area = frame.area();
        plot.observedHigh().ifPresent(dose -> frame.shadeBeyond(canvas, dose));
        frame.guides(canvas);
        marks.bands(canvas, frame);
        if (frame.y().covers(0) && frame.y().from() < 0) {
            canvas.line(area.left(), frame.y().at(0), area.right(), frame.y().at(0), Paint.stroke(Ink.RULE, 0.8));
        }
        plot.observedHigh().ifPresent(dose -> frame.borderBeyond(canvas, dose));
        marks.knots(canvas, frame);
        marks.trialLines(canvas, frame);
        marks.curve(canvas, frame);
        marks.rug(canvas, frame);
        marks.points(canvas, frame);
        plot.observedHigh().ifPresent(dose -> frame.nameBeyond(canvas, dose, area.top() + 13));
        if (plot.curve().isEmpty() && plot.trials().isEmpty()) {
            canvas.text(
                    (area.left() + area.right()) / 2,
                    (area.top() + area.bottom()) / 2 - 12,
                    "Nothing to show",
                    Face.TEXT,
                    Ink.QUIET,
                    Align.MIDDLE);
        }
        List<String> unnamed = names(frame);
        double axisEnd = frame.axes(canvas, plot.doseAxis().words());
        List<String> lines = new ArrayList<>(plot.footers());
        lines.addAll(keptOut());
        if (!unnamed.isEmpty()) {
            lines.add("Not named in the figure for want of room: " + String.join(", ", unnamed) + ".");
        }
        double end = footer.draw(canvas, lines, 0, axisEnd + 8, width);
        return canvas.drawing(plot.caption(), width, end + 4);
    }

    private double legend() {
        Legend legend = new Legend();
        if (!plot.curve().isEmpty()) {
            legend.add(plot.curveLabel(), Legend.line(DoseMarks.CURVE));
            legend.add(plot.bandLabel(), Legend.band(Ink.BAND));
            if (plot.curve().stream().anyMatch(p -> p.prediction().isPresent())) {
                legend.add(plot.predictionLabel().orElse("prediction band"), Legend.band(Ink.WIDE_BAND));
            }
        }
        if (plot.trials().stream().anyMatch(t -> t.standing() instanceof Standing.Included)) {
            legend.add("arm of a trial, area by weight", Legend.disc(DoseMarks.SOLID));
        }
        if (plot.trials().stream().anyMatch(t -> t.standing() instanceof Standing.KeptOut)) {
            legend.add("kept out by a rule", Legend.disc(DoseMarks.HOLLOW));
        }
        if (!plot.knots().isEmpty()) {
            legend.add("knot", Legend.small((c, x, y) -> c.line(x, y - 6, x, y + 6, DoseMarks.KNOT)));
        }
        return legend.draw(canvas, 0, 0, width);
    }

    private PlotFrame frame(double top) {
        DoseRange range = DoseRange.of(plot);
        double height = Math.clamp(width * 0.5, 220, 380);
        Scale up = new Scale(range.low(), range.high(), top + height, top + 8);
        Ticks yTicks = Ticks.linear(range.low(), range.high(), (int) (height / 55));
        double left = PlotFrame.labelRoom(yTicks);
        Scale across = new Scale(range.doseLow(), range.doseHigh(), left, width - RIGHT_MARGIN);
        return new PlotFrame(across, up, Ticks.along(across, false, 70), yTicks);
    }

    private List<String> names(PlotFrame frame) {
        Bounds area = frame.area();
        Labels labels = new Labels(area.grown(-2));
        plot.observedHigh().ifPresent(dose -> labels.keepClear(frame.beyondWords(dose, area.top() + 13)));
        labels.keepClear(new Bounds(area.left(), area.bottom() - 8, area.right(), area.bottom()));
        marks.obstacles(frame, labels);
        return marks.names(canvas, frame, labels);
    }

    private List<String> keptOut() {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (DoseCurve.TrialLine trial : plot.trials()) {
            if (trial.standing() instanceof Standing.KeptOut out) {
                byReason.computeIfAbsent(out.reason(), r -> new ArrayList<>()).add(trial.label());
            }
        }
        return byReason.entrySet().stream()
                .map(e -> "Hollow: " + String.join(", ", e.getValue()) + ". " + e.getKey())
                .toList();
    }
}
