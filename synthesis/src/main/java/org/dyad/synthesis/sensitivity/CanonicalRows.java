package org.dyad.synthesis.sensitivity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.meta.KnownVarianceRegression;
import org.dyad.statistics.meta.RankDeficient;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.CoefficientTest;
import org.dyad.synthesis.pool.Moderator;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.pool.RandomEffects;

/**
 * The rows of a model in an order that does not depend on the table's (by effect, variance, columns, study), and regressions on some of
 * them. The design's columns are made once, from all studies: leaving out the last study of a category must not turn another into the
 * reference.
 */
final class CanonicalRows {
    private final RandomEffects options;
    private final boolean intercept;
    private final List<String> names;
    private final int[] table;
    private final double[] y;
    private final double[] v;
    private final double[][] columns;
    private final double[][] scaled;

    private CanonicalRows(
            RandomEffects options, Moderators moderators, int[] table, double[] y, double[] v, double[][] columns) {
        this.options = options;
        this.intercept = moderators.intercept();
        this.names = moderators.names();
        this.table = table;
        this.y = y;
        this.v = v;
        this.columns = columns;
        this.scaled = scaled(columns, y.length, intercept);
    }

    /** The caller has fitted the whole model, so that its columns are known to be sound. */
    static CanonicalRows of(RandomEffects options, Contrasts contrasts, Moderators moderators) {
        List<Moderator.Column> given = moderators.moderators().stream()
                .flatMap(m -> m.columns().stream())
                .toList();
        Comparator<Integer> order = Comparator.comparingDouble(
                        (Integer i) -> contrasts.contrasts().get(i).effect())
                .thenComparingDouble(i -> contrasts.contrasts().get(i).variance());
        for (Moderator.Column column : given) {
            order = order.thenComparingDouble(i -> column.values().get(i));
        }
        order = order.thenComparing(i -> contrasts.contrasts().get(i).study());
        int[] table = IntStream.range(0, contrasts.count())
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
        double[][] columns = new double[given.size()][];
        for (int j = 0; j < columns.length; j++) {
            List<Double> values = given.get(j).values();
            columns[j] = Arrays.stream(table).mapToDouble(values::get).toArray();
        }
        List<Contrast> rows =
                Arrays.stream(table).mapToObj(contrasts.contrasts()::get).toList();
        return new CanonicalRows(
                options,
                moderators,
                table,
                rows.stream().mapToDouble(Contrast::effect).toArray(),
                rows.stream().mapToDouble(Contrast::variance).toArray(),
                columns);
    }

    /** Number of studies. */
    int count() {
        return y.length;
    }

    /** Number of coefficients. */
    int coefficientCount() {
        return names.size();
    }

    List<String> names() {
        return names;
    }

    boolean intercept() {
        return intercept;
    }

    /** Position in the table of the study at this canonical position. */
    int tablePosition(int row) {
        return table[row];
    }

    double effect(int row) {
        return y[row];
    }

    double variance(int row) {
        return v[row];
    }

    /** The rows of the columns as given, to be permuted; not to be written to. */
    double[][] columns() {
        return columns;
    }

    /** A row of the design, the intercept's 1 included. */
    double[] row(int row) {
        int first = intercept ? 1 : 0;
        double[] result = new double[names.size()];
        result[0] = 1;
        for (int j = first; j < result.length; j++) {
            result[j] = columns[j - first][row];
        }
        return result;
    }

    /** The regression of all rows. */
    KnownVarianceRegression all() {
        return regression(IntStream.range(0, count()).toArray(), count());
    }

    /** The regression of all rows but one. */
    KnownVarianceRegression without(int row) {
        int[] members = IntStream.range(0, count()).filter(i -> i != row).toArray();
        return regression(members, members.length);
    }

    /**
     * The regression of the first {@code size} of these rows.
     *
     * @throws NotEstimable when they do not carry all coefficients
     */
    KnownVarianceRegression regression(int[] members, int size) {
        double[][] some = new double[columns.length][];
        for (int j = 0; j < some.length; j++) {
            some[j] = selected(columns[j], members, size);
        }
        return regression(selected(y, members, size), selected(v, members, size), some);
    }

    /** The regression of these effects and variances on these columns. */
    KnownVarianceRegression regression(double[] effects, double[] variances, double[][] design) {
        if (effects.length < coefficientCount()) {
            throw new NotEstimable("Too few studies are left for %s coefficients.", coefficientCount());
        }
        try {
            return KnownVarianceRegression.of(effects, variances, design, intercept);
        } catch (RankDeficient e) {
            throw new NotEstimable(
                    "Coefficient %s is not identified by the studies that are left.", names.get(e.column()));
        }
    }

    /** τ² of a regression; 0 stands in where nothing is left to estimate it from. */
    double tauSquared(KnownVarianceRegression model) {
        return model.residualFreedom() == 0
                ? 0
                : options.estimator().estimate(model).value();
    }

    /** What the covariance of a regression that stands at its τ² is multiplied by. */
    double scale(KnownVarianceRegression model) {
        boolean scaledByFit = options.test() == CoefficientTest.KNAPP_HARTUNG;
        if (options.test() != CoefficientTest.Z && model.residualFreedom() == 0) {
            throw new NotEstimable(
                    "The test %s needs more studies than coefficients.",
                    options.test().code());
        }
        if (scaledByFit && model.q() == 0) {
            throw new NotEstimable("The effects that are left are fitted exactly, so Knapp-Hartung has no scale.");
        }
        return scaledByFit ? model.q() / model.residualFreedom() : 1;
    }

    /**
     * ln|Z'WZ| for all rows but {@code without}, with weights 1/(v + τ²) and Z the columns centred and scaled once for all fits. In
     * differences of two fits the units of the columns drop out, and a calendar year costs no digits.
     *
     * @param without a row, or -1 for none
     */
    double logDeterminant(double tauSquared, int without) {
        int p = scaled.length;
        double[] cross = new double[p * p];
        for (int i = 0; i < count(); i++) {
            if (i != without) {
                double weight = 1 / (v[i] + tauSquared);
                for (int r = 0; r < p; r++) {
                    for (int c = 0; c < p; c++) {
                        cross[r * p + c] += weight * scaled[r][i] * scaled[c][i];
                    }
                }
            }
        }
        return p == 1
                ? StrictMath.log(cross[0])
                : Cholesky.of(Matrix.ofRowMajor(p, p, cross)).logDeterminant();
    }

    private static double[] selected(double[] values, int[] members, int size) {
        double[] result = new double[size];
        for (int i = 0; i < size; i++) {
            result[i] = values[members[i]];
        }
        return result;
    }

    private static double[][] scaled(double[][] columns, int rows, boolean intercept) {
        int first = intercept ? 1 : 0;
        double[][] scaled = new double[columns.length + first][];
        if (intercept) {
            scaled[0] = new double[rows];
            Arrays.fill(scaled[0], 1);
        }
        for (int j = first; j < scaled.length; j++) {
            double[] column = columns[j - first];
            double centre = intercept ? Arrays.stream(column).sum() / rows : 0;
            double length = StrictMath.sqrt(
                    Arrays.stream(column).map(x -> (x - centre) * (x - centre)).sum() / rows);
            scaled[j] = Arrays.stream(column).map(x -> (x - centre) / length).toArray();
        }
        return scaled;
    }
}
