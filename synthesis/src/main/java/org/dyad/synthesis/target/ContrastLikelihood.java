package org.dyad.synthesis.target;

import java.util.ArrayList;
import java.util.List;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
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
 * <p>so that an evaluation costs a few products of matrices of the order of the curve, whatever the number of arms, and Psi may
 * be singular.
 */
final class ContrastLikelihood {
    private record Trial(Matrix information, Vector score, double squares, double logDeterminant) {}

    private final List<Trial> trials = new ArrayList<>();
    private final boolean restricted;
    private final int order;

    ContrastLikelihood(List<Group> groups, Estimation estimation) {
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
    }

    /**
     * @param minusTwoLogLikelihood up to a constant
     * @param beta the coefficients that maximise it at this covariance
     * @param covariance of {@code beta}
     * @param informations of each trial, {@code X' V^-1 X}
     */
    record At(double minusTwoLogLikelihood, Vector beta, Matrix covariance, List<Matrix> informations) {}

    /** The likelihood at {@code Psi = root root'}. */
    At at(Matrix root) {
        Matrix rootTransposed = root.transpose();
        Matrix identity = Matrix.identity(order);
        Matrix information = Matrix.zeros(order, order);
        Vector score = Vector.zeros(order);
        double squares = 0;
        double logDeterminant = 0;
        List<Matrix> informations = new ArrayList<>(trials.size());
        for (Trial trial : trials) {
            Matrix half = rootTransposed.times(trial.information());
            Cholesky a = Cholesky.of(identity.plus(half.times(root)));
            Matrix w = a.whiten(half);
            Vector u = whiten(a, rootTransposed.times(trial.score()));
            Matrix own = trial.information().plus(w.transpose().times(w).scaled(-1));
            informations.add(own);
            information = information.plus(own);
            score = score.plus(trial.score().minus(w.transpose().times(u)));
            squares += trial.squares() - u.dot(u);
            logDeterminant += trial.logDeterminant() + a.logDeterminant();
        }
        Cholesky total = Cholesky.of(information);
        Vector beta = total.solve(score);
        double value = logDeterminant + squares - beta.dot(score) + (restricted ? total.logDeterminant() : 0);
        return new At(value, beta, total.inverse(), informations);
    }

    private static Vector whiten(Cholesky a, Vector b) {
        return a.whiten(Matrix.ofRowMajor(b.size(), 1, b.toArray())).column(0);
    }
}
