package org.dyad.synthesis.pool;

/**
 * How well a model fits by its likelihood. With restricted likelihood n = k − p, else n = k; criteria of restricted fits compare only
 * models with the same moderators.
 *
 * @param logLikelihood restricted ones include +½ ln|X'X|
 * @param parameters    coefficients, and 1 for τ² where it was estimated
 * @param aic           −2 ln L + 2 parameters
 * @param bic           −2 ln L + parameters ln n
 * @param aicc          −2 ln L + 2 parameters n'/(n' − parameters − 1) with n' = max(n, parameters + 2)
 */
public record FitStatistics(double logLikelihood, int parameters, double aic, double bic, double aicc) {
    static FitStatistics of(double logLikelihood, int parameters, int n) {
        double deviance = -2 * logLikelihood;
        double least = Math.max(n, parameters + 2);
        return new FitStatistics(
                logLikelihood,
                parameters,
                deviance + 2 * parameters,
                deviance + parameters * StrictMath.log(n),
                deviance + 2 * parameters * least / (least - parameters - 1));
    }
}
