package org.dyad.review.run;

import java.util.Optional;
import java.util.function.Supplier;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.matrix.NotPositiveDefinite;
import org.dyad.statistics.meta.RankDeficient;
import org.dyad.statistics.optimise.SearchNotSettled;

/**
 * Something computed, or why it could not be.
 *
 * @param value present where it was computed
 * @param reason why not; empty where it was
 */
record Attempt<T>(Optional<T> value, String reason) {

    static <T> Attempt<T> of(T value) {
        return new Attempt<>(Optional.of(value), "");
    }

    static <T> Attempt<T> none(String reason) {
        return new Attempt<>(Optional.empty(), reason);
    }

    /** Runs it; the errors by which the engine says that data cannot carry a model become the reason. */
    static <T> Attempt<T> at(Supplier<T> computation) {
        try {
            return of(computation.get());
        } catch (org.dyad.synthesis.pool.NotEstimable
                | org.dyad.statistics.mixed.NotEstimable
                | SearchNotSettled
                | RankDeficient
                | NotPositiveDefinite
                | InvalidEvidence e) {
            return none(String.valueOf(e.getMessage()));
        }
    }
}
