package org.dyad.synthesis.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.synthesis.dyad.OutcomeEffects;
import org.dyad.synthesis.dyad.SamplingErrors;

/**
 * The differences of one trial, upstream and downstream, between the arms that have both.
 *
 * @param x       upstream differences
 * @param xErrors their errors
 * @param y       downstream differences of the same arms from the same arm
 * @param yErrors their errors
 */
record CommonArms(Vector x, SamplingErrors xErrors, Vector y, SamplingErrors yErrors) {
    /** Empty where fewer than two arms have both. */
    static Optional<CommonArms> of(OutcomeEffects upstream, OutcomeEffects downstream) {
        List<String> up = withReference(upstream);
        List<String> common =
                withReference(downstream).stream().filter(up::contains).toList();
        if (common.size() < 2) {
            return Optional.empty();
        }
        Matrix ofX = differences(upstream, common);
        Matrix ofY = differences(downstream, common);
        return Optional.of(new CommonArms(
                ofX.times(upstream.effects().effects()),
                upstream.errors().combined(ofX),
                ofY.times(downstream.effects().effects()),
                downstream.errors().combined(ofY)));
    }

    private static List<String> withReference(OutcomeEffects effects) {
        List<String> arms = new ArrayList<>();
        arms.add(effects.reference());
        arms.addAll(effects.armOfEffect());
        return arms;
    }

    /** Rows that turn differences from the outcome's reference into differences from the first common arm. */
    private static Matrix differences(OutcomeEffects effects, List<String> common) {
        List<String> arms = effects.armOfEffect();
        int columns = arms.size();
        double[] t = new double[(common.size() - 1) * columns];
        for (int i = 1; i < common.size(); i++) {
            add(t, (i - 1) * columns, arms.indexOf(common.get(i)), 1);
            add(t, (i - 1) * columns, arms.indexOf(common.getFirst()), -1);
        }
        return Matrix.ofRowMajor(common.size() - 1, columns, t);
    }

    /** The reference is in no column: its difference from itself is 0. */
    private static void add(double[] t, int row, int column, double value) {
        if (column >= 0) {
            t[row + column] += value;
        }
    }
}
