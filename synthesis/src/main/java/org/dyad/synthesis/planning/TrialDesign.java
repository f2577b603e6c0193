package org.dyad.synthesis.planning;

import java.util.List;
import org.dyad.evidence.InvalidEvidence;

/**
 * A trial that could be done.
 *
 * @param doses  IU per day, ascending; the first is that of the reference arm
 * @param perArm people analysed in each arm, at least 2
 */
public record TrialDesign(List<Double> doses, int perArm) {
    public TrialDesign {
        doses = List.copyOf(doses);
        boolean ascending = doses.size() >= 2 && doses.getFirst() >= 0;
        for (int i = 1; i < doses.size(); i++) {
            ascending &= doses.get(i) > doses.get(i - 1) && Double.isFinite(doses.get(i));
        }
        if (!ascending || perArm < 2) {
            throw new InvalidEvidence(
                    "A trial with doses %s and %s people in each arm; it needs at least two ascending doses and two people.",
                    doses, perArm);
        }
    }

    /** People in all arms. */
    public int total() {
        return doses.size() * perArm;
    }

    TrialDesign withPerArm(int other) {
        return new TrialDesign(doses, other);
    }
}
