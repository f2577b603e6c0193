package org.dyad.statistics.mixed;

import java.util.List;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;

/**
 * A fitted {@link LinearMixedModel}.
 *
 * @param estimation       how Ψ was estimated
 * @param structure        of Ψ
 * @param beta             fixed effects
 * @param betaCovariance   (Σ X_i'Σ_i⁻¹X_i)⁻¹ with Σ_i = S_i + Z_i Ψ Z_i' at the estimated Ψ
 * @param psi              between-group covariance, q by q; zeros where the structure is ZERO
 * @param logLikelihood    of REML includes +1/2 log|X'X|
 * @param observations     number of rows
 * @param groups           number of groups
 * @param residualQ        Σ r_i'S_i⁻¹r_i at the fit with Ψ = 0: Cochran's Q
 * @param groupEffects     b_i predicted at the fit, in the order of the groups
 * @param optimum          what is known of the maximum
 */
public record MixedFit(
        Estimation estimation,
        PsiStructure structure,
        Vector beta,
        Matrix betaCovariance,
        Matrix psi,
        double logLikelihood,
        int observations,
        int groups,
        double residualQ,
        List<Vector> groupEffects,
        Optimum optimum) {
    public MixedFit {
        groupEffects = List.copyOf(groupEffects);
    }

    /** Fixed effects plus free parameters of Ψ. */
    public int parameters() {
        return beta.size() + structure.parameters(psi.rows());
    }

    /** Degrees of freedom of {@link #residualQ}: rows minus fixed effects. */
    public int residualDegreesOfFreedom() {
        return observations - beta.size();
    }

    /** Akaike's criterion, -2 log L + 2 parameters. */
    public double aic() {
        return -2 * logLikelihood + 2 * parameters();
    }

    /** Schwarz's criterion, -2 log L + parameters log n, with n less the fixed effects for REML. */
    public double bic() {
        int n = estimation == Estimation.REML ? residualDegreesOfFreedom() : observations;
        return -2 * logLikelihood + parameters() * StrictMath.log(n);
    }
}
