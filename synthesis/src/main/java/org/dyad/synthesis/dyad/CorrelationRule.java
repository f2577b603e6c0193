package org.dyad.synthesis.dyad;

import java.util.List;
import org.dyad.statistics.mixed.PsiStructure;

/**
 * Whether the correlation of the mother's and the infant's response between trials can be estimated: enough trials with both outcomes for
 * it, and for a full covariance of all q = 2 x coefficients of the two curves, q(q + 1)/2 + q of them with q or more effects each.
 *
 * @param coefficients of one curve
 * @param needed       trials
 * @param both         trials that report mothers and infants both
 * @param wide         those of them with q or more effects
 */
record CorrelationRule(int coefficients, int needed, int both, int wide) {
    static CorrelationRule of(DyadModel model, List<DyadTrial> trials) {
        int q = 2 * model.shape().coefficients();
        List<DyadTrial> both = trials.stream().filter(DyadTrial::reportsBoth).toList();
        long wide = both.stream()
                .filter(t -> t.mother().orElseThrow().armOfEffect().size()
                                + t.infant().orElseThrow().armOfEffect().size()
                        >= q)
                .count();
        return new CorrelationRule(
                model.shape().coefficients(),
                Math.max(DyadModel.LEAST_FOR_CORRELATION, PsiStructure.UNSTRUCTURED.parameters(q) + q),
                both.size(),
                (int) wide);
    }

    boolean met() {
        return wide >= needed;
    }
}
