package org.dyad.synthesis.target;

import java.util.List;
import java.util.Optional;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.PsiStructure;
import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.TrialContribution;
import org.dyad.synthesis.dose.TrialEffects;

/**
 * The joint covariance of level and curve. With omega_j the shares of the trials in the level, m_j the inverse-variance mean of
 * a trial's arms, F_j that of the rows f(d) - f(r), and F = sum omega_j F_j,
 *
 * <pre>{@code
 *   L = sum omega_j m_j - F'beta,     s = Cov(sum omega_j m_j, beta) = V sum omega_j X_j' Sigma_j^-1 Z_j Psi F_j
 *   Var L = Var(sum omega_j m_j) - 2 F's + F'V F,        Cov(L, beta) = s - V F
 * }</pre>
 *
 * <p>m_j and the contrasts of a trial share its own curve b_j and no error of an arm. X_j holds for an estimated ED50 the
 * derivative of the curve in it (delta method); Z_j never does, because the ED50 is common.
 */
final class MeanCurveAssembly {
    private final DoseResponseFit fit;
    private final LevelFit level;
    private final List<LevelArm> arms;
    private final double lowest;

    MeanCurveAssembly(DoseResponseFit fit, LevelFit level, List<LevelArm> arms, double lowest) {
        this.fit = fit;
        this.level = level;
        this.arms = arms;
        this.lowest = lowest;
    }

    MeanCurve at(double from) {
        DoseShape shape = fit.shape();
        Vector step = shape.at(from, lowest);
        double value = level.estimate();
        for (int i = 0; i < step.size(); i++) {
            value += step.get(i) * fit.beta().get(i);
        }
        boolean curve = fit.psiIsAnEstimate() || fit.psiStructure() == PsiStructure.ZERO;
        boolean known = curve && level.betweenTrialVariance().isPresent();
        Optional<Matrix> psi = known
                ? Optional.of(moved(between(level.betweenTrialVariance().getAsDouble()), step))
                : Optional.empty();
        return new MeanCurve(fit, level, lowest, from, value, moved(sampling(), fit.basis(from, lowest)), psi);
    }

    /** Covariance of (L at the lowest dose, coefficients). */
    private Matrix sampling() {
        int p = fit.coefficients().size();
        Vector mean = Vector.zeros(p);
        Vector path = Vector.zeros(p);
        for (LevelFit.TrialLevel trial : level.trials()) {
            Vector row = meanBasis(trial.study(), p).scaled(trial.weight());
            mean = mean.plus(row);
            path = path.plus(path(trial.study(), row));
        }
        Vector shared = fit.vcov().times(path);
        Vector byMean = fit.vcov().times(mean);
        Vector with = shared.minus(byMean);
        double variance = level.variance() - 2 * mean.dot(shared) + mean.dot(byMean);
        return bordered(Math.max(0, variance), with, fit.vcov());
    }

    /** F_j: inverse-variance mean over the trial's arms of f(d) - f(r). */
    private Vector meanBasis(String study, int p) {
        Vector sum = Vector.zeros(p);
        double total = 0;
        for (LevelArm arm : arms) {
            if (arm.study().equals(study)) {
                sum = sum.plus(fit.basis(arm.dose(), lowest).scaled(1 / arm.variance()));
                total += 1 / arm.variance();
            }
        }
        return sum.scaled(1 / total);
    }

    /** {@code X_j' Sigma_j^-1 Z_j Psi omega_j F_j}; 0 for a trial that is not on the curve. */
    private Vector path(String study, Vector weighted) {
        Optional<TrialEffects> found = fit.contributions().stream()
                .map(TrialContribution::effects)
                .filter(effects -> effects.study().equals(study))
                .findFirst();
        if (found.isEmpty()) {
            return Vector.zeros(weighted.size());
        }
        TrialEffects trial = found.get();
        int q = fit.psi().rows();
        Matrix x = rows(trial, true);
        Matrix z = rows(trial, false);
        Cholesky sigma = Cholesky.of(trial.covariance().plus(z.times(fit.psi()).times(z.transpose())));
        Vector random = fit.psi().times(Vector.of(weighted.toList().subList(0, q)));
        return x.transpose().times(sigma.solve(z.times(random)));
    }

    private Matrix rows(TrialEffects trial, boolean all) {
        return Matrix.of(trial.doses().stream()
                .map(dose -> all
                        ? fit.basis(dose, trial.referenceDose())
                        : fit.shape().at(dose, trial.referenceDose()))
                .map(Vector::toArray)
                .toArray(double[][]::new));
    }

    private Matrix between(double tauSquared) {
        return bordered(tauSquared, Vector.zeros(fit.psi().rows()), fit.psi());
    }

    private static Matrix bordered(double corner, Vector edge, Matrix inner) {
        int n = inner.rows() + 1;
        double[] entries = new double[n * n];
        entries[0] = corner;
        for (int i = 1; i < n; i++) {
            entries[i] = edge.get(i - 1);
            entries[i * n] = edge.get(i - 1);
            for (int j = 1; j < n; j++) {
                entries[i * n + j] = inner.get(i - 1, j - 1);
            }
        }
        return Matrix.ofRowMajor(n, n, entries);
    }

    /** T C T' with T = [1, step'; 0, I]: the same for the level at another dose. */
    private static Matrix moved(Matrix covariance, Vector step) {
        int n = covariance.rows();
        double[] entries = Matrix.identity(n).toRowMajorArray();
        for (int i = 1; i < n; i++) {
            entries[i] = step.get(i - 1);
        }
        Matrix t = Matrix.ofRowMajor(n, n, entries);
        return t.times(covariance).times(t.transpose());
    }
}
