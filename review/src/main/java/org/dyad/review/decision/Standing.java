package org.dyad.review.decision;

import java.util.List;
import java.util.Optional;

/** Where a fact stands, after everything that was decided about it. */
public sealed interface Standing {
    /** Nobody decided. */
    record Undecided() implements Standing {}

    /**
     * Fewer persons decided than the review asks for, and they agree so far.
     *
     * @param decisions theirs
     * @param needed    how many are asked for
     */
    record Waiting(List<Decision> decisions, int needed) implements Standing {
        public Waiting {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * Accepted, as proposed or corrected.
     *
     * @param value     what counts
     * @param decisions that it rests on
     */
    record Accepted(String value, List<Decision> decisions) implements Standing {
        public Accepted {
            decisions = List.copyOf(decisions);
        }
    }

    /** Rejected. */
    record Rejected(List<Decision> decisions) implements Standing {
        public Rejected {
            decisions = List.copyOf(decisions);
        }
    }

    /** Persons differ, and no adjudicator decided. */
    record Conflict(List<Decision> decisions) implements Standing {
        public Conflict {
            decisions = List.copyOf(decisions);
        }
    }

    /** Decided on another version of the document, which does not count for this one. */
    record Outdated(List<Decision> decisions) implements Standing {
        public Outdated {
            decisions = List.copyOf(decisions);
        }
    }

    /** One word. */
    default String word() {
        return switch (this) {
            case Undecided undecided -> "undecided";
            case Waiting waiting -> "waiting";
            case Accepted accepted -> "accepted";
            case Rejected rejected -> "rejected";
            case Conflict conflict -> "conflict";
            case Outdated outdated -> "outdated";
        };
    }

    /** The decisions that it rests on. */
    default List<Decision> because() {
        return switch (this) {
            case Undecided undecided -> List.of();
            case Waiting waiting -> waiting.decisions();
            case Accepted accepted -> accepted.decisions();
            case Rejected rejected -> rejected.decisions();
            case Conflict conflict -> conflict.decisions();
            case Outdated outdated -> outdated.decisions();
        };
    }

    /** The value that counts as evidence; empty for all that is not accepted. */
    default Optional<String> accepted() {
        return this instanceof Accepted yes ? Optional.of(yes.value()) : Optional.empty();
    }
}
