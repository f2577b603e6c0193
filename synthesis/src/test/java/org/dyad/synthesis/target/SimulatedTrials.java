package org.dyad.synthesis.target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.SymmetricEigen;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.Group;
import org.dyad.statistics.random.RandomStream;

/**
 * Draws a whole literature from a fitted population: contrasts, arm means and standard deviations of the same trials,
 * with the same doses and sizes. A trial that informs both curve and level has one curve of its own in both; the error
 * of its contrasts and that of the inverse-variance mean of its arms are independent, as they are for real arms.
 */
final class SimulatedTrials {
    private final FittedPopulation population;
    private final List<Group> curve;
    private final List<Matrix> errorRoots;
    private final List<LevelArm> level;
    private final List<SpreadArm> spread;
    private final double[][] psiRoot;
    private final int rows;

    SimulatedTrials(FittedPopulation population, List<Group> curve, List<LevelArm> level, List<SpreadArm> spread) {
        this.population = population;
        this.curve = curve;
        this.level = level;
        this.spread = spread;
        this.errorRoots =
                curve.stream().map(g -> Cholesky.of(g.covariance()).factor()).toList();
        this.psiRoot = root(population.psi());
        this.rows = curve.stream().mapToInt(g -> g.y().size()).sum();
    }

    /** One drawn literature: stacked contrasts, arm means in the order of the level arms, and spread arms. */
    record Draw(Vector contrasts, Vector means, List<SpreadArm> spread) {}

    Draw draw(RandomStream random) {
        Map<String, double[]> own = new HashMap<>();
        double[] contrasts = new double[rows];
        int at = 0;
        for (int j = 0; j < curve.size(); j++) {
            double[] b = ownCurve(random);
            own.put(curve.get(j).label(), b);
            at = contrasts(j, b, random, contrasts, at);
        }
        return new Draw(Vector.of(contrasts), Vector.of(means(own, random)), spread(random));
    }

    private double[] ownCurve(RandomStream random) {
        double[] z = new double[psiRoot.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = random.nextNormal();
        }
        double[] b = new double[z.length];
        for (int i = 0; i < b.length; i++) {
            for (int j = 0; j < z.length; j++) {
                b[i] += psiRoot[i][j] * z[j];
            }
        }
        return b;
    }

    private int contrasts(int trial, double[] b, RandomStream random, double[] into, int at) {
        Group group = curve.get(trial);
        Matrix root = errorRoots.get(trial);
        int n = group.y().size();
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            z[i] = random.nextNormal();
        }
        for (int i = 0; i < n; i++) {
            double value = 0;
            for (int c = 0; c < b.length; c++) {
                value += group.x().get(i, c) * (population.beta().get(c) + b[c]);
            }
            for (int c = 0; c <= i; c++) {
                value += root.get(i, c) * z[c];
            }
            into[at + i] = value;
        }
        return at + n;
    }

    private double[] means(Map<String, double[]> own, RandomStream random) {
        double tau = Math.sqrt(population.level().tauSquared.orElse(0));
        double[] means = new double[level.size()];
        String study = "";
        double alpha = 0;
        double[] b = new double[0];
        // Arms come sorted by study, so each trial is drawn once.
        for (int i = 0; i < means.length; i++) {
            LevelArm arm = level.get(i);
            if (i == 0 || !arm.study().equals(study)) {
                study = arm.study();
                alpha = population.level().level + tau * random.nextNormal();
                double[] known = own.get(study);
                b = known == null ? ownCurve(random) : known;
            }
            double[] f = population.basis(arm.dose());
            double mean = alpha;
            for (int c = 0; c < f.length; c++) {
                mean += f[c] * (population.beta().get(c) + b[c]);
            }
            means[i] = mean + Math.sqrt(arm.variance()) * random.nextNormal();
        }
        return means;
    }

    private List<SpreadArm> spread(RandomStream random) {
        if (population.spread().isEmpty()) {
            return List.of();
        }
        SpreadFit fit = population.spread().get();
        double tau = Math.sqrt(fit.betweenTrialVariance().orElse(0));
        List<SpreadArm> drawn = new ArrayList<>(spread.size());
        String study = "";
        double u = 0;
        for (SpreadArm arm : spread) {
            if (drawn.isEmpty() || !arm.study().equals(study)) {
                study = arm.study();
                u = tau * random.nextNormal();
            }
            double sigma = StrictMath.exp(fit.logScale() + u + fit.power() * StrictMath.log(arm.mean()));
            double sd = sigma * Math.sqrt(random.nextChiSquared(arm.n() - 1) / (arm.n() - 1));
            drawn.add(new SpreadArm(study, arm.dose(), arm.mean(), sd, arm.n()));
        }
        return drawn;
    }

    /** A square root of a positive semidefinite matrix, which may be singular. */
    private static double[][] root(Matrix psi) {
        SymmetricEigen eigen = SymmetricEigen.of(psi);
        int q = psi.rows();
        double[][] root = new double[q][q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                root[i][j] = eigen.vectors().get(i, j)
                        * Math.sqrt(Math.max(0, eigen.values().get(j)));
            }
        }
        return root;
    }
}
