package org.dyad.synthesis.bias;

import java.util.Optional;
import java.util.function.Supplier;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.synthesis.pool.NotEstimable;

/** The result of one analysis, or the reason why these trials do not give it. */
public sealed interface Finding<T> {
    /** A result. */
    record Available<T>(T result) implements Finding<T> {}

    /**
     * No result.
     *
     * @param why sentences that say what is wanting and what can be done
     */
    record Unavailable<T>(String why) implements Finding<T> {}

    /** Runs an analysis; a refusal by the data or by the search becomes the reason. */
    static <T> Finding<T> of(Supplier<T> analysis) {
        try {
            return new Available<>(analysis.get());
        } catch (NotEstimable | SearchNotSettled e) {
            return new Unavailable<>(String.valueOf(e.getMessage()));
        }
    }

    /** The result, empty where there is none. */
    default Optional<T> value() {
        return switch (this) {
            case Available<T> available -> Optional.of(available.result);
            case Unavailable<T> unavailable -> Optional.empty();
        };
    }

    /** The reason, empty where there is a result. */
    default Optional<String> reason() {
        return switch (this) {
            case Available<T> available -> Optional.empty();
            case Unavailable<T> unavailable -> Optional.of(unavailable.why);
        };
    }
}
