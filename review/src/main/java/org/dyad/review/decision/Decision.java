package org.dyad.review.decision;

import java.time.Instant;

/**
 * One entry of the log.
 *
 * @param id     SHA-256 of everything but the time: its name, and proof that the line is whole
 * @param number its place in the log when it was written, from 1; after two logs were joined a number can occur twice
 * @param what   the decision
 * @param at     when it was written; the one thing the hash leaves out
 */
public record Decision(String id, int number, DecisionDraft what, Instant at) {
    private static final int SHORT = 12;

    /** The first digits of the id, for a person to type. */
    public String shortId() {
        return id.substring(0, Math.min(SHORT, id.length()));
    }
}
