package org.dyad.synthesis.bias;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.selection.StepSelection;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Moderator;
import org.dyad.synthesis.pool.Moderators;

/**
 * The data of a selection model in units in which parameters have sizes about 1 and in a canonical order of the rows: effects divided by
 * {@code unit} (turned round where small effects are selected), columns of moderators centred and divided by their spread.
 *
 * @param unit of the effects, with the sign by which they are turned
 * @param back takes scaled coefficients to those of the columns as given
 */
record SelectionScale(StepSelection likelihood, double unit, Matrix back) {
    static SelectionScale of(SelectionModel model, Contrasts contrasts, Moderators moderators) {
        List<Contrast> all = contrasts.contrasts();
        List<List<Double>> columns = columns(moderators, all.size());
        int p = columns.size();
        List<Integer> order = order(all, columns);
        double sign = model.direction() == SelectionDirection.LESS ? -1 : 1;
        double size = Math.sqrt(median(all.stream().map(Contrast::variance).toList())
                + spread(all.stream().map(Contrast::effect).toList()));
        double[] scaled = new double[order.size() * p];
        double[] back = new double[p * p];
        for (int c = 0; c < p; c++) {
            boolean ones = moderators.intercept() && c == 0;
            List<Double> column = columns.get(c);
            double mean = ones || !moderators.intercept() ? 0 : sum(column) / column.size();
            double width = ones
                    ? 1
                    : Math.sqrt(spread(column) + (moderators.intercept() ? 0 : square(sum(column) / column.size())));
            for (int i = 0; i < order.size(); i++) {
                scaled[i * p + c] = (column.get(order.get(i)) - mean) / width;
            }
            back[c * p + c] = sign * size / width;
            if (mean != 0) {
                back[c] = -sign * size * mean / width;
            }
        }
        Vector y = Vector.of(
                order.stream().map(i -> sign * all.get(i).effect() / size).toList());
        Vector v = Vector.of(
                order.stream().map(i -> all.get(i).variance() / (size * size)).toList());
        StepSelection likelihood = new StepSelection(
                y,
                v,
                Matrix.ofRowMajor(order.size(), p, scaled),
                model.steps(),
                model.direction() == SelectionDirection.TWO_SIDED);
        return new SelectionScale(likelihood, sign * size, Matrix.ofRowMajor(p, p, back));
    }

    private static List<List<Double>> columns(Moderators moderators, int count) {
        List<List<Double>> columns = new ArrayList<>();
        if (moderators.intercept()) {
            columns.add(Collections.nCopies(count, 1.0));
        }
        moderators.moderators().stream()
                .flatMap(m -> m.columns().stream())
                .map(Moderator.Column::values)
                .forEach(columns::add);
        return columns;
    }

    private static List<Integer> order(List<Contrast> all, List<List<Double>> columns) {
        Comparator<Integer> order = Comparator.comparingDouble(i -> all.get(i).effect());
        order = order.thenComparingDouble(i -> all.get(i).variance());
        for (List<Double> column : columns) {
            order = order.thenComparingDouble(column::get);
        }
        return IntStream.range(0, all.size()).boxed().sorted(order).toList();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** Variance with divisor k, of the values in rising order. */
    private static double spread(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        double mean = sum(sorted) / sorted.size();
        return sum(sorted.stream().map(value -> square(value - mean)).toList()) / sorted.size();
    }

    private static double sum(List<Double> values) {
        double sum = 0;
        for (double value : values.stream().sorted().toList()) {
            sum += value;
        }
        return sum;
    }

    private static double square(double value) {
        return value * value;
    }
}
