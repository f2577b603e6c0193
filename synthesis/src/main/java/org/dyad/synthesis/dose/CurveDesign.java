package org.dyad.synthesis.dose;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.Group;

/**
 * From trials to the rows of a mixed model: Z holds f(d) - f(r) (two stages: the identity), X = Z [I, m_1 I, m_2 I, ...] with
 * the centred moderators m of the trial.
 *
 * @param centres means of the moderators over the trials, in the order of their names
 */
record CurveDesign(DoseShape shape, Stage stage, List<String> moderators, List<Double> centres) {
    CurveDesign {
        moderators = List.copyOf(moderators);
        centres = List.copyOf(centres);
    }

    /** With moderators centred at their means over {@code trials}, which are in canonical order. */
    static CurveDesign of(DoseResponse options, List<TrialEffects> trials) {
        List<Double> centres = new ArrayList<>();
        for (String name : options.moderators().names()) {
            double sum = 0;
            for (TrialEffects trial : trials) {
                sum += trial.covariates().value(name).orElseThrow();
            }
            centres.add(sum / trials.size());
        }
        return new CurveDesign(
                options.shape(), options.stage(), options.moderators().names(), centres);
    }

    /** Columns of X. */
    int columns() {
        return shape.coefficients() * (1 + moderators.size());
    }

    /** {@code dose, dose^2, dose:baseline, dose^2:baseline}, in the order of X's columns. */
    List<String> names() {
        List<String> names = new ArrayList<>(shape.coefficientNames());
        for (String moderator : moderators) {
            shape.coefficientNames().forEach(name -> names.add(name + ":" + moderator));
        }
        return names;
    }

    /** The same for a trial, whose covariates may include others than the moderators. */
    Matrix combinationOf(TrialEffects trial) {
        return combine(trial.covariates());
    }

    /** [I, m_1 I, m_2 I, ...]: q by p. A moderator without a value is at its centre. */
    Matrix combination(TrialCovariates at) {
        for (TrialCovariates.Value value : at.values()) {
            if (!moderators.contains(value.name())) {
                throw new InvalidEvidence(
                        "%s is not a moderator of this curve; they are: %s.",
                        value.name(), moderators.isEmpty() ? "none" : String.join(", ", moderators));
            }
        }
        return combine(at);
    }

    private Matrix combine(TrialCovariates at) {
        int q = shape.coefficients();
        int p = columns();
        double[] entries = new double[q * p];
        for (int i = 0; i < q; i++) {
            entries[i * p + i] = 1;
            for (int m = 0; m < moderators.size(); m++) {
                double centre = centres.get(m);
                entries[i * p + (m + 1) * q + i] = at.value(moderators.get(m)).orElse(centre) - centre;
            }
        }
        return Matrix.ofRowMajor(q, p, entries);
    }

    /** f(d) - f(r), a row for each effect. */
    Matrix rows(TrialEffects trial) {
        int q = shape.coefficients();
        int n = trial.doses().size();
        double[] entries = new double[n * q];
        for (int i = 0; i < n; i++) {
            Vector row = shape.at(trial.doses().get(i), trial.referenceDose());
            System.arraycopy(row.toArray(), 0, entries, i * q, q);
        }
        return Matrix.ofRowMajor(n, q, entries);
    }

    Group group(TrialEffects trial) {
        return switch (stage) {
            case ONE -> {
                Matrix z = rows(trial);
                yield new Group(trial.study(), trial.effects(), x(z, trial), z, trial.covariance());
            }
            case TWO -> ownCurve(trial);
        };
    }

    private Matrix x(Matrix z, TrialEffects trial) {
        return moderators.isEmpty() ? z : z.times(combine(trial.covariates()));
    }

    /** The trial's own generalised least squares coefficients, observed with their covariance. */
    private Group ownCurve(TrialEffects trial) {
        Matrix rows = rows(trial);
        Cholesky s = Cholesky.of(trial.covariance());
        Matrix whitened = s.whiten(rows);
        Cholesky information = Cholesky.of(whitened.transpose().times(whitened));
        Vector own = information.solve(rows.transpose().times(s.solve(trial.effects())));
        Matrix identity = Matrix.identity(own.size());
        return new Group(trial.study(), own, x(identity, trial), identity, information.inverse());
    }

    /** The coefficients of one trial's own line: its share of the moderators, and its deviation. */
    Vector own(TrialEffects trial, Vector beta, Vector deviation) {
        return combine(trial.covariates()).times(beta).plus(deviation);
    }
}
