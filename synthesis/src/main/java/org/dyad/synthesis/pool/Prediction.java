package org.dyad.synthesis.pool;

import java.util.Optional;

/**
 * What a fit expects at given moderators.
 *
 * @param estimate      mean effect there
 * @param standardError of the mean
 * @param confidence    interval of the mean
 * @param prediction    interval of the true effect of a new study, never of a person; empty for the common-effect model or where too few
 *                      studies are left for the rule
 */
public record Prediction(double estimate, double standardError, Interval confidence, Optional<Interval> prediction) {}
