package org.dyad.synthesis.dose;

import java.util.List;
import org.dyad.statistics.distribution.FisherF;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;

/**
 * A test that several coefficients are all 0: W = b' V⁻¹ b, chi-squared with {@code df}; with finite
 * {@code denominatorDf} W / df is F.
 *
 * @param statistic     W
 * @param df            number of coefficients
 * @param denominatorDf {@code POSITIVE_INFINITY} means chi-squared
 */
public record WaldTest(double statistic, int df, double denominatorDf, double pValue) {
    static WaldTest of(Vector beta, Matrix covariance, List<Integer> which, double denominatorDf) {
        Vector chosen = Vector.of(which.stream().map(beta::get).toList());
        double statistic = Cholesky.of(covariance.select(which, which)).inverseQuadraticForm(chosen);
        double p = new FisherF(which.size(), denominatorDf).survival(statistic / which.size());
        return new WaldTest(statistic, which.size(), denominatorDf, p);
    }
}
