package org.dyad.review.decision;

import org.dyad.evidence.InvalidEvidence;

/**
 * Who decided.
 *
 * @param name        as the person gives it
 * @param adjudicator whether this person settles what others disagree on
 */
public record Reviewer(String name, boolean adjudicator) {
    private static final int LONGEST = 200;

    public Reviewer {
        name = name.strip();
        if (name.isEmpty()
                || name.length() > LONGEST
                || name.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
            throw new InvalidEvidence(
                    "The reviewer's name '%s' cannot be used. Give a name of 1 to %s letters on one line.",
                    FactWords.line(name), LONGEST);
        }
    }
}
