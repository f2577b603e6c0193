package org.dyad.synthesis.sensitivity;

import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.meta.KnownVarianceRegression;

/** All that the diagnostics of one study need from the fit of all, and their formulas. */
final class CaseDeletion {
    private final CanonicalRows rows;
    private final KnownVarianceRegression workbench;
    private final double tauSquared;
    private final double scale;
    private final double logDeterminant;
    private final double weightSum;
    private final Vector coefficients;
    private final Vector weights;
    private final Vector residuals;
    private final Vector fittedVariances;
    private final Vector[] design;

    CaseDeletion(CanonicalRows rows, double tauSquared) {
        this.rows = rows;
        this.tauSquared = tauSquared;
        this.workbench = rows.all().at(tauSquared);
        this.scale = rows.scale(workbench);
        this.logDeterminant = rows.logDeterminant(tauSquared, -1);
        this.weightSum = workbench.weightSum();
        this.coefficients = workbench.coefficients();
        this.weights = workbench.weights();
        this.residuals = workbench.residuals();
        this.fittedVariances = workbench.fittedVariances();
        this.design = new Vector[rows.count()];
        for (int i = 0; i < design.length; i++) {
            design[i] = Vector.of(rows.row(i));
        }
    }

    double hat(int row) {
        return weights.get(row) * fittedVariances.get(row);
    }

    double weightPercent(int row) {
        return 100 * weights.get(row) / weightSum;
    }

    double pearsonSquared(int row) {
        return residuals.get(row) * residuals.get(row) / (rows.variance(row) + tauSquared);
    }

    Deletion of(int row, KnownVarianceRegression without) {
        double t = rows.tauSquared(without);
        double q = without.at(0).q();
        without.at(t);
        double s = rows.scale(without);
        double total = rows.variance(row) + t;
        double residual = rows.effect(row) - without.fitted(design[row]);
        // The change of the fitted value as a difference of residuals: both are exact where the effects are equal.
        double change = residual - residuals.get(row);
        double fittedVariance = s * without.variance(design[row]);
        double standardError = Math.sqrt(s * total + fittedVariance);
        return new Deletion(
                residual,
                standardError,
                residual / standardError,
                change / Math.sqrt(s * hat(row) * total),
                cookDistance(without),
                covarianceRatio(row, t, s),
                t,
                q,
                dfbetas(without, t, s),
                change * change / fittedVariance);
    }

    /** (b − b₍ᵢ₎)' X'WX (b − b₍ᵢ₎)/s, summed over the studies: no inverse, and no units of the columns. */
    private double cookDistance(KnownVarianceRegression without) {
        double sum = 0;
        for (int j = 0; j < design.length; j++) {
            double change = rows.effect(j) - without.fitted(design[j]) - residuals.get(j);
            sum += weights.get(j) * change * change;
        }
        return sum / scale;
    }

    private double covarianceRatio(int row, double t, double s) {
        double determinants = logDeterminant - rows.logDeterminant(t, row);
        return StrictMath.exp(determinants + rows.coefficientCount() * StrictMath.log(s / scale));
    }

    private Vector dfbetas(KnownVarianceRegression without, double t, double s) {
        Matrix covariance = workbench.at(t).covariance();
        Vector deleted = without.coefficients();
        double[] dfbetas = new double[coefficients.size()];
        for (int j = 0; j < dfbetas.length; j++) {
            dfbetas[j] = (coefficients.get(j) - deleted.get(j)) / Math.sqrt(s * covariance.get(j, j));
        }
        return Vector.of(dfbetas);
    }
}
