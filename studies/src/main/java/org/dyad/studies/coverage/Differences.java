package org.dyad.studies.coverage;

import org.dyad.synthesis.simulate.Truth;

/** How much trials differ: of the level without vitamin D, and of the slope for each 1000 IU a day, in ng/mL. */
public enum Differences {
    NONE("none", 0, 0),
    /** About as much as the mothers of {@code examples/simulated-lactation}. */
    MODERATE("moderate", 2, 0.8),
    LARGE("large", 3, 1.3);

    /** Mean without vitamin D, ng/mL; assumed. */
    private static final double LEVEL = 15;
    /** Rise for each 1000 IU a day, ng/mL; assumed, between the published steps of mothers. */
    private static final double STEP = 4;

    private static final double CV = 0.25;

    private final String word;
    private final double tauLevel;
    private final double tauStep;

    Differences(String word, double tauLevel, double tauStep) {
        this.word = word;
        this.tauLevel = tauLevel;
        this.tauStep = tauStep;
    }

    public String word() {
        return word;
    }

    /** Of the level without vitamin D, ng/mL. */
    public double tauLevel() {
        return tauLevel;
    }

    /** Of the slope for each 1000 IU a day, ng/mL. */
    public double tauStep() {
        return tauStep;
    }

    /** A straight line, the shape that is fitted. */
    Truth truth() {
        return Truth.DEFAULT.with(Truth.Mothers.onALine(LEVEL, STEP, tauLevel, tauStep, CV));
    }
}
