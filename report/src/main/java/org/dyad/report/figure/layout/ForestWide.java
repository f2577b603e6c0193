package org.dyad.report.figure.layout;

import java.util.List;
import org.dyad.report.figure.ForestPlot;
import org.dyad.report.figure.ForestPlot.Alignment;
import org.dyad.report.figure.Standing;
import org.dyad.report.figure.mark.Drawing;
import org.dyad.report.figure.mark.Ink;
import org.dyad.report.figure.mark.Mark.Align;
import org.dyad.report.figure.mark.Paint;
import org.dyad.report.figure.text.Face;

/** A forest plot as a table with a graph in it: one line for each trial. */
final class ForestWide {

    private static final double FIRST_BASELINE = 14;
    private static final double CAP_MIDDLE = Face.TEXT.size() * Face.ASCENT / 2;
    private static final double ROW_PAD = 4;
    private static final double GROUP_GAP = 9;

    private final ForestPlot plot;
    private final double width;
    private final ForestNumbers numbers;
    private final ForestColumns columns;
    private final ForestMarks marks;
    private final ForestAxis axis;
    private final Scale scale;
    private final Footer footer = new Footer();
    private final Canvas rows = new Canvas();
    private double y;

    ForestWide(ForestPlot plot, ForestNumbers numbers, ForestColumns columns, double width) {
        this.plot = plot;
        this.width = width;
        this.numbers = numbers;
        this.columns = columns;
        ForestRange range = ForestRange.of(plot);
        scale = new Scale(range.low(), range.high(), columns.graphLeft(), columns.graphRight());
        marks = new ForestMarks(scale, plot);
        axis = new ForestAxis(plot.axis(), scale);
    }

    Drawing draw() {
        double bodyTop = header();
        y = bodyTop + 3;
        if (ForestText.isEmpty(plot)) {
            rows.text(0, y + FIRST_BASELINE, ForestText.NO_TRIAL, Face.TEXT, Ink.QUIET, Align.START);
            y += Face.TEXT.leading() + ROW_PAD;
        }
        for (ForestPlot.Group group : plot.groups()) {
            group(group);
        }
        double lastTrial = y;
        if (!plot.overall().isEmpty()
                && plot.groups().stream().anyMatch(g -> g.heading().isPresent())) {
            y += 2;
        }
        plot.overall().forEach(this::pooled);
        Canvas whole = new Canvas();
        guides(whole, bodyTop, lastTrial);
        rows.marks().forEach(whole::add);
        double axisEnd = axis.draw(whole, y + 4, 0, width);
        double end = footer.draw(whole, plot.footers(), 0, axisEnd + 8, width);
        if (hasRisk()) {
            end = RiskSigns.legend(whole, 0, end + 8, width, ForestText.judgements(plot));
        }
        return whole.drawing(plot.caption(), width, end + 4);
    }

    private boolean hasRisk() {
        return !plot.riskDomains().isEmpty();
    }

    private double header() {
        Face face = Face.HEAD;
        int lines = face.wrap(plot.nameHeader(), columns.textWidth(0)).size();
        List<String> effect = face.wrap(plot.axis().shortLabel(), columns.estimateWidth());
        lines = Math.max(lines, effect.size());
        for (int c = 0; c < plot.columns().size(); c++) {
            lines = Math.max(lines, wrapHeader(c).size());
        }
        lines = Math.max(lines, hasRisk() ? 2 : 1);
        double last = 8 + lines * face.leading();
        double top = 1;
        rows.line(0, top, width, top, Paint.stroke(Ink.TEXT, 1.2));
        up(0, last, face.wrap(plot.nameHeader(), columns.textWidth(0)), Align.START);
        for (int c = 0; c < plot.columns().size(); c++) {
            Alignment alignment = plot.columns().get(c).alignment();
            up(cellX(c, alignment), last, wrapHeader(c), align(alignment));
        }
        up(columns.estimateRight(), last, effect, Align.END);
        if (ForestText.hasWeights(plot)) {
            up(columns.weightRight(), last, List.of("Weight"), Align.END);
        }
        if (hasRisk()) {
            riskHeader(last);
        }
        double bottom = last + 7;
        rows.line(0, bottom, width, bottom, Paint.stroke(Ink.RULE, 0.6));
        return bottom;
    }

    private void riskHeader(double last) {
        double span = columns.riskFirst() + (plot.riskDomains().size() - 1) * ForestColumns.RISK_PITCH / 2;
        Face small = new Face(9, Face.Weight.REGULAR);
        double wanted = Face.HEAD.width("Risk of bias");
        double middle = Math.min(span, width - wanted / 2);
        rows.text(middle, last - Face.HEAD.leading(), "Risk of bias", Face.HEAD, Ink.TEXT, Align.MIDDLE);
        for (int d = 0; d < plot.riskDomains().size(); d++) {
            double x = columns.riskFirst() + d * ForestColumns.RISK_PITCH;
            rows.text(x, last, plot.riskDomains().get(d), small, Ink.QUIET, Align.MIDDLE);
        }
    }

    private List<String> wrapHeader(int column) {
        return Face.HEAD.wrap(plot.columns().get(column).header(), columns.textWidth(column + 1));
    }

    /** Lines that end at a baseline. */
    private void up(double x, double last, List<String> lines, Align align) {
        rows.lines(x, last - (lines.size() - 1) * Face.HEAD.leading(), lines, Face.HEAD, Ink.TEXT, align);
    }

    private double cellX(int column, Alignment alignment) {
        double left = columns.textLeft(column + 1);
        double w = columns.textWidth(column + 1);
        return switch (alignment) {
            case LEFT -> left;
            case RIGHT -> left + w;
            case CENTRE -> left + w / 2;
        };
    }

    private static Align align(Alignment alignment) {
        return switch (alignment) {
            case LEFT -> Align.START;
            case RIGHT -> Align.END;
            case CENTRE -> Align.MIDDLE;
        };
    }

    private void guides(Canvas whole, double top, double lastTrial) {
        if (scale.covers(plot.axis().nullEffect())) {
            double x = scale.at(plot.axis().nullEffect());
            whole.line(x, top, x, y + 4, Paint.stroke(Ink.RULE, 0.8));
        }
        if (plot.overall().size() == 1 && lastTrial > top) {
            double x = scale.at(plot.overall().getFirst().estimate().value());
            whole.line(x, top + 4, x, lastTrial + 4, Paint.stroke(Ink.RULE, 0.8).dashed("2 2.5"));
        }
    }

    private void group(ForestPlot.Group group) {
        double indent = group.heading().isPresent() ? ForestColumns.INDENT : 0;
        group.heading().ifPresent(words -> {
            double span = columns.graphLeft() - ForestColumns.GAP;
            List<String> lines = Face.STRONG.wrap(words, span);
            rows.lines(0, y + FIRST_BASELINE, lines, Face.STRONG, Ink.TEXT, Align.START);
            y += lines.size() * Face.STRONG.leading() + ROW_PAD;
        });
        group.rows().forEach(row -> row(row, indent));
        group.pooled().forEach(this::pooled);
        if (group.heading().isPresent() || !group.pooled().isEmpty()) {
            y += GROUP_GAP;
        }
    }

    private void row(ForestPlot.Row row, double indent) {
        Canvas line = new Canvas();
        double baseline = y + FIRST_BASELINE;
        boolean keptOut = row.standing() instanceof Standing.KeptOut;
        String colour = keptOut ? Ink.QUIET : Ink.TEXT;
        double room = columns.textWidth(0) - indent - ForestText.notesRoom(row);
        List<String> name = Face.TEXT.wrap(row.name(), room);
        line.lines(indent, baseline, name, Face.TEXT, colour, Align.START);
        String letters = footer.letters(ForestText.notes(row));
        line.text(
                indent + Face.TEXT.width(name.getLast()) + 1.5,
                baseline + (name.size() - 1) * Face.TEXT.leading() - 4,
                letters,
                Face.RAISED,
                colour,
                Align.START);
        int height = name.size();
        for (int c = 0; c < plot.columns().size(); c++) {
            height = Math.max(height, cell(line, baseline, c, row.cells().get(c), Face.TEXT, colour));
        }
        marks.trial(line, baseline - CAP_MIDDLE, row);
        row.estimate()
                .ifPresentOrElse(
                        e -> numbers.draw(line, columns.estimateRight(), baseline, numbers.print(e), Face.TEXT),
                        () -> line.text(
                                columns.estimateRight(),
                                baseline,
                                ForestText.NO_ESTIMATE,
                                Face.TEXT,
                                Ink.QUIET,
                                Align.END));
        weight(line, baseline, keptOut ? "\u2013" : ForestText.percent(row.weight()), Face.TEXT);
        for (int d = 0; d < row.risk().size(); d++) {
            double x = columns.riskFirst() + d * ForestColumns.RISK_PITCH;
            RiskSigns.draw(line, x, baseline - CAP_MIDDLE, 5.5, row.risk().get(d));
        }
        rows.group(row.anchor(), line);
        y += height * Face.TEXT.leading() + ROW_PAD;
    }

    private int cell(Canvas line, double baseline, int column, String words, Face face, String colour) {
        Alignment alignment = plot.columns().get(column).alignment();
        List<String> lines = face.wrap(words, columns.textWidth(column + 1));
        line.lines(cellX(column, alignment), baseline, lines, face, colour, align(alignment));
        return lines.size();
    }

    private void weight(Canvas line, double baseline, String words, Face face) {
        if (ForestText.hasWeights(plot)) {
            line.text(columns.weightRight(), baseline, words, face, Ink.TEXT, Align.END);
        }
    }

    private void pooled(ForestPlot.Pooled pooled) {
        Canvas line = new Canvas();
        double baseline = y + FIRST_BASELINE;
        double span = pooled.cells().isEmpty() ? columns.graphLeft() - ForestColumns.GAP : columns.textWidth(0);
        List<String> label = Face.STRONG.wrap(pooled.label(), span);
        double next = line.lines(0, baseline, label, Face.STRONG, Ink.TEXT, Align.START);
        for (int c = 0; c < pooled.cells().size(); c++) {
            cell(line, baseline, c, pooled.cells().get(c), Face.STRONG, Ink.TEXT);
        }
        marks.pooled(line, baseline - CAP_MIDDLE, pooled.estimate());
        numbers.draw(line, columns.estimateRight(), baseline, numbers.print(pooled.estimate()), Face.STRONG);
        weight(line, baseline, ForestText.percent(pooled.weight()), Face.STRONG);
        double end = next - Face.STRONG.leading();
        if (pooled.detail().isPresent()) {
            List<String> lines = Face.SMALL.wrap(pooled.detail().get(), columns.graphLeft() - ForestColumns.GAP);
            end = line.lines(0, end + 14, lines, Face.SMALL, Ink.QUIET, Align.START) - Face.SMALL.leading();
        }
        y = end + ROW_PAD + 2;
        pooled.prediction().ifPresent(prediction -> prediction(line, prediction));
        rows.group(pooled.anchor(), line);
    }

    private void prediction(Canvas line, ForestPlot.Prediction prediction) {
        double baseline = y + FIRST_BASELINE;
        line.text(0, baseline, "Prediction interval", Face.TEXT);
        marks.prediction(line, baseline - CAP_MIDDLE, prediction);
        numbers.draw(line, columns.estimateRight(), baseline, numbers.print(prediction), Face.TEXT);
        double span = columns.graphLeft() - ForestColumns.GAP;
        double after = Face.TEXT.width("Prediction interval") + 6;
        double end = baseline;
        if (after + Face.SMALL.width(prediction.rule()) <= span) {
            line.text(after, baseline, prediction.rule(), Face.SMALL, Ink.QUIET, Align.START);
        } else {
            List<String> lines = Face.SMALL.wrap(prediction.rule(), span);
            end = line.lines(0, baseline + 14, lines, Face.SMALL, Ink.QUIET, Align.START) - Face.SMALL.leading();
        }
        y = end + ROW_PAD + 2;
    }
}
