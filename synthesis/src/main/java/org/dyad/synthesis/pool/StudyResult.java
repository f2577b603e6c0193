package org.dyad.synthesis.pool;

import java.util.OptionalDouble;

/**
 * One study in a fit.
 *
 * @param study                label
 * @param effect               on the analysis scale
 * @param variance             sampling variance
 * @param weightPercent        share of the weight 1/(v + τ²), in percent
 * @param interval             of the effect alone, normal, at the level of the fit
 * @param fitted               what the model expects for this study
 * @param residual             effect minus fitted
 * @param standardisedResidual residual over its standard error √(v + τ² − x(X'WX)⁻¹x'); empty where the study is fitted exactly
 * @param trueEffect           best linear unbiased prediction of the study's own true effect, λ y + (1 − λ) xb with λ = τ²/(τ² + v)
 * @param trueEffectError      its standard error, √(λ v + (1 − λ)² x cov(b) x')
 * @param trueEffectInterval   with the quantile of the test
 */
public record StudyResult(
        String study,
        double effect,
        double variance,
        double weightPercent,
        Interval interval,
        double fitted,
        double residual,
        OptionalDouble standardisedResidual,
        double trueEffect,
        double trueEffectError,
        Interval trueEffectInterval) {}
