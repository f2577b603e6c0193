package org.dyad.synthesis.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.TrialCovariates;

/**
 * The level of the curve at its reference dose: a random-effects mean, over trials, of
 *
 * <pre>{@code
 *   alpha_j = mean_j - F_j' beta,     mean_j = sum(w m) / sum(w),  F_j = sum(w f(d)) / sum(w),  w = 1 / Var(m)
 *   Var(alpha_j) = 1 / sum(w) + F_j' Psi F_j
 * }</pre>
 *
 * <p>The inverse-variance mean of a trial's arms is uncorrelated with every contrast within it, so the level adds
 * nothing to what the contrasts say about {@code beta}, and the error of {@code alpha_j} given {@code beta} is
 * independent of the error of {@code beta} that the same arms make.
 */
final class LevelModel {
    private final DoseShape shape;
    private final double from;
    private final List<String> studies = new ArrayList<>();
    private final List<int[]> armsOf = new ArrayList<>();
    private final LevelLine line;
    private final double[][] meanBasis;
    private final double[][] coefficientBasis;
    private final double[] inverseWeight;
    private final double[] armWeight;

    LevelModel(DoseShape shape, double from, List<LevelArm> arms) {
        this(shape, from, arms, ModeratorFrame.NONE);
    }

    /** A level that depends on the moderators where {@link LevelModerators} lets it, along curves that do. */
    LevelModel(DoseShape shape, double from, List<LevelArm> arms, ModeratorFrame frame) {
        this.shape = shape;
        this.from = from;
        Map<String, List<Integer>> byStudy = new TreeMap<>();
        armWeight = new double[arms.size()];
        for (int i = 0; i < arms.size(); i++) {
            byStudy.computeIfAbsent(arms.get(i).study(), s -> new ArrayList<>()).add(i);
            armWeight[i] = 1 / arms.get(i).variance();
        }
        byStudy.forEach((study, indices) -> {
            studies.add(study);
            armsOf.add(indices.stream().mapToInt(Integer::intValue).toArray());
        });
        List<TrialCovariates> covariates = armsOf.stream()
                .map(indices -> arms.get(indices[0]).covariates())
                .toList();
        line = LevelModerators.line(frame, covariates);
        meanBasis = new double[studies.size()][];
        coefficientBasis = new double[studies.size()][];
        inverseWeight = new double[studies.size()];
        for (int j = 0; j < studies.size(); j++) {
            meanBasis[j] = meanBasis(arms, j);
            coefficientBasis[j] = frame.isEmpty()
                    ? meanBasis[j]
                    : frame.combination(covariates.get(j), shape.coefficients())
                            .transpose()
                            .times(Vector.of(meanBasis[j]))
                            .toArray();
        }
    }

    private double[] meanBasis(List<LevelArm> arms, int study) {
        double[] sum = new double[shape.coefficients()];
        double total = 0;
        for (int i : armsOf.get(study)) {
            double[] f = shape.at(arms.get(i).dose(), from).toArray();
            total += armWeight[i];
            for (int c = 0; c < sum.length; c++) {
                sum[c] += armWeight[i] * f[c];
            }
        }
        for (int c = 0; c < sum.length; c++) {
            sum[c] /= total;
        }
        inverseWeight[study] = 1 / total;
        return sum;
    }

    int trials() {
        return studies.size();
    }

    /** Fits the level to arm means given in the order of the arms that made this model. */
    Fit fit(double[] means, double[] beta, Matrix psi) {
        double[] alpha = new double[studies.size()];
        double[] variance = new double[studies.size()];
        perTrial(means, beta, psi, alpha, variance);
        OptionalDouble tauSquared = alpha.length < BetweenTrials.FEWEST_TRIALS
                ? OptionalDouble.empty()
                : OptionalDouble.of(BetweenTrials.variance(alpha, variance, line.moderators()));
        return summarise(alpha, variance, tauSquared);
    }

    /** The same with the variance between trials given. */
    Fit fit(double[] means, double[] beta, Matrix psi, OptionalDouble tauSquared) {
        double[] alpha = new double[studies.size()];
        double[] variance = new double[studies.size()];
        perTrial(means, beta, psi, alpha, variance);
        return summarise(alpha, variance, tauSquared);
    }

    private void perTrial(double[] means, double[] beta, Matrix psi, double[] alpha, double[] variance) {
        int k = studies.size();
        for (int j = 0; j < k; j++) {
            double sum = 0;
            for (int i : armsOf.get(j)) {
                sum += armWeight[i] * means[i];
            }
            alpha[j] = sum * inverseWeight[j] - dot(coefficientBasis[j], beta);
            variance[j] = inverseWeight[j] + quadratic(meanBasis[j], psi);
        }
    }

    private Fit summarise(double[] alpha, double[] variance, OptionalDouble tauSquared) {
        double t = tauSquared.orElse(0);
        double[] share = line.weights(variance, t);
        double sum = 0;
        double[] basis = new double[coefficientBasis[0].length];
        for (int j = 0; j < alpha.length; j++) {
            sum += share[j] * alpha[j];
            for (int c = 0; c < basis.length; c++) {
                basis[c] += share[j] * coefficientBasis[j][c];
            }
        }
        return new Fit(sum, line.variance(variance, t), tauSquared, basis, alpha, variance, share);
    }

    /** The fit as a result that a reader sees. */
    LevelFit describe(Fit fit) {
        List<LevelFit.TrialLevel> levels = new ArrayList<>();
        for (int j = 0; j < studies.size(); j++) {
            levels.add(new LevelFit.TrialLevel(studies.get(j), fit.levels[j], fit.variances[j], fit.shares[j]));
        }
        return new LevelFit(fit.level, fit.variance, fit.tauSquared, levels);
    }

    /** {@code omega_j F_j} of one trial, with {@code omega_j} its share of the level; empty for a trial not in it. */
    Optional<double[]> weightedBasis(String study, Fit fit) {
        int j = studies.indexOf(study);
        if (j < 0) {
            return Optional.empty();
        }
        double[] basis = meanBasis[j].clone();
        for (int c = 0; c < basis.length; c++) {
            basis[c] *= fit.shares[j];
        }
        return Optional.of(basis);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double quadratic(double[] f, Matrix psi) {
        double sum = 0;
        for (int i = 0; i < f.length; i++) {
            for (int j = 0; j < f.length; j++) {
                sum += f[i] * psi.get(i, j) * f[j];
            }
        }
        return Math.max(0, sum);
    }

    /** How the levels depend on covariates. */
    LevelLine line() {
        return line;
    }

    /** The numbers of a fit; {@code meanBasis} is the mean of the trials' bases, weighted with their {@code shares} of the level. */
    static final class Fit {
        final double level;
        final double variance;
        final OptionalDouble tauSquared;
        final double[] meanBasis;
        final double[] levels;
        final double[] variances;
        final double[] shares;

        Fit(
                double level,
                double variance,
                OptionalDouble tauSquared,
                double[] meanBasis,
                double[] levels,
                double[] variances,
                double[] shares) {
            this.shares = shares;
            this.level = level;
            this.variance = variance;
            this.tauSquared = tauSquared;
            this.meanBasis = meanBasis;
            this.levels = levels;
            this.variances = variances;
        }
    }
}
