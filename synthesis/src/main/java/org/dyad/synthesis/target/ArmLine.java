package org.dyad.synthesis.target;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.dyad.statistics.distribution.StudentT;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.meta.KnownVarianceRegression;
import org.dyad.statistics.meta.TauSquaredSearch;
import org.dyad.synthesis.dose.DoseShape;

/**
 * A line through the arms of all trials as if each were a study of its own, which is how published meta-regressions of intake
 * have read them: nothing is compared within a trial.
 */
final class ArmLine {
    private final DoseShape shape;
    private final double from;
    private final KnownVarianceRegression regression;
    private final double between;
    private final double t;

    private ArmLine(DoseShape shape, double from, KnownVarianceRegression regression, double between, double level) {
        this.shape = shape;
        this.from = from;
        this.regression = regression;
        this.between = between;
        this.t = new StudentT(regression.residualFreedom()).twoSidedQuantile(level);
    }

    /** Random effects, by restricted maximum likelihood, of the arms' means. */
    static ArmLine ofMeans(List<LevelArm> arms, DoseShape shape, double from, double level) {
        double[] y = arms.stream().mapToDouble(LevelArm::mean).toArray();
        double[] v = arms.stream().mapToDouble(LevelArm::variance).toArray();
        KnownVarianceRegression start =
                KnownVarianceRegression.of(y, v, columns(arms, LevelArm::dose, shape, from), true);
        double tauSquared = TauSquaredSearch.restrictedMaximum(start).tauSquared();
        return new ArmLine(shape, from, start.at(tauSquared), tauSquared, level);
    }

    /** Ordinary least squares of the 2.5th centiles, mean less two standard deviations, of arms with a dose. */
    static ArmLine ofLowCentiles(List<SpreadArm> arms, DoseShape shape, double from, double level) {
        double[] y = arms.stream()
                .mapToDouble(a -> a.mean() - 2 * a.standardDeviation())
                .toArray();
        double[] v = arms.stream().mapToDouble(a -> 1).toArray();
        return new ArmLine(
                shape,
                from,
                KnownVarianceRegression.of(y, v, columns(arms, arm -> arm.dose().orElseThrow(), shape, from), true),
                0,
                level);
    }

    private static <A> double[][] columns(List<A> arms, ToDoubleFunction<A> dose, DoseShape shape, double from) {
        double[][] columns = new double[shape.coefficients()][arms.size()];
        for (int i = 0; i < arms.size(); i++) {
            Vector row = shape.at(dose.applyAsDouble(arms.get(i)), from);
            for (int c = 0; c < columns.length; c++) {
                columns[c][i] = row.get(c);
            }
        }
        return columns;
    }

    private Vector row(double dose) {
        double[] basis = shape.at(dose, from).toArray();
        double[] row = new double[basis.length + 1];
        row[0] = 1;
        System.arraycopy(basis, 0, row, 1, basis.length);
        return Vector.of(row);
    }

    double at(double dose) {
        return regression.fitted(row(dose));
    }

    /** Lower confidence limit of the line. */
    double confidence(double dose) {
        Vector row = row(dose);
        return regression.fitted(row) - t * Math.sqrt(regression.variance(row));
    }

    /** Lower limit for the true mean of a new arm. */
    double prediction(double dose) {
        Vector row = row(dose);
        return regression.fitted(row) - t * Math.sqrt(regression.variance(row) + between);
    }
}
