package org.dyad.review.protocol;

import java.util.Set;

/** Moderators that are worked out for a trial rather than read from one column of its study. */
public final class ModeratorNames {
    /** Weeks of dosing at the time point used. */
    public static final String DURATION = "duration_weeks";
    /** The higher dose of the pooled contrast, IU per day. */
    public static final String DOSE = "dose";
    /** Mean body mass index of the arm with the lowest dose that states it. */
    public static final String BMI = "bmi_mean";
    /** All of them. */
    public static final Set<String> OF_TRIALS = Set.of(DURATION, DOSE, BMI);

    private ModeratorNames() {}
}
