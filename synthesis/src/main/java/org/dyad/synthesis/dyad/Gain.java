package org.dyad.synthesis.dyad;

/**
 * What fitting both outcomes together did to the precision of one.
 *
 * @param alone      standard error of the rise over the model's step from the outcome's own trials
 * @param aloneRise  the rise itself from these trials
 * @param together   standard error from the joint fit
 * @param togetherRise the rise from the joint fit
 */
public record Gain(double aloneRise, double alone, double togetherRise, double together) {
    /** Additional information in percent: 100 (alone² / together² - 1); below 0 where the joint fit is less precise. */
    public double informationPercent() {
        return 100 * (alone * alone / (together * together) - 1);
    }
}
