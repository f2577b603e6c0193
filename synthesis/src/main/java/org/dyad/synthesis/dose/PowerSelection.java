package org.dyad.synthesis.dose;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How the powers of a fractional polynomial were chosen: by maximum likelihood, whatever the final fit is estimated by, because
 * restricted likelihoods of different curves cannot be compared. Intervals of the final fit take the powers as known, and are too
 * narrow by what their choice leaves open.
 *
 * @param candidates all that were tried, in the order of their powers
 * @param chosen     the one with the highest likelihood; of equals, the first
 * @param versusLine twice the gain in log-likelihood over a straight line
 * @param df         of that: each power counts as a parameter
 * @param pValue     chi-squared, approximate
 * @see <a href="https://doi.org/10.2307/2986270">Royston &amp; Altman (1994)</a>
 */
public record PowerSelection(List<Candidate> candidates, Candidate chosen, double versusLine, int df, double pValue) {
    /**
     * One set of powers.
     *
     * @param logLikelihood at its maximum; empty where the trials do not carry it
     */
    public record Candidate(DoseShape.FractionalPolynomial shape, OptionalDouble logLikelihood) {}

    public PowerSelection {
        candidates = List.copyOf(candidates);
    }
}
