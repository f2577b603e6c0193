package org.dyad.review.claim;

/** What the pooled evidence says about a claim. */
public sealed interface Verdict {
    /** The evidence agrees. */
    record Agrees(String sentence) implements Verdict {}

    /** The evidence says otherwise. */
    record Differs(String sentence) implements Verdict {}

    /** The review asks something else. */
    record CannotBeCompared(String sentence) implements Verdict {}

    /** A sentence for a person: what was compared, or why nothing was. */
    String sentence();

    /** In two or three words. */
    default String word() {
        return switch (this) {
            case Agrees agrees -> "agrees";
            case Differs differs -> "differs";
            case CannotBeCompared not -> "cannot be compared";
        };
    }
}
