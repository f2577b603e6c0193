package org.dyad.extraction.fact;

import java.util.Optional;

/** The answer to one question put to a document. "Not stated" is an answer. */
public sealed interface Finding<T> {
    /** The document says so. */
    record Stated<T>(ProposedFact<T> fact) implements Finding<T> {}

    /**
     * The document does not say.
     *
     * @param lookedIn where it was looked for: {@code title and abstract}, {@code nothing: the post has no study text}
     */
    record NotStated<T>(String lookedIn) implements Finding<T> {}

    /** The fact, where there is one. */
    default Optional<ProposedFact<T>> proposal() {
        return switch (this) {
            case Stated<T> stated -> Optional.of(stated.fact());
            case NotStated<T> notStated -> Optional.empty();
        };
    }

    /** A finding from what a rule may have found. */
    static <T> Finding<T> of(Optional<ProposedFact<T>> fact, String lookedIn) {
        return fact.<Finding<T>>map(Stated::new).orElseGet(() -> new NotStated<>(lookedIn));
    }
}
