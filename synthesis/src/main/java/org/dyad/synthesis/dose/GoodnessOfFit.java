package org.dyad.synthesis.dose;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dyad.statistics.distribution.ChiSquared;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.Group;

/**
 * How near the common curve comes to the effects of the trials. Effects and curve are decorrelated within trials by the factor of
 * their sampling covariance, S = L L': with y* = L⁻¹y and e* = L⁻¹(y - Xβ),
 *
 * <pre>{@code
 *  deviance D = Σ e*²,   R² = 1 - D / Σ y*²,   adjusted R² = 1 - (1 - R²) n / (n - p)
 * }</pre>
 *
 * with n effects and p coefficients (an estimated ED50 is one); R² is about 0, as there is no intercept. β is that of the fit without variance between
 * trials: the measures judge the shape, and what trials differ in beyond it counts as misfit.
 *
 * @param df        n - p
 * @param pValue    of D, chi-squared: small where the curve misses the trials by more than their errors; empty where df is 0, for a curve
 *                  with as many coefficients as there are effects misses none
 * @param adjustedRSquared empty where df is 0
 * @param residuals e*, in the order of the contributions and of their effects
 * @see <a href="https://doi.org/10.1002/jrsm.1194">Discacciati, Crippa, Orsini (2017)</a>
 */
public record GoodnessOfFit(
        double deviance,
        int df,
        OptionalDouble pValue,
        double rSquared,
        OptionalDouble adjustedRSquared,
        List<Residual> residuals) {
    /** The decorrelated residual of one effect. */
    public record Residual(String study, double dose, double value) {}

    public GoodnessOfFit {
        residuals = List.copyOf(residuals);
    }

    static GoodnessOfFit of(DoseResponseFit fit) {
        DoseResponse common = fit.options()
                .with(Stage.ONE)
                .with(org.dyad.statistics.mixed.Estimation.FIXED)
                .with(fit.options().moderators().requireTrials(0));
        PreparedDoseResponse prepared = PreparedDoseResponse.resolved(
                common,
                fit.contributions().stream().map(TrialContribution::effects).toList());
        Vector beta = prepared.mixed().beta();
        double deviance = 0;
        double total = 0;
        int n = 0;
        List<Residual> residuals = new ArrayList<>();
        for (TrialContribution trial : fit.contributions()) {
            Group group = prepared.design().group(trial.effects());
            Cholesky root = Cholesky.of(group.covariance());
            Vector observed = whitened(root, group.y());
            Vector left = whitened(root, group.y().minus(group.x().times(beta)));
            for (int i = 0; i < left.size(); i++) {
                deviance += left.get(i) * left.get(i);
                total += observed.get(i) * observed.get(i);
                residuals.add(
                        new Residual(trial.study(), trial.effects().doses().get(i), left.get(i)));
                n++;
            }
        }
        int df = n - beta.size() - (fit.ed50().isPresent() ? 1 : 0);
        double r2 = 1 - deviance / total;
        return new GoodnessOfFit(
                deviance,
                df,
                df > 0 ? OptionalDouble.of(new ChiSquared(df).survival(deviance)) : OptionalDouble.empty(),
                r2,
                df > 0 ? OptionalDouble.of(1 - (1 - r2) * n / df) : OptionalDouble.empty(),
                residuals);
    }

    private static Vector whitened(Cholesky root, Vector v) {
        return root.whiten(org.dyad.statistics.matrix.Matrix.ofRowMajor(v.size(), 1, v.toArray()))
                .column(0);
    }
}
