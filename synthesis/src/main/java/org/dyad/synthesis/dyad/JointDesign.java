package org.dyad.synthesis.dyad;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.Group;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.TrialEffects;

/**
 * Rows of both outcomes of a trial, mothers first, with X block-diagonal.
 *
 * @param shape        of both curves; empty for differences pooled whatever their doses, X = 1
 * @param motherVaries whether the mothers' response varies between trials
 * @param infantVaries whether the infants' response varies between trials
 * @param within       correlation of mother and infant within an arm
 */
record JointDesign(Optional<DoseShape> shape, boolean motherVaries, boolean infantVaries, double within) {
    int coefficients() {
        return shape.map(DoseShape::coefficients).orElse(1);
    }

    List<Group> groups(List<DyadTrial> trials) {
        return trials.stream().map(this::group).toList();
    }

    private Group group(DyadTrial trial) {
        List<OutcomeEffects> given = new ArrayList<>();
        trial.mother().ifPresent(given::add);
        trial.infant().ifPresent(given::add);
        List<TrialEffects> effects = given.stream().map(OutcomeEffects::effects).toList();
        List<Double> y = new ArrayList<>();
        effects.forEach(e -> y.addAll(e.effects().toList()));
        Matrix x = design(trial, effects, y.size());
        return new Group(trial.trial(), Vector.of(y), x, varying(x), covariance(trial, given, effects, y.size()));
    }

    private Matrix design(DyadTrial trial, List<TrialEffects> effects, int rows) {
        int q = coefficients();
        double[] entries = new double[rows * 2 * q];
        int row = 0;
        for (int k = 0; k < effects.size(); k++) {
            int first = k == 0 && trial.mother().isPresent() ? 0 : q;
            TrialEffects e = effects.get(k);
            for (double dose : e.doses()) {
                Function<DoseShape, Vector> at = s -> s.at(dose, e.referenceDose());
                double[] basis = shape.map(at).orElseGet(() -> Vector.of(1.0)).toArray();
                System.arraycopy(basis, 0, entries, row * 2 * q + first, q);
                row++;
            }
        }
        return Matrix.ofRowMajor(rows, 2 * q, entries);
    }

    private Matrix varying(Matrix x) {
        List<Integer> columns = varyingColumns();
        if (columns.isEmpty()) {
            return x;
        }
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < x.rows(); i++) {
            rows.add(i);
        }
        return x.select(rows, columns);
    }

    /** Coefficients that vary between trials, in the order of X. */
    List<Integer> varyingColumns() {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < 2 * coefficients(); i++) {
            if (i < coefficients() ? motherVaries : infantVaries) {
                columns.add(i);
            }
        }
        return columns;
    }

    private Matrix covariance(DyadTrial trial, List<OutcomeEffects> given, List<TrialEffects> effects, int rows) {
        if (!trial.reportsBoth()) {
            return effects.getFirst().covariance();
        }
        SamplingErrors mothers = given.getFirst().errors();
        SamplingErrors infants = given.getLast().errors();
        Matrix between = mothers.covarianceWith(infants, within);
        Matrix own = mothers.covariance();
        Matrix other = infants.covariance();
        int split = own.rows();
        double[] s = new double[rows * rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j <= i; j++) {
                double entry = i < split
                        ? own.get(i, j)
                        : j >= split ? other.get(i - split, j - split) : between.get(j, i - split);
                s[i * rows + j] = entry;
                s[j * rows + i] = entry;
            }
        }
        return Matrix.ofRowMajor(rows, rows, s);
    }

    /**
     * Correlations of the varying coefficients: those of one outcome independent, each with its counterpart of the other
     * outcome correlated by {@code between}.
     */
    Matrix correlation(double between) {
        int q = coefficients();
        List<Integer> columns = varyingColumns();
        double[] r = new double[columns.size() * columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                int apart = Math.abs(columns.get(i) - columns.get(j));
                r[i * columns.size() + j] = apart == 0 ? 1 : apart == q ? between : 0;
            }
        }
        return Matrix.ofRowMajor(columns.size(), columns.size(), r);
    }

    /** Ψ of the varying coefficients written out for all of them. */
    Matrix full(Matrix psi) {
        List<Integer> columns = varyingColumns();
        int size = 2 * coefficients();
        double[] entries = new double[size * size];
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                entries[columns.get(i) * size + columns.get(j)] = psi.get(i, j);
            }
        }
        return Matrix.ofRowMajor(size, size, entries);
    }
}
