package org.dyad.statistics.mixed;

import java.util.List;
import java.util.Optional;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.NotPositiveDefinite;

/**
 * The linear mixed model with known covariance within groups,
 *
 * <pre>{@code  y_i = X_i β + Z_i b_i + e_i,   Var e_i = S_i (known),   b_i ~ N(0, Ψ) }</pre>
 *
 * fitted by maximum or restricted maximum likelihood over positive semidefinite Ψ, its boundary included.
 *
 * @param estimation defaults to REML
 * @param structure  defaults to UNSTRUCTURED; {@link Estimation#FIXED} takes ZERO whatever this says
 * @param correlation R of FIXED_CORRELATION, Ψ = diag(s) R diag(s) with s ≥ 0 free: q by q, positive definite, ones on its
 *                   diagonal; empty means the identity; other structures do not read it
 * @see <a href="https://doi.org/10.1002/sim.8362">Sera, Armstrong, Blangiardo, Gasparrini (2019)</a>
 */
public record LinearMixedModel(Estimation estimation, PsiStructure structure, Optional<Matrix> correlation) {
    public LinearMixedModel {
        correlation.ifPresent(LinearMixedModel::requireCorrelation);
    }

    public LinearMixedModel(Estimation estimation, PsiStructure structure) {
        this(estimation, structure, Optional.empty());
    }

    public static LinearMixedModel withDefaults() {
        return new LinearMixedModel(Estimation.REML, PsiStructure.UNSTRUCTURED);
    }

    public LinearMixedModel with(Estimation changed) {
        return new LinearMixedModel(changed, structure, correlation);
    }

    public LinearMixedModel with(PsiStructure changed) {
        return new LinearMixedModel(estimation, changed, correlation);
    }

    /** The structure FIXED_CORRELATION with these correlations between the effects of a group. */
    public LinearMixedModel withCorrelation(Matrix changed) {
        return new LinearMixedModel(estimation, PsiStructure.FIXED_CORRELATION, Optional.of(changed));
    }

    private static void requireCorrelation(Matrix r) {
        boolean ones = r.rows() == r.columns() && r.isSymmetric(0);
        for (int i = 0; ones && i < r.rows(); i++) {
            ones = r.get(i, i) == 1;
        }
        try {
            Cholesky.of(r);
        } catch (NotPositiveDefinite | IllegalArgumentException problem) {
            ones = false;
        }
        if (!ones) {
            throw new IllegalArgumentException(
                    "The correlations given are no correlation matrix: it must be symmetric and positive definite, with ones on its diagonal.");
        }
    }

    /**
     * Fits the model.
     *
     * @throws NotEstimable when the data do not identify a parameter
     * @throws org.dyad.statistics.optimise.SearchNotSettled when no maximum could be shown
     */
    public MixedFit fit(List<Group> groups) {
        return prepare(groups).fit();
    }

    /** The design made ready to be fitted, and refitted to other observations. */
    public PreparedModel prepare(List<Group> groups) {
        if (groups.isEmpty()) {
            throw new NotEstimable("There is no group: at least one is needed.");
        }
        PsiStructure used = estimation == Estimation.FIXED ? PsiStructure.ZERO : structure;
        return new PreparedModel(estimation, used, correlation, List.copyOf(groups));
    }
}
