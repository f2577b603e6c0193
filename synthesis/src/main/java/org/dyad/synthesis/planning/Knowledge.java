package org.dyad.synthesis.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.dose.TrialContribution;
import org.dyad.synthesis.target.LevelArm;
import org.dyad.synthesis.target.LevelFit;
import org.dyad.synthesis.target.SpreadFit;

/**
 * What the trials say about curve and level, as information that adds up over trials, with the variances between trials as fitted:
 *
 * <pre>{@code
 *   curve:  I = sum I_j,  I_j = X_j'(S_j + X_j Psi X_j')^-1 X_j          V = I^-1
 *   level:  W = sum w_j,  w_j = 1 / (1 / sum(1 / Var m_ij) + F_j'Psi F_j + tau²),   F = sum w_j F_j / W
 *   Var M(d) = 1/W + g'V g + 2 g'V (sum over trials in both of w_j I_j Psi F_j) / W,   g = f(d) - F
 * }</pre>
 *
 * which is what the band of a target dose is made of; a new trial adds its own terms. {@link SpreadKnowledge} has the spread of people.
 */
final class Knowledge {
    private final DoseResponseFit fit;
    private final double from;
    private final double tauSquared;
    private final Matrix curve;
    private final double level;
    private final Vector basis;
    private final Vector shared;
    private final SpreadKnowledge spread;
    private final int curveTrials;
    private final int levelTrials;

    private Knowledge(
            DoseResponseFit fit,
            double from,
            double tauSquared,
            Matrix curve,
            double level,
            Vector basis,
            Vector shared,
            SpreadKnowledge spread,
            int curveTrials,
            int levelTrials) {
        this.fit = fit;
        this.from = from;
        this.tauSquared = tauSquared;
        this.curve = curve;
        this.level = level;
        this.basis = basis;
        this.shared = shared;
        this.spread = spread;
        this.curveTrials = curveTrials;
        this.levelTrials = levelTrials;
    }

    /** What the trials at hand say. */
    static Knowledge of(DoseResponseFit fit, LevelFit level, List<LevelArm> arms, double from, SpreadFit spread) {
        double tauSquared = level.betweenTrialVariance().orElse(0);
        int q = fit.shape().coefficients();
        Map<String, Vector> bases = bases(fit, arms, from);
        double weights = 0;
        Vector basis = Vector.zeros(q);
        Map<String, Double> weightOf = new HashMap<>();
        for (LevelFit.TrialLevel trial : level.trials()) {
            double w = 1 / (trial.variance() + tauSquared);
            weights += w;
            weightOf.put(trial.study(), w);
            basis = basis.plus(basisOf(bases, trial.study()).scaled(w));
        }
        Vector shared = Vector.zeros(q);
        for (TrialContribution trial : fit.contributions()) {
            Double w = weightOf.get(trial.study());
            if (w != null) {
                Matrix x = rows(fit, trial.effects().doses(), trial.effects().referenceDose());
                Matrix path = information(fit, x, trial.effects().covariance()).times(fit.psi());
                shared = shared.plus(path.times(basisOf(bases, trial.study())).scaled(w));
            }
        }
        return new Knowledge(
                fit,
                from,
                tauSquared,
                Cholesky.of(fit.vcov()).inverse(),
                weights,
                basis,
                shared,
                SpreadKnowledge.of(spread),
                fit.trials(),
                level.trials().size());
    }

    private static Map<String, Vector> bases(DoseResponseFit fit, List<LevelArm> arms, double from) {
        Map<String, List<LevelArm>> byStudy = new HashMap<>();
        for (LevelArm arm : arms) {
            byStudy.computeIfAbsent(arm.study(), s -> new ArrayList<>()).add(arm);
        }
        Map<String, Vector> bases = new HashMap<>();
        byStudy.forEach((study, own) -> {
            double total = 0;
            Vector sum = Vector.zeros(fit.shape().coefficients());
            for (LevelArm arm : own) {
                total += 1 / arm.variance();
                sum = sum.plus(fit.shape().at(arm.dose(), from).scaled(1 / arm.variance()));
            }
            bases.put(study, sum.scaled(1 / total));
        });
        return bases;
    }

    private static Vector basisOf(Map<String, Vector> bases, String study) {
        return Objects.requireNonNull(bases.get(study), study); // trials of the level are those of its arms
    }

    private static Matrix rows(DoseResponseFit fit, List<Double> doses, double reference) {
        return Matrix.of(doses.stream()
                .map(dose -> fit.shape().at(dose, reference).toArray())
                .toArray(double[][]::new));
    }

    private static Matrix information(DoseResponseFit fit, Matrix x, Matrix within) {
        Matrix total = within.plus(x.times(fit.psi()).times(x.transpose()));
        return x.transpose().times(Cholesky.of(total).solve(x));
    }

    /**
     * The same with so many trials of one design added.
     *
     * @param means     of the arms, in the order of the doses; above 0
     * @param variances of these means
     */
    Knowledge with(TrialDesign design, List<Double> means, List<Double> variances, int trials) {
        List<Double> doses = design.doses();
        int contrasts = doses.size() - 1;
        double[][] within = new double[contrasts][contrasts];
        for (int i = 0; i < contrasts; i++) {
            for (int j = 0; j < contrasts; j++) {
                within[i][j] = variances.getFirst() + (i == j ? variances.get(i + 1) : 0);
            }
        }
        Matrix x = rows(fit, doses.subList(1, doses.size()), doses.getFirst());
        Matrix own = information(fit, x, Matrix.of(within));
        double total = 0;
        Vector f = Vector.zeros(fit.shape().coefficients());
        for (int i = 0; i < doses.size(); i++) {
            total += 1 / variances.get(i);
            f = f.plus(fit.shape().at(doses.get(i), from).scaled(1 / variances.get(i)));
        }
        f = f.scaled(1 / total);
        double w = trials / (1 / total + fit.psi().quadraticForm(f) + tauSquared);
        return new Knowledge(
                fit,
                from,
                tauSquared,
                curve.plus(own.scaled(trials)),
                level + w,
                basis.plus(f.scaled(w)),
                shared.plus(own.times(fit.psi()).times(f).scaled(w)),
                spread.with(means, design.perArm(), trials),
                curveTrials + trials,
                levelTrials + trials);
    }

    /** Var M(d), by dose; the inverse is taken once. */
    DoubleUnaryOperator meanVariance() {
        Matrix v = Cholesky.of(curve).inverse();
        Vector centre = basis.scaled(1 / level);
        Vector path = v.times(shared).scaled(1 / level);
        return dose -> {
            Vector g = fit.shape().at(dose, from).minus(centre);
            return Math.max(0, 1 / level + v.quadraticForm(g) + 2 * g.dot(path));
        };
    }

    /** Variance of the logarithm of the spread between people, by the mean of their population. */
    DoubleUnaryOperator logSpreadVariance() {
        return spread.variance();
    }

    /** Degrees of freedom of the band's t. */
    int degreesOfFreedom() {
        return Math.min(curveTrials - fit.shape().coefficients(), levelTrials - 1);
    }
}
