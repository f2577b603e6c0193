package org.dyad.synthesis.dose;

import java.util.ArrayList;
import java.util.List;
import org.dyad.statistics.matrix.Cholesky;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.Group;

/**
 * A trial's own curve by best linear unbiased prediction: with Σ = S + ZΨZ', C the covariance of the common coefficients and
 * A = [I, m I, ...] the moderators of the trial (X = Z A),
 *
 * <pre>{@code
 *  b = ΨZ'Σ⁻¹(y - Xβ),     Var(b - b_true) = Ψ - ΨZ'Σ⁻¹ZΨ + K C K',    K = ΨZ'Σ⁻¹X
 *  curve: A β + b,         variance:         Ψ - ΨZ'Σ⁻¹ZΨ + (A - K) C (A - K)'
 * }</pre>
 *
 * Ψ, and an ED50, are taken as known.
 *
 * @param deviation           b: from the common curve (at the trial's moderators)
 * @param deviationCovariance of its error
 * @param coefficients        of the trial's own curve, in the order of the shape's basis
 * @param covariance          of their error
 * @see <a href="https://doi.org/10.1214/ss/1177011926">Robinson (1991)</a>
 */
public record StudyCurve(
        String study,
        DoseShape shape,
        Vector deviation,
        Matrix deviationCovariance,
        Vector coefficients,
        Matrix covariance) {

    /** The trial's true difference between two doses. */
    public double difference(double dose, double from) {
        return shape.at(dose, from).dot(coefficients);
    }

    /** Standard error of {@link #difference}. */
    public double standardError(double dose, double from) {
        return StrictMath.sqrt(Math.max(0, covariance.quadraticForm(shape.at(dose, from))));
    }

    static List<StudyCurve> all(DoseResponseFit fit) {
        CurveDesign design = fit.design();
        Vector beta = fit.linearCoefficients();
        List<Integer> linear = new ArrayList<>();
        for (int i = 0; i < beta.size(); i++) {
            linear.add(i);
        }
        Matrix c = fit.vcov().select(linear, linear);
        List<StudyCurve> curves = new ArrayList<>();
        for (TrialContribution trial : fit.contributions()) {
            curves.add(of(design, trial.effects(), beta, c, fit.psi()));
        }
        return curves;
    }

    private static StudyCurve of(CurveDesign design, TrialEffects trial, Vector beta, Matrix c, Matrix psi) {
        Group group = design.group(trial);
        Matrix z = group.z();
        Cholesky sigma = Cholesky.of(group.covariance().plus(z.times(psi).times(z.transpose())));
        Matrix gain = sigma.solve(z.times(psi)).transpose();
        Vector deviation = gain.times(group.y().minus(group.x().times(beta)));
        Matrix left = psi.plus(gain.times(z).times(psi).scaled(-1));
        Matrix k = gain.times(group.x());
        Matrix a = design.combinationOf(trial);
        Matrix rest = a.plus(k.scaled(-1));
        return new StudyCurve(
                trial.study(),
                design.shape(),
                deviation,
                left.plus(k.times(c).times(k.transpose())),
                a.times(beta).plus(deviation),
                left.plus(rest.times(c).times(rest.transpose())));
    }
}
