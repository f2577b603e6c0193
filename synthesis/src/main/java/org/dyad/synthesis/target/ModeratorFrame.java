package org.dyad.synthesis.target;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.dose.ModeratorTest;
import org.dyad.synthesis.dose.TrialCovariates;

/**
 * Where an answer is given among the values of covariates of trials. All coefficients are written about that place z: with
 * {@code o_j = z_j - z} the offsets of trial j,
 *
 * <pre>{@code  curve of trial j = beta + Gamma o_j,     level of trial j = a + delta' o_j }</pre>
 *
 * <p>so that {@code beta} and {@code a} are curve and level at z, and everything that holds without moderators holds for them.
 *
 * @param names of the covariates; empty for none
 * @param at their values, in this order
 */
record ModeratorFrame(List<String> names, List<Double> at) {
    static final ModeratorFrame NONE = new ModeratorFrame(List.of(), List.of());

    ModeratorFrame {
        names = List.copyOf(names);
        at = List.copyOf(at);
    }

    /** At the values asked for; at the mean of the trials where none is. */
    static ModeratorFrame of(DoseResponseFit fit, TrialCovariates asked) {
        List<ModeratorTest> tests = fit.moderatorTests();
        return new ModeratorFrame(
                tests.stream().map(ModeratorTest::moderator).toList(),
                tests.stream()
                        .map(t -> asked.value(t.moderator()).orElse(t.centre()))
                        .toList());
    }

    int count() {
        return names.size();
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    TrialCovariates covariates() {
        TrialCovariates values = TrialCovariates.none();
        for (int m = 0; m < count(); m++) {
            values = values.with(names.get(m), at.get(m));
        }
        return values;
    }

    /** Whether a trial states all of them. */
    boolean statedBy(TrialCovariates trial) {
        return names.stream().allMatch(name -> trial.value(name).isPresent());
    }

    /** {@code z_j - z}. */
    double[] offsets(TrialCovariates trial) {
        return IntStream.range(0, count())
                .mapToDouble(m -> trial.value(names.get(m)).orElseThrow() - at.get(m))
                .toArray();
    }

    /** {@code [I, o_1 I, o_2 I, ...]}, q by q(1 + count): the coefficients of a trial's curve from those of all. */
    Matrix combination(TrialCovariates trial, int q) {
        return combination(offsets(trial), q);
    }

    private static Matrix combination(double[] offsets, int q) {
        int p = q * (1 + offsets.length);
        double[] entries = new double[q * p];
        for (int i = 0; i < q; i++) {
            entries[i * p + i] = 1;
            for (int m = 0; m < offsets.length; m++) {
                entries[i * p + (m + 1) * q + i] = offsets[m];
            }
        }
        return Matrix.ofRowMajor(q, p, entries);
    }

    /** From coefficients about the means of the trials to coefficients about z. */
    Matrix moved(DoseResponseFit fit) {
        int q = fit.shape().coefficients();
        int p = q * (1 + count());
        double[] offsets = IntStream.range(0, count())
                .mapToDouble(m -> at.get(m) - fit.moderatorTests().get(m).centre())
                .toArray();
        double[] entries = Arrays.copyOf(combination(offsets, q).toRowMajorArray(), p * p);
        for (int i = q; i < p; i++) {
            entries[i * p + i] = 1;
        }
        return Matrix.ofRowMajor(p, p, entries);
    }
}
