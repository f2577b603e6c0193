package org.dyad.synthesis.target;

/**
 * A tolerable upper intake: of the total intake, so that a supplement on top of a background reaches it sooner.
 *
 * @param iuPerDay 1 microgram is 40 IU
 * @param who for whom
 * @param source who says so
 * @param doi of the source
 */
public record UpperIntake(double iuPerDay, String who, String source, String doi) {
    /** Adults, pregnant and lactating women included: 100 micrograms a day. */
    public static final UpperIntake ADULTS = new UpperIntake(
            4000,
            "adults, pregnant and lactating women included",
            "EFSA 2012 and Institute of Medicine 2011",
            "10.2903/j.efsa.2012.2813");
}
