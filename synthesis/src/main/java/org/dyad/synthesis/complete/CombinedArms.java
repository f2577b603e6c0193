package org.dyad.synthesis.complete;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.synthesis.effect.ArmSpread;

/**
 * Several arms made into one: sizes added, means weighted by size, and the SD that all persons together have,
 * <pre>{@code  s² = (Σ (n_i − 1) s_i² + Σ n_i (m_i − m̄)²) / (Σ n_i − 1) }</pre>
 *
 * @param arm the combined arm
 * @param how which arms, in words
 * @see <a href="https://training.cochrane.org/handbook/current/chapter-06">Cochrane Handbook, table 6.5.a</a>
 */
public record CombinedArms(ArmSpread arm, String how) {

    /** Combines two arms or more under a label. */
    public static CombinedArms of(String label, List<ArmSpread> arms) {
        if (arms.size() < 2) {
            throw new InvalidEvidence("%s: combining needs two arms or more; %s given.", label, arms.size());
        }
        // A canonical order, so that the sums have the same bits however the arms are listed.
        List<ArmSpread> sorted = arms.stream()
                .sorted(Comparator.comparingDouble(ArmSpread::mean)
                        .thenComparingDouble(ArmSpread::n)
                        .thenComparingDouble(ArmSpread::sd))
                .toList();
        double n = 0;
        double total = 0;
        for (ArmSpread arm : sorted) {
            n += arm.n();
            total += arm.n() * arm.mean();
        }
        double mean = total / n;
        double squares = 0;
        for (ArmSpread arm : sorted) {
            squares += (arm.n() - 1) * arm.sd() * arm.sd() + arm.n() * (arm.mean() - mean) * (arm.mean() - mean);
        }
        String names = arms.stream().map(ArmSpread::arm).collect(Collectors.joining(", "));
        return new CombinedArms(new ArmSpread(label, n, mean, Math.sqrt(squares / (n - 1))), "combined from " + names);
    }
}
