package org.dyad.synthesis.planning;

import java.util.List;
import org.dyad.evidence.InvalidEvidence;

/**
 * What the next trial shall achieve, and what it may be.
 *
 * @param target       whose dose is to be known
 * @param width        of the interval of that dose, IU per day; greater than 0
 * @param doses        that may be given, IU per day, ascending; the lowest is the reference
 * @param arms         2 or 3
 * @param mostPerArm   largest arm that is looked at
 */
public record PlanRequest(PlannedTarget target, double width, List<Double> doses, int arms, int mostPerArm) {
    /** Larger arms than this are not looked at unless asked for (judgement). */
    public static final int MOST_PER_ARM = 5000;
    /** The tolerable upper intake of adults, IU per day, also in pregnancy and lactation (IOM 2011; EFSA 2012). */
    public static final double UPPER_INTAKE = 4000;
    /** Steps of the doses that are tried, IU per day (judgement). */
    public static final double DOSE_STEP = 400;

    public PlanRequest {
        doses = doses.stream().distinct().sorted().toList();
        if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
            throw new InvalidEvidence("The width asked for is %s; it must be a number of IU per day above 0.", width);
        }
        if (arms != 2 && arms != 3) {
            throw new InvalidEvidence("A trial with %s arms was asked for; plans are made for 2 or 3.", arms);
        }
        if (doses.size() < arms || !(doses.getFirst() >= 0) || !Double.isFinite(doses.getLast())) {
            throw new InvalidEvidence(
                    "Doses %s: a trial with %s arms needs at least as many different doses, none below 0.",
                    doses, arms);
        }
        if (mostPerArm < 10) {
            throw new InvalidEvidence("Arms of at most %s people were asked for; allow at least 10.", mostPerArm);
        }
    }

    /** Doses from the reference up to the tolerable upper intake. */
    public static List<Double> usualDoses(double reference) {
        java.util.ArrayList<Double> doses = new java.util.ArrayList<>(List.of(reference));
        for (double dose = DOSE_STEP; dose <= UPPER_INTAKE; dose += DOSE_STEP) {
            if (dose > reference) {
                doses.add(dose);
            }
        }
        return List.copyOf(doses);
    }
}
