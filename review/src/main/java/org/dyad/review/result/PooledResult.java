package org.dyad.review.result;

import java.util.List;
import java.util.Optional;
import org.dyad.synthesis.assembly.AssembledContrast;
import org.dyad.synthesis.pool.PoolingFit;

/**
 * The pooled difference between the highest dose and the reference arm.
 *
 * @param fit by the protocol's method and test
 * @param normalInterval the same with the normal distribution, where its interval is wider than the protocol's
 * @param commonEffect one common effect for all trials, beside it
 * @param contrasts what was pooled, in the order of {@code fit}'s studies
 * @param notes limits that a reader must know
 */
public record PooledResult(
        PoolingFit fit,
        Optional<PoolingFit> normalInterval,
        PoolingFit commonEffect,
        List<AssembledContrast> contrasts,
        List<String> notes) {
    public PooledResult {
        contrasts = List.copyOf(contrasts);
        notes = List.copyOf(notes);
    }

    /** The fit whose interval is the wider of the two: the one to put in a headline. */
    public PoolingFit headline() {
        return normalInterval.orElse(fit);
    }
}
