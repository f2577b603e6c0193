package org.dyad.synthesis.pool;

/**
 * One coefficient with its test against 0.
 *
 * @param name             {@code intercept}, a moderator's name, or {@code moderator=level}
 * @param estimate         on the analysis scale (natural log for ratios)
 * @param standardError    same scale
 * @param statistic        estimate / standard error
 * @param degreesOfFreedom of the reference t; {@code POSITIVE_INFINITY} means the normal
 * @param pValue           two-sided
 * @param lower            end of the confidence interval at the level of the options
 * @param upper            the other end
 */
public record Coefficient(
        String name,
        double estimate,
        double standardError,
        double statistic,
        double degreesOfFreedom,
        double pValue,
        double lower,
        double upper) {}
