package org.dyad.synthesis.effect;

import org.dyad.evidence.InvalidEvidence;

/**
 * Events in one arm.
 *
 * @param arm    label
 * @param events from 0 to n
 * @param n      people, greater than 0
 */
public record ArmEvents(String arm, double events, double n) {
    public ArmEvents {
        Check.notNegative(arm, "events", events);
        Check.size(arm, "n", n);
        if (events > n) {
            throw new InvalidEvidence("%s: %s events of %s: there cannot be more events than people.", arm, events, n);
        }
    }
}
