package org.dyad.synthesis.target;

import java.util.ArrayList;
import java.util.List;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.SymmetricEigen;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.statistics.mixed.Group;

/**
 * The (restricted) likelihood of the contrasts at any between-trial covariance. With {@code Psi = L L'}, and for each trial
 * {@code I = X' S^-1 X}, {@code h = X' S^-1 y}, {@code A = 1 + L' I L}:
 *
 * <pre>{@code
 *   X' V^-1 X = I - I L A^-1 L' I,      X' V^-1 y = h - I L A^-1 L' h,
 *   y' V^-1 y = y' S^-1 y - h' L A^-1 L' h,      ln |V| = ln |S| + ln |A|
 * }</pre>
 *
 * <p>with moderators {@code C' I C} and {@code C' h} in the first line, {@code C} from all coefficients to those of the trial's curve;
 * so that an evaluation costs a few products of matrices of the order of the curve, whatever the number of arms, and Psi may
 * be singular.
 */
final class ContrastLikelihood {
    /** Directions of a trial's information below this share of the largest carry nothing. */
    private static final double RANK = 1e-10;

    private record Trial(Matrix information, Vector score, double squares, double logDeterminant) {}

    /** What lies within trials, and says nothing about how they differ: its sum of squares, and its degrees of freedom. */
    private double withinSquares;

    private int betweenRank;

    private final List<Trial> trials = new ArrayList<>();
    /** Of a curve with moderators: from all coefficients to those of each trial's curve. */
    private final List<Matrix> combinations;

    private final boolean restricted;
    private final int order;

    ContrastLikelihood(List<Group> groups, Estimation estimation) {
        this(groups, List.of(), estimation);
    }

    /** @param combinations {@code C_j} of each group; none without moderators */
    ContrastLikelihood(List<Group> groups, List<Matrix> combinations, Estimation estimation) {
        this.combinations = List.copyOf(combinations);
        this.restricted = estimation == Estimation.REML;
        this.order = groups.getFirst().x().columns();
        for (Group group : groups) {
            Cholesky s = Cholesky.of(group.covariance());
            Matrix x = group.x();
            trials.add(new Trial(
                    x.transpose().times(s.solve(x)),
                    x.transpose().times(s.solve(group.y())),
                    s.inverseQuadraticForm(group.y()),
                    s.logDeterminant()));
        }
        trials.forEach(this::countWithin);
    }

    /** The squares of a trial about its own curve, h' I^+ h taken from all of them. */
    private void countWithin(Trial trial) {
        SymmetricEigen eigen = SymmetricEigen.of(trial.information());
        double largest = eigen.values().get(0);
        for (int i = 1; i < order; i++) {
            largest = Math.max(largest, eigen.values().get(i));
        }
        double explained = 0;
        for (int i = 0; i < order; i++) {
            double value = eigen.values().get(i);
            if (value > RANK * largest) {
                double along = eigen.vectors().column(i).dot(trial.score());
                explained += along * along / value;
                betweenRank++;
            }
        }
        withinSquares += Math.max(0, trial.squares() - explained);
    }

    /** Degrees of freedom of {@link #betweenSquares}. */
    int betweenFreedom() {
        return betweenRank - coefficients();
    }

    private int coefficients() {
        return combinations.isEmpty() ? order : combinations.getFirst().columns();
    }

    /** The squares of the trials' own curves about their mean, weighted at {@code Psi = root root'}. */
    double betweenSquares(Matrix root) {
        return Math.max(0, at(root).squares() - withinSquares);
    }

    /**
     * @param minusTwoLogLikelihood up to a constant
     * @param squares of residuals, {@code (y - X beta)' V^-1 (y - X beta)}
     * @param beta the coefficients that maximise it at this covariance
     * @param covariance of {@code beta}
     * @param informations of each trial, {@code X' V^-1 X}; with moderators {@code C' X' V^-1 X}
     */
    record At(
            double minusTwoLogLikelihood, double squares, Vector beta, Matrix covariance, List<Matrix> informations) {}

    /** {@code X' V^-1 X} of each trial at a covariance, which may be singular. */
    List<Matrix> informationsAt(Matrix psi) {
        SymmetricEigen eigen = SymmetricEigen.of(psi);
        double[] roots = new double[order];
        for (int i = 0; i < order; i++) {
            roots[i] = Math.sqrt(Math.max(0, eigen.values().get(i)));
        }
        return at(eigen.vectors().times(Matrix.diagonal(roots))).informations();
    }

    /** The likelihood at {@code Psi = root root'}. */
    At at(Matrix root) {
        Matrix rootTransposed = root.transpose();
        Matrix identity = Matrix.identity(order);
        Matrix information = Matrix.zeros(coefficients(), coefficients());
        Vector score = Vector.zeros(coefficients());
        double squares = 0;
        double logDeterminant = 0;
        List<Matrix> informations = new ArrayList<>(trials.size());
        for (int j = 0; j < trials.size(); j++) {
            Trial trial = trials.get(j);
            Matrix half = rootTransposed.times(trial.information());
            Cholesky a = Cholesky.of(identity.plus(half.times(root)));
            Matrix w = a.whiten(half);
            Vector u = whiten(a, rootTransposed.times(trial.score()));
            Matrix own = trial.information().plus(w.transpose().times(w).scaled(-1));
            Vector ownScore = trial.score().minus(w.transpose().times(u));
            if (combinations.isEmpty()) {
                informations.add(own);
                information = information.plus(own);
                score = score.plus(ownScore);
            } else {
                Matrix turned = combinations.get(j).transpose();
                Matrix carried = turned.times(own);
                informations.add(carried);
                information = information.plus(carried.times(combinations.get(j)));
                score = score.plus(turned.times(ownScore));
            }
            squares += trial.squares() - u.dot(u);
            logDeterminant += trial.logDeterminant() + a.logDeterminant();
        }
        Cholesky total = Cholesky.of(information);
        Vector beta = total.solve(score);
        double residual = squares - beta.dot(score);
        double value = logDeterminant + residual + (restricted ? total.logDeterminant() : 0);
        return new At(value, residual, beta, total.inverse(), informations);
    }

    private static Vector whiten(Cholesky a, Vector b) {
        return a.whiten(Matrix.ofRowMajor(b.size(), 1, b.toArray())).column(0);
    }
}
