package org.dyad.synthesis.assembly;

/** What becomes of arms whose dose is a bolus sampled long after, so that no one daily dose describes it. */
public enum BolusRule {
    /** Out of the curve, drawn hollow; the default. */
    KEPT_OUT("kept out"),
    /** In the curve, at the total over the time of dosing. */
    OVER_DOSING("averaged over the time of dosing"),
    /** In the curve, at the total over the time from first dose to sample. */
    OVER_TIME_TO_SAMPLE("averaged over the time to the sample");

    private final String words;

    BolusRule(String words) {
        this.words = words;
    }

    /** The rule in words. */
    public String words() {
        return words;
    }
}
