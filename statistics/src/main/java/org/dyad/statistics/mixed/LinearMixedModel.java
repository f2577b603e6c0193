package org.dyad.statistics.mixed;

import java.util.List;

/**
 * The linear mixed model with known covariance within groups,
 *
 * <pre>{@code  y_i = X_i β + Z_i b_i + e_i,   Var e_i = S_i (known),   b_i ~ N(0, Ψ) }</pre>
 *
 * fitted by maximum or restricted maximum likelihood over positive semidefinite Ψ, its boundary included.
 *
 * @param estimation defaults to REML
 * @param structure  defaults to UNSTRUCTURED; {@link Estimation#FIXED} takes ZERO whatever this says
 * @see <a href="https://doi.org/10.1002/sim.8362">Sera, Armstrong, Blangiardo, Gasparrini (2019)</a>
 */
public record LinearMixedModel(Estimation estimation, PsiStructure structure) {
    public static LinearMixedModel withDefaults() {
        return new LinearMixedModel(Estimation.REML, PsiStructure.UNSTRUCTURED);
    }

    public LinearMixedModel with(Estimation changed) {
        return new LinearMixedModel(changed, structure);
    }

    public LinearMixedModel with(PsiStructure changed) {
        return new LinearMixedModel(estimation, changed);
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
        return new PreparedModel(estimation, used, List.copyOf(groups));
    }
}
