package org.dyad.synthesis.bias;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.NotEstimable;

/**
 * A step-function selection model: random effects for all trials that were done, of which one with its p value in the j-th interval was
 * seen δ_j times as often as one with the smallest p values. Fitted by maximum likelihood.
 *
 * @param direction which p values
 * @param steps     cut points of the p values, rising, strictly between 0 and 1; one-sided p values unless two-sided
 * @param level     of the intervals
 * @see <a href="https://doi.org/10.1007/BF02294384">Vevea, Hedges (1995)</a>
 */
public record SelectionModel(SelectionDirection direction, List<Double> steps, double level) {
    /** One-sided 0.025: what a two-sided test at 0.05 calls significant in the direction expected. */
    public static final double DEFAULT_STEP = 0.025;

    public SelectionModel {
        steps = List.copyOf(steps);
        double before = 0;
        for (double step : steps) {
            if (!(step > before && step < 1)) {
                throw new InvalidEvidence(
                        "The steps of a selection model are p values that rise between 0 and 1, such as 0.025, 0.5; here: %s.",
                        steps.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            }
            before = step;
        }
        if (steps.isEmpty()) {
            throw new InvalidEvidence("A selection model needs at least one step, such as 0.025.");
        }
        if (!(level > 0 && level < 1)) {
            throw new InvalidEvidence(
                    "The level of intervals is %s; it must lie between 0 and 1, such as 0.95.", level);
        }
    }

    public static SelectionModel of(SelectionDirection direction, List<Double> steps) {
        return new SelectionModel(direction, steps, 0.95);
    }

    /** Fits one mean. */
    public SelectionFit fit(Contrasts contrasts) {
        return fit(contrasts, Moderators.none());
    }

    /**
     * Fits the mean as a line in the moderators.
     *
     * @throws NotEstimable when an interval of p values holds no trial, so that nothing says how often such trials are seen, or the
     *                      moderators cannot be fitted
     * @throws org.dyad.statistics.optimise.SearchNotSettled when no climb to the maximum settled, or one that did not went higher
     */
    public SelectionFit fit(Contrasts contrasts, Moderators moderators) {
        return SelectionFitting.fit(this, contrasts, moderators);
    }

    /** The intervals of p values in words, from the smallest p values to the largest. */
    public List<String> intervals() {
        List<String> names = new ArrayList<>();
        double before = 0;
        for (double step : steps) {
            names.add("%s to %s".formatted(plain(before), plain(step)));
            before = step;
        }
        names.add("%s to 1".formatted(plain(before)));
        return names;
    }

    private static String plain(double p) {
        return p == 0 ? "0" : BigDecimal.valueOf(p).stripTrailingZeros().toPlainString();
    }
}
