package org.dyad.synthesis.target;

/**
 * The dose for the fraction when some spreads are left out.
 *
 * @param individuals whether the spread between individuals counts
 * @param trials whether the spread between trials counts
 * @param dose with its interval, which is what the error of estimation adds; the dose itself is the same without it
 */
public record DoseBySpread(boolean individuals, boolean trials, DoseForTarget dose) {
    /** What counts, in plain words. */
    public String words() {
        return new SpreadsCounted(individuals, trials, true).words();
    }
}
