package org.dyad.report.figure.layout;

import java.util.ArrayList;
import java.util.List;
import org.dyad.report.figure.ForestPlot;
import org.dyad.report.figure.Standing;
import org.dyad.report.figure.mark.Drawing;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark.Align;
import org.dyad.report.figure.mark.Paint;
import org.dyad.report.figure.text.Face;

/** A forest plot for a narrow page: name and numbers above, the graph across the whole width below. */
final class ForestStacked {

    private static final double EDGE = 8;

    private final ForestPlot plot;
    private final double width;
    private final ForestNumbers numbers;
    private final ForestMarks marks;
    private final ForestAxis axis;
    private final Scale scale;
    private final Footer footer = new Footer();
    private final Canvas rows = new Canvas();
    private double y;

    ForestStacked(ForestPlot plot, ForestNumbers numbers, double width) {
        this.plot = plot;
        this.width = width;
        this.numbers = numbers;
        ForestRange range = ForestRange.of(plot);
        scale = new Scale(range.low(), range.high(), EDGE, width - EDGE);
        marks = new ForestMarks(scale, plot);
        axis = new ForestAxis(plot.axis(), scale);
    }

    Drawing draw() {
        rows.line(0, 1, width, 1, Paint.stroke(Ink.TEXT, 1.2));
        double half = width / 2 - 8;
        double left = rows.lines(0, 17, Face.HEAD.wrap(plot.nameHeader(), half), Face.HEAD, Ink.TEXT, Align.START);
        double right =
                rows.lines(width, 17, Face.HEAD.wrap(plot.axis().shortLabel(), half), Face.HEAD, Ink.TEXT, Align.END);
        double top = Math.max(left, right) - 6;
        rows.line(0, top, width, top, Paint.stroke(Ink.RULE, 0.6));
        y = top + 3;
        for (ForestPlot.Group group : plot.groups()) {
            group.heading().ifPresent(this::heading);
            group.rows().forEach(this::row);
            group.pooled().forEach(this::pooled);
            y += group.heading().isPresent() ? 8 : 0;
        }
        plot.overall().forEach(this::pooled);
        Canvas whole = new Canvas();
        rows.marks().forEach(whole::add);
        double axisEnd = axis.draw(whole, y + 4, 0, width);
        double end = footer.draw(whole, plot.footers(), 0, axisEnd + 8, width);
        if (!plot.riskDomains().isEmpty()) {
            end = RiskSigns.legend(whole, 0, end + 8, width, ForestText.judgements(plot));
        }
        return whole.drawing(plot.caption(), width, end + 4);
    }

    private void heading(String words) {
        double next = rows.lines(0, y + 14, Face.STRONG.wrap(words, width), Face.STRONG, Ink.TEXT, Align.START);
        y = next - Face.STRONG.leading() + 6;
    }

    private void row(ForestPlot.Row row) {
        Canvas line = new Canvas();
        boolean keptOut = row.standing() instanceof Standing.KeptOut;
        String colour = keptOut ? Ink.QUIET : Ink.TEXT;
        double baseline = y + 14;
        double room = width - numbers.width() - 12 - ForestText.notesRoom(row);
        List<String> name = Face.TEXT.wrap(row.name(), room);
        double next = line.lines(0, baseline, name, Face.TEXT, colour, Align.START);
        line.text(
                Face.TEXT.width(name.getLast()) + 1.5,
                next - Face.TEXT.leading() - 4,
                footer.letters(ForestText.notes(row)),
                Face.RAISED,
                colour,
                Align.START);
        row.estimate()
                .ifPresentOrElse(
                        e -> numbers.draw(line, width, baseline, numbers.print(e), Face.TEXT),
                        () -> line.text(width, baseline, ForestText.NO_ESTIMATE, Face.TEXT, Ink.QUIET, Align.END));
        double risk = row.risk().size() * ForestColumns.RISK_PITCH;
        double last = next - Face.TEXT.leading();
        List<String> details = Face.SMALL.wrap(details(row), width - risk - 8);
        for (int d = 0; d < row.risk().size(); d++) {
            double x = width - risk + (d + 0.5) * ForestColumns.RISK_PITCH;
            RiskSigns.draw(line, x, last + 11, 5.5, row.risk().get(d));
        }
        if (!details.getFirst().isEmpty()) {
            last = line.lines(0, last + 15, details, Face.SMALL, Ink.QUIET, Align.START) - Face.SMALL.leading();
        } else if (!row.risk().isEmpty()) {
            last += 15;
        }
        marks.trial(line, graph(line, last), row);
        rows.group(row.anchor(), line);
    }

    private String details(ForestPlot.Row row) {
        List<String> parts = new ArrayList<>();
        for (int c = 0; c < plot.columns().size(); c++) {
            if (!row.cells().get(c).isBlank()) {
                parts.add(plot.columns().get(c).header() + " " + row.cells().get(c));
            }
        }
        row.weight().ifPresent(w -> parts.add("weight " + ForestText.percent(row.weight())));
        return String.join(" \u00B7 ", parts);
    }

    /** The stretch of the axis under a row, with the line of no effect; returns the height of its middle. */
    private double graph(Canvas line, double baseline) {
        if (scale.covers(plot.axis().nullEffect())) {
            double x = scale.at(plot.axis().nullEffect());
            line.line(x, baseline + 6, x, baseline + 22, Paint.stroke(Ink.RULE, 0.8));
        }
        y = baseline + 28;
        return baseline + 14;
    }

    private void pooled(ForestPlot.Pooled pooled) {
        Canvas line = new Canvas();
        double baseline = y + 14;
        List<String> label = Face.STRONG.wrap(pooled.label(), width - numbers.width() - 12);
        double last = line.lines(0, baseline, label, Face.STRONG, Ink.TEXT, Align.START) - Face.STRONG.leading();
        numbers.draw(line, width, baseline, numbers.print(pooled.estimate()), Face.STRONG);
        if (pooled.detail().isPresent()) {
            List<String> lines = Face.SMALL.wrap(pooled.detail().get(), width);
            last = line.lines(0, last + 15, lines, Face.SMALL, Ink.QUIET, Align.START) - Face.SMALL.leading();
        }
        marks.pooled(line, graph(line, last), pooled.estimate());
        pooled.prediction().ifPresent(prediction -> {
            double base = y + 14;
            line.text(0, base, "Prediction interval", Face.TEXT);
            numbers.draw(line, width, base, numbers.print(prediction), Face.TEXT);
            List<String> rule = Face.SMALL.wrap(prediction.rule(), width);
            double end = line.lines(0, base + 15, rule, Face.SMALL, Ink.QUIET, Align.START) - Face.SMALL.leading();
            marks.prediction(line, graph(line, end), prediction);
        });
        rows.group(pooled.anchor(), line);
    }
}
