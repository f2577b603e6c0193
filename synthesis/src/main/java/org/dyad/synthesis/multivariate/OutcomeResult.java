package org.dyad.synthesis.multivariate;

import java.util.Optional;
import org.dyad.synthesis.pool.Interval;

/**
 * One outcome of a fit without moderators.
 *
 * @param outcome       its name
 * @param trials        that report it
 * @param tauSquared    between trials, the diagonal of G
 * @param notAnEstimate why that variance should not be read as an estimate; empty where it may
 * @param prediction    interval of the true effect on this outcome in a new trial; empty where too few trials report it, and with moderators
 */
public record OutcomeResult(
        String outcome, int trials, double tauSquared, Optional<String> notAnEstimate, Optional<Interval> prediction) {}
