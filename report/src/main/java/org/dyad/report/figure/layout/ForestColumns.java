package org.dyad.report.figure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dyad.report.figure.ForestPlot;
import org.dyad.report.figure.text.Face;

/** Where the columns of a wide forest plot stand. */
final class ForestColumns {

    static final double GAP = 14;
    static final double INDENT = 10;
    static final double RISK_PITCH = 15;
    private static final double NARROWEST_GRAPH = 170;
    private static final double WIDEST_GRAPH_SHARE = 0.42;
    private static final double NARROWEST_NAME = 110;
    private static final double NARROWEST_CELL = 60;
    private static final double LONGEST_WORD_KEPT = 150;

    private final List<Double> textWidths = new ArrayList<>();
    private final List<Double> leastWidths = new ArrayList<>();
    private final double figureWidth;
    private final double estimateWidth;
    private final double weightWidth;
    private final double riskWidth;

    ForestColumns(ForestPlot plot, ForestNumbers numbers, double figureWidth) {
        this.figureWidth = figureWidth;
        estimateWidth =
                Math.max(numbers.width(), ForestText.widestWord(plot.axis().shortLabel(), Face.HEAD));
        weightWidth = ForestText.hasWeights(plot) ? Face.HEAD.width("Weight") : 0;
        riskWidth = plot.riskDomains().isEmpty() ? 0 : plot.riskDomains().size() * RISK_PITCH;
        textWidths.add(nameWidth(plot));
        leastWidths.add(least(NARROWEST_NAME, plot, ForestPlot.Row::name) + ForestText.notesRoom(plot));
        for (int c = 0; c < plot.columns().size(); c++) {
            int column = c;
            textWidths.add(cellWidth(plot, c));
            leastWidths.add(least(NARROWEST_CELL, plot, row -> row.cells().get(column)));
        }
        shrink();
    }

    private static double nameWidth(ForestPlot plot) {
        double widest = Face.HEAD.width(plot.nameHeader());
        for (ForestPlot.Group group : plot.groups()) {
            double indent = group.heading().isPresent() ? INDENT : 0;
            for (ForestPlot.Row row : group.rows()) {
                widest = Math.max(widest, indent + Face.TEXT.width(row.name()) + ForestText.notesRoom(row));
            }
        }
        return widest;
    }

    /** What a column needs so that no ordinary word is cut. */
    private static double least(double floor, ForestPlot plot, Function<ForestPlot.Row, String> words) {
        double widest = plot.groups().stream()
                .flatMap(g -> g.rows().stream())
                .mapToDouble(row -> ForestText.widestWord(words.apply(row), Face.TEXT))
                .max()
                .orElse(0);
        return Math.max(floor, Math.min(widest + INDENT, LONGEST_WORD_KEPT));
    }

    private static double cellWidth(ForestPlot plot, int column) {
        double widest = ForestText.headWidth(plot.columns().get(column).header());
        for (ForestPlot.Group group : plot.groups()) {
            for (ForestPlot.Row row : group.rows()) {
                widest = Math.max(widest, Face.TEXT.width(row.cells().get(column)));
            }
        }
        List<ForestPlot.Pooled> pooled = ForestNumbers.pooled(plot).toList();
        for (ForestPlot.Pooled line : pooled) {
            if (!line.cells().isEmpty()) {
                widest = Math.max(widest, Face.STRONG.width(line.cells().get(column)));
            }
        }
        return widest;
    }

    /** Takes room from the widest text column until the graph has enough. */
    private void shrink() {
        double step = 4;
        while (rawGraphWidth() < NARROWEST_GRAPH + 10) {
            int widest = -1;
            for (int i = 0; i < textWidths.size(); i++) {
                boolean canGive = textWidths.get(i) - step >= leastWidths.get(i);
                if (canGive && (widest < 0 || textWidths.get(i) > textWidths.get(widest))) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return;
            }
            textWidths.set(widest, textWidths.get(widest) - step);
        }
    }

    private double rawGraphWidth() {
        double text = textWidths.stream().mapToDouble(w -> w + GAP).sum();
        double right = estimateWidth + GAP;
        right += weightWidth > 0 ? weightWidth + GAP : 0;
        right += riskWidth > 0 ? riskWidth + GAP : 0;
        return figureWidth - text - right - GAP / 2;
    }

    /** Whether a graph of useful width is left; else the rows must be stacked. */
    boolean fits() {
        return rawGraphWidth() >= NARROWEST_GRAPH;
    }

    double textLeft(int column) {
        double x = 0;
        for (int i = 0; i < column; i++) {
            x += textWidths.get(i) + GAP + spare() / textWidths.size();
        }
        return x;
    }

    double textWidth(int column) {
        return textWidths.get(column);
    }

    /** Room that neither text nor the widest sensible graph needs, shared among the text columns. */
    private double spare() {
        return Math.max(0, rawGraphWidth() - figureWidth * WIDEST_GRAPH_SHARE);
    }

    double graphLeft() {
        return textLeft(textWidths.size() - 1) + textWidths.getLast() + GAP + spare() / textWidths.size() + 4;
    }

    double graphRight() {
        return estimateRight() - estimateWidth - GAP - 4;
    }

    double estimateRight() {
        return weightRight() - (weightWidth > 0 ? GAP + weightWidth : 0);
    }

    double estimateWidth() {
        return estimateWidth;
    }

    double weightRight() {
        return figureWidth - (riskWidth > 0 ? GAP + riskWidth : 0);
    }

    /** Centre of the first risk-of-bias sign. */
    double riskFirst() {
        return weightRight() + GAP + RISK_PITCH / 2;
    }
}
