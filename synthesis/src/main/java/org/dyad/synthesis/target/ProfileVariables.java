package org.dyad.synthesis.target;

import java.util.List;
import java.util.OptionalDouble;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.SymmetricEigen;
import org.dyad.statistics.mixed.PsiStructure;

/**
 * The variables over which a profile likelihood is maximised, each of order 1: the entries of a root of the covariance between
 * trials' curves, the standard deviation of their levels, and for people a shift of the log spread and the standard
 * deviation of that between trials. Roots and standard deviations may take either sign, so that variances of 0 are no
 * edge.
 */
final class ProfileVariables {
    /** Where a variance was estimated as 0, the search starts from, and moves in units of, this share of the sampling error. */
    private static final double SMALL = 0.3;

    private final FittedPopulation fitted;
    private final PsiStructure structure;
    private final int order;
    private final int rootEntries;
    private final double[] rootScale;
    private final boolean level;
    private final double levelScale;
    private final double[] spreadMeans;
    private final double[] spreadVariances;
    private final double spreadTauSquared;
    private final boolean spreadVaries;
    private final double shiftScale;
    private final double spreadScale;

    ProfileVariables(FittedPopulation fitted, PsiStructure structure) {
        this.fitted = fitted;
        this.structure = structure;
        this.order = fitted.psi().rows();
        this.rootEntries = structure.parameters(order);
        this.rootScale = new double[order];
        int trials = fitted.level().levels.length;
        for (int i = 0; i < order; i++) {
            double error = Math.sqrt(fitted.betaCovariance().get(i, i) * trials);
            rootScale[i] = Math.max(Math.sqrt(Math.max(0, fitted.psi().get(i, i))), SMALL * error);
        }
        this.level = fitted.level().tauSquared.isPresent();
        this.levelScale = scale(fitted.level().tauSquared.orElse(0), fitted.level().variances);
        SpreadModel.Summary s = fitted.spread()
                .map(f -> SpreadModel.summary(f.arms(), f.power()))
                .orElse(new SpreadModel.Summary(List.of(), List.of()));
        this.spreadMeans = s.means().stream().mapToDouble(Double::doubleValue).toArray();
        this.spreadVariances =
                s.variances().stream().mapToDouble(Double::doubleValue).toArray();
        this.spreadVaries =
                fitted.spread().stream().anyMatch(f -> f.betweenTrialVariance().isPresent());
        this.spreadTauSquared = spreadVaries ? BetweenTrials.variance(spreadMeans, spreadVariances) : 0;
        this.spreadScale = spreadMeans.length == 0 ? 1 : scale(spreadTauSquared, spreadVariances);
        this.shiftScale =
                fitted.spread().map(f -> Math.sqrt(f.logScaleVariance())).orElse(1.0);
    }

    private static double scale(double tauSquared, double[] variances) {
        double precision = 0;
        for (double v : variances) {
            precision += 1 / v;
        }
        return Math.max(Math.sqrt(tauSquared), SMALL * Math.sqrt(variances.length / precision));
    }

    /** A shift of the log spread of people, and the variance of that between trials. */
    record Spread(double shift, double tauSquared) {}

    /** As estimated. */
    Spread estimatedSpread() {
        return new Spread(0, spreadTauSquared);
    }

    /** Where the search starts: at the estimates, and near 0 where they are 0. */
    double[] start(boolean ofPeople) {
        double[] x = new double[rootEntries + (level ? 1 : 0) + (ofPeople ? 1 + (spreadVaries ? 1 : 0) : 0)];
        double[] entries = rootStart();
        System.arraycopy(entries, 0, x, 0, rootEntries);
        int at = rootEntries;
        if (level) {
            x[at++] = Math.max(Math.sqrt(fitted.level().tauSquared.orElse(0)) / levelScale, SMALL);
        }
        if (ofPeople && spreadVaries) {
            x[at + 1] = Math.max(Math.sqrt(spreadTauSquared) / spreadScale, SMALL);
        }
        return x;
    }

    private double[] rootStart() {
        double[] entries = new double[rootEntries];
        if (structure == PsiStructure.UNSTRUCTURED) {
            double[][] scaled = new double[order][order];
            for (int i = 0; i < order; i++) {
                for (int j = 0; j < order; j++) {
                    scaled[i][j] =
                            fitted.psi().get(i, j) / (rootScale[i] * rootScale[j]) + (i == j ? SMALL * SMALL : 0);
                }
            }
            Matrix factor = Cholesky.of(Matrix.of(scaled)).factor();
            int at = 0;
            for (int i = 0; i < order; i++) {
                for (int j = 0; j <= i; j++) {
                    entries[at++] = factor.get(i, j);
                }
            }
        } else {
            for (int i = 0; i < rootEntries; i++) {
                entries[i] = Math.max(Math.sqrt(Math.max(0, fitted.psi().get(i, i))) / rootScale[i], SMALL);
            }
        }
        return entries;
    }

    /** A root of the estimated covariance, which may be singular. */
    Matrix estimatedRoot() {
        if (structure == PsiStructure.ZERO) {
            return Matrix.zeros(order, order);
        }
        SymmetricEigen eigen = SymmetricEigen.of(fitted.psi());
        double[] roots = new double[order];
        for (int i = 0; i < order; i++) {
            roots[i] = Math.sqrt(Math.max(0, eigen.values().get(i)));
        }
        return eigen.vectors().times(Matrix.diagonal(roots));
    }

    /** The root of the covariance that {@code x} stands for. */
    Matrix root(double[] x) {
        double[] entries = new double[order * order];
        int at = 0;
        for (int i = 0; i < order; i++) {
            switch (structure) {
                case UNSTRUCTURED -> {
                    for (int j = 0; j <= i; j++) {
                        entries[i * order + j] = rootScale[i] * x[at++];
                    }
                }
                case DIAGONAL -> entries[i * order + i] = rootScale[i] * x[i];
                case FIXED_CORRELATION ->
                    throw new IllegalStateException("No curve has given correlations between its coefficients.");
                case SCALAR -> entries[i * order + i] = rootScale[0] * x[0];
                case ZERO -> {}
            }
        }
        return Matrix.ofRowMajor(order, order, entries);
    }

    /** The variance of trials' levels that {@code x} stands for; empty where none can be estimated. */
    OptionalDouble tauSquared(double[] x) {
        if (!level) {
            return OptionalDouble.empty();
        }
        double tau = levelScale * x[rootEntries];
        return OptionalDouble.of(tau * tau);
    }

    /** The spread of people that {@code x} stands for. */
    Spread spread(double[] x) {
        int at = rootEntries + (level ? 1 : 0);
        double tau = spreadVaries ? spreadScale * x[at + 1] : 0;
        return new Spread(shiftScale * x[at], tau * tau);
    }

    /**
     * Minus twice the log-likelihood of the spread of people, where a shift of its logarithm may also come from the error of the
     * power of the mean.
     *
     * @param powerError variance of the logarithm of the spread from that error, at the dose that is looked at
     */
    double spreadTerm(Spread spread, double powerError) {
        if (spreadMeans.length == 0) {
            return 0;
        }
        double best = OneMean.mean(spreadMeans, spreadVariances, spreadTauSquared);
        double t = spread.tauSquared();
        return OneMean.minusTwoLogLikelihood(spreadMeans, spreadVariances, t)
                + OneMean.distance(spreadMeans, spreadVariances, t, best + spread.shift(), powerError);
    }
}
