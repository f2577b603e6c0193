package org.dyad.synthesis.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.Group;
import org.dyad.statistics.mixed.LinearMixedModel;
import org.dyad.statistics.mixed.MixedFit;
import org.dyad.statistics.mixed.PsiStructure;

/** How the standard deviation grows with the mean: {@code g0}, {@code g1} of {@link SpreadModel}, both estimated. */
final class PowerOfMean {
    /**
     * The two coefficients.
     *
     * @param logScaleVarianceAtMean sampling variance of {@code ln s} at the average {@code ln m}
     * @param powerVariance sampling variance of {@code power}
     * @param centre the average {@code ln m}
     */
    record Estimate(
            double logScale,
            double power,
            double logScaleVarianceAtMean,
            double powerVariance,
            double centre,
            double betweenVariance) {}

    private PowerOfMean() {}

    static Estimate estimate(Map<String, List<SpreadArm>> trials) {
        double centre = trials.values().stream()
                .flatMap(List::stream)
                .mapToDouble(a -> StrictMath.log(a.mean()))
                .average()
                .orElseThrow();
        List<Group> groups = new ArrayList<>();
        trials.forEach((trial, arms) -> groups.add(group(trial, arms, centre)));
        MixedFit fit = LinearMixedModel.withDefaults().with(PsiStructure.SCALAR).fit(groups);
        double power = fit.beta().get(1);
        return new Estimate(
                fit.beta().get(0) - power * centre,
                power,
                fit.betaCovariance().get(0, 0),
                fit.betaCovariance().get(1, 1),
                centre,
                fit.psi().get(0, 0));
    }

    private static Group group(String trial, List<SpreadArm> arms, double centre) {
        int n = arms.size();
        double[] y = new double[n];
        double[][] x = new double[n][];
        double[][] z = new double[n][];
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = SpreadModel.logDeviation(arms.get(i));
            v[i] = SpreadModel.logVariance(arms.get(i));
            x[i] = new double[] {1, StrictMath.log(arms.get(i).mean()) - centre};
            z[i] = new double[] {1};
        }
        return new Group(trial, Vector.of(y), Matrix.of(x), Matrix.of(z), Matrix.diagonal(v));
    }
}
