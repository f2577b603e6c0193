package org.dyad.evidence.study;

import java.util.Optional;
import org.dyad.evidence.origin.Sourced;

/**
 * A mean with what is known of its spread, in the unit of its measurement. Any part may be missing.
 *
 * @param sd between persons; its origin tells a printed one from a derived one
 * @param se of the mean
 * @param n  persons behind the mean
 */
public record Summary(
        Optional<Sourced<Double>> mean,
        Optional<Sourced<Double>> sd,
        Optional<Sourced<Double>> se,
        Optional<Sourced<Integer>> n) {
    /** Nothing known. */
    public static final Summary NONE =
            new Summary(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether nothing at all is known. */
    public boolean isEmpty() {
        return mean.isEmpty() && sd.isEmpty() && se.isEmpty() && n.isEmpty();
    }
}
