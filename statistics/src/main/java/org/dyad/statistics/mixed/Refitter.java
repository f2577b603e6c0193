package org.dyad.statistics.mixed;

import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.matrix.internal.Dense;

/**
 * Fits one design to many observation vectors, for the parametric bootstrap: workspace is kept between fits, and climbs
 * start from the Ψ of the first fit and from a multiple of the identity only. Serves one thread.
 */
public final class Refitter {
    private final PreparedModel model;
    private final WhitenedDesign design;
    private final Likelihood likelihood;
    private final MaximumSearch search;
    private final double[] start;

    /**
     * One refit.
     *
     * @param beta           fixed effects
     * @param betaCovariance their covariance
     * @param psi            between-group covariance
     */
    public record Refit(Vector beta, Matrix betaCovariance, Matrix psi, double logLikelihood) {}

    Refitter(
            PreparedModel model,
            WhitenedDesign design,
            PsiStructure structure,
            Matrix correlation,
            boolean restricted,
            Matrix psi) {
        this.model = model;
        this.design = design;
        this.likelihood = new Likelihood(design, restricted);
        this.search = new MaximumSearch(likelihood, structure, correlation);
        this.start = inDesign(design, psi);
    }

    /** T⁻¹ Ψ T⁻ᵀ, with T the upper triangular transform of Z. */
    static double[] inDesign(WhitenedDesign design, Matrix psi) {
        int q = design.q;
        if (q == 0) {
            return new double[0];
        }
        double[] lower = Matrix.ofRowMajor(q, q, design.zTransform).transpose().toRowMajorArray();
        double[] half = psi.toRowMajorArray();
        Dense.solveLowerTransposed(lower, q, half, q);
        double[] result = Matrix.ofRowMajor(q, q, half).transpose().toRowMajorArray();
        Dense.solveLowerTransposed(lower, q, result, q);
        return result;
    }

    /**
     * The fit to {@code stacked}.
     *
     * @throws org.dyad.statistics.optimise.SearchNotSettled when no maximum could be shown
     */
    public Refit fit(Vector stacked) {
        model.requireLength(stacked.size());
        likelihood.observe(stacked.toArray());
        MaximumSearch.Found found = search.near(start);
        double[] psi = found.psi().toArray();
        double value = likelihood.valueAt(psi);
        double[] covariance = WhitenedDesign.back(design.xTransform, likelihood.coefficientCovariance(), design.p);
        return new Refit(
                model.beta(likelihood), Matrix.ofRowMajor(design.p, design.p, covariance), model.psi(psi), value);
    }
}
