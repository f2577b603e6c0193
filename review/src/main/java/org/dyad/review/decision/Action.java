package org.dyad.review.decision;

/** What a person decided about a fact. */
public sealed interface Action {
    /** The value is right. */
    record Accept() implements Action {}

    /**
     * The fact is there, but its value is another one.
     *
     * @param value in the form of the fact's kind
     */
    record Correct(String value) implements Action {}

    /** The fact is not there. */
    record Reject() implements Action {}

    /**
     * An earlier decision of the same person counts no more.
     *
     * @param decision which
     */
    record Undo(String decision) implements Action {}

    /** The word for it: {@code accept}. */
    default String word() {
        return switch (this) {
            case Accept accept -> "accept";
            case Correct correct -> "correct";
            case Reject reject -> "reject";
            case Undo undo -> "undo";
        };
    }
}
