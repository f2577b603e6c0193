package org.dyad.synthesis.multivariate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.NotPositiveDefinite;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;

/**
 * The effects of several trials on several outcomes, one row for each trial and outcome.
 *
 * @param contrasts in table order; each bears the label of its trial
 * @param outcomes  the outcome of each contrast
 * @param trials    rows of each trial with the sampling covariance of their effects, in order of first appearance
 * @param within    where that covariance comes from
 */
public record TrialOutcomes(Contrasts contrasts, List<String> outcomes, List<Trial> trials, WithinCorrelation within) {

    /**
     * One trial.
     *
     * @param label      of the trial
     * @param rows       positions of its rows in the table
     * @param covariance of its effects, in the order of {@code rows}; positive definite
     */
    public record Trial(String label, List<Integer> rows, Matrix covariance) {
        public Trial {
            rows = List.copyOf(rows);
        }
    }

    public TrialOutcomes {
        outcomes = List.copyOf(outcomes);
        trials = List.copyOf(trials);
    }

    /** Names of the outcomes, sorted; coefficients stand in this order. */
    public List<String> names() {
        return List.copyOf(new TreeSet<>(outcomes));
    }

    public EffectMeasure measure() {
        return contrasts.measure();
    }

    /** Trials that report all of these outcomes. */
    public int trialsWith(String... wanted) {
        return (int) trials.stream()
                .filter(trial -> {
                    List<String> reported =
                            trial.rows().stream().map(outcomes::get).toList();
                    return reported.containsAll(List.of(wanted));
                })
                .count();
    }

    /**
     * Sampling errors of one trial correlated by an assumed amount: cov = ρ √(v_i v_j).
     *
     * @param rho at least 0 and below 1, or negative as far as the covariances stay positive definite
     */
    public static TrialOutcomes assuming(Contrasts contrasts, List<String> outcomes, double rho) {
        if (!(rho > -1 && rho < 1)) {
            throw new InvalidEvidence(
                    "The assumed correlation within trials is %s; it must lie between -1 and 1, both left out.", rho);
        }
        List<Trial> trials = new ArrayList<>();
        byTrial(contrasts, outcomes).forEach((label, rows) -> {
            int n = rows.size();
            double[] entries = new double[n * n];
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    double va = contrasts.contrasts().get(rows.get(a)).variance();
                    double vb = contrasts.contrasts().get(rows.get(b)).variance();
                    entries[a * n + b] = a == b ? va : rho * Math.sqrt(va * vb);
                }
            }
            trials.add(checked(new Trial(label, rows, Matrix.ofRowMajor(n, n, entries))));
        });
        return new TrialOutcomes(contrasts, outcomes, trials, new WithinCorrelation.Assumed(rho));
    }

    /**
     * Sampling covariances as reported.
     *
     * @param covariances for each row, its covariances with the rows of the same trial in table order: the first entry belongs to the
     *                    trial's first row, and so on; further entries are not read. The entry of a row with itself is its variance.
     */
    public static TrialOutcomes known(Contrasts contrasts, List<String> outcomes, List<List<Double>> covariances) {
        if (covariances.size() != contrasts.count()) {
            throw new InvalidEvidence(
                    "%s rows of covariances for %s effects; each effect needs one.",
                    covariances.size(), contrasts.count());
        }
        List<Trial> trials = new ArrayList<>();
        List<Contrast> used = new ArrayList<>(contrasts.contrasts());
        byTrial(contrasts, outcomes).forEach((label, rows) -> {
            Trial trial = checked(new Trial(label, rows, block(label, rows, contrasts, covariances)));
            for (int a = 0; a < rows.size(); a++) {
                Contrast given = used.get(rows.get(a));
                used.set(
                        rows.get(a),
                        new Contrast(
                                given.study(),
                                given.effect(),
                                trial.covariance().get(a, a)));
            }
            trials.add(trial);
        });
        return new TrialOutcomes(
                new Contrasts(contrasts.measure(), used), outcomes, trials, new WithinCorrelation.Known());
    }

    private static Matrix block(String label, List<Integer> rows, Contrasts contrasts, List<List<Double>> covariances) {
        int n = rows.size();
        double[] entries = new double[n * n];
        for (int a = 0; a < n; a++) {
            List<Double> given = covariances.get(rows.get(a));
            if (given.size() < n || given.subList(0, n).stream().anyMatch(c -> !Double.isFinite(c))) {
                throw new InvalidEvidence(
                        "%s: its row %s has %s of the %s covariances that its %s rows need.",
                        label, a + 1, given.stream().filter(Double::isFinite).count(), n, n);
            }
            for (int b = 0; b < n; b++) {
                entries[a * n + b] = given.get(b);
            }
            double variance = contrasts.contrasts().get(rows.get(a)).variance();
            // Printed tables round vi and the covariances apart; more than a hundredth is another number.
            if (!(Math.abs(entries[a * n + a] - variance) <= 0.01 * variance)) {
                throw new InvalidEvidence(
                        "%s: the covariance of its row %s with itself is %s, but its variance is %s. The covariance columns"
                                + " hold, for each row, its covariances with the trial's first, second, ... row of the file.",
                        label, a + 1, entries[a * n + a], variance);
            }
        }
        Matrix matrix = Matrix.ofRowMajor(n, n, entries);
        if (!matrix.isSymmetric(1e-6)) {
            throw new InvalidEvidence(
                    "%s: its covariances are not symmetric: %s. The covariance of its rows 1 and 2 must stand in both rows.",
                    label, matrix);
        }
        return matrix.plus(matrix.transpose()).scaled(0.5);
    }

    private static Map<String, List<Integer>> byTrial(Contrasts contrasts, List<String> outcomes) {
        if (outcomes.size() != contrasts.count()) {
            throw new InvalidEvidence(
                    "%s outcome labels for %s effects; each effect needs one.", outcomes.size(), contrasts.count());
        }
        Map<String, List<Integer>> byTrial = new LinkedHashMap<>();
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < outcomes.size(); i++) {
            String trial = contrasts.contrasts().get(i).study();
            if (!seen.add(List.of(trial, outcomes.get(i)))) {
                throw new InvalidEvidence(
                        "%s reports outcome %s twice; one row for each trial and outcome is needed. Choose one, or use nested"
                                + " random effects (pool --random).",
                        trial, outcomes.get(i));
            }
            byTrial.computeIfAbsent(trial, t -> new ArrayList<>()).add(i);
        }
        return byTrial;
    }

    private static Trial checked(Trial trial) {
        try {
            Cholesky.of(trial.covariance());
            return trial;
        } catch (NotPositiveDefinite e) {
            throw new InvalidEvidence(
                    "%s: the sampling covariances of its effects are not those of any variables: %s. A covariance must be"
                            + " smaller than the root of the product of the two variances.",
                    trial.label(), trial.covariance());
        }
    }
}
