package org.dyad.report.figure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dyad.report.figure.EffectAxis;
import org.dyad.report.figure.Estimate;
import org.dyad.report.figure.ForestPlot;
import org.dyad.report.figure.text.Face;
import org.dyad.report.figure.text.Numbers;

/** The printed effects of a forest plot: one number of decimals for all, in three columns that align. */
final class ForestNumbers {

    static final String TO = "to";
    private static final double GAP = 4;

    /** An estimate in print; {@code value} is empty for an interval alone. */
    record Printed(String value, String low, String high) {}

    private final EffectAxis axis;
    private final int decimals;
    private double valueWidth;
    private double lowWidth;
    private double highWidth;

    ForestNumbers(ForestPlot plot) {
        axis = plot.axis();
        List<Estimate> all = estimates(plot);
        decimals = axis.decimals().orElseGet(() -> decimals(all));
        all.forEach(estimate -> measure(print(estimate), Face.STRONG));
        pooled(plot).flatMap(p -> p.prediction().stream()).forEach(p -> measure(print(p), Face.TEXT));
    }

    private int decimals(List<Estimate> all) {
        if (!axis.ratio()) {
            return Numbers.decimals(
                    all.stream().map(e -> (e.high() - e.low()) / 2).toList());
        }
        double middle = all.stream()
                .mapToDouble(e -> StrictMath.exp(e.value()))
                .sorted()
                .skip(all.size() / 2)
                .findFirst()
                .orElse(1);
        return middle < 0.1 ? 3 : middle < 100 ? 2 : 1;
    }

    private void measure(Printed printed, Face face) {
        valueWidth = Math.max(valueWidth, face.width(printed.value()));
        lowWidth = Math.max(lowWidth, face.width(printed.low()));
        highWidth = Math.max(highWidth, face.width(printed.high()));
    }

    static List<Estimate> estimates(ForestPlot plot) {
        List<Estimate> all = new ArrayList<>();
        plot.groups().forEach(g -> g.rows().forEach(r -> r.estimate().ifPresent(all::add)));
        pooled(plot).forEach(p -> all.add(p.estimate()));
        return all;
    }

    static Stream<ForestPlot.Pooled> pooled(ForestPlot plot) {
        return Stream.concat(plot.groups().stream().flatMap(g -> g.pooled().stream()), plot.overall().stream());
    }

    Printed print(Estimate estimate) {
        return new Printed(one(estimate.value()), "(" + one(estimate.low()), one(estimate.high()) + ")");
    }

    Printed print(ForestPlot.Prediction prediction) {
        return new Printed("", "(" + one(prediction.low()), one(prediction.high()) + ")");
    }

    private String one(double value) {
        return Numbers.fixed(axis.ratio() ? StrictMath.exp(value) : value, decimals);
    }

    /** An estimate on one line, for a tooltip. */
    String line(Estimate estimate) {
        Printed printed = print(estimate);
        return printed.value() + " " + printed.low() + " to " + printed.high();
    }

    double width() {
        return valueWidth + lowWidth + highWidth + Face.TEXT.width(TO) + 3 * GAP;
    }

    /** Draws it so that it ends at {@code right}, figures under figures; in the order of reading, for those who copy or listen. */
    void draw(Canvas canvas, double right, double baseline, Printed printed, Face face) {
        double low = right - highWidth - GAP - face.width(TO) - GAP;
        end(canvas, low - lowWidth - GAP, baseline, printed.value(), face);
        end(canvas, low, baseline, printed.low(), face);
        end(canvas, right - highWidth - GAP, baseline, TO, face);
        end(canvas, right, baseline, printed.high(), face);
    }

    private static void end(Canvas canvas, double right, double baseline, String words, Face face) {
        canvas.text(
                right,
                baseline,
                words,
                face,
                org.dyad.report.figure.mark.Ink.TEXT,
                org.dyad.report.figure.mark.Mark.Align.END);
    }
}
