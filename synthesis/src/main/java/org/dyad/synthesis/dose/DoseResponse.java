package org.dyad.synthesis.dose;

import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.statistics.mixed.NotEstimable;

/**
 * Dose-response over trials as a linear mixed model of effects within trials. With d_ij the doses of trial j, r_j its
 * reference dose and f the basis of the shape,
 *
 * <pre>{@code  y_ij = (f(d_ij) - f(r_j))'(β + b_j) + e_ij,   b_j ~ N(0, Ψ),   Var e_j known }</pre>
 *
 * so that only differences within trials inform the curve and no trial needs a dose of zero.
 *
 * @param shape      of the curve; linear by default
 * @param effect     what is compared; mean differences by default
 * @param stage      one by default
 * @param estimation REML by default
 * @param psi        between-trial covariance; automatic by default
 * @param covariance within a trial; each arm's own by default
 * @param test       of tests and confidence intervals; z by default
 * @param level      of all intervals, 0.95 by default
 * @param moderators covariates of trials that the curve depends on; none by default
 * @see <a href="https://doi.org/10.1177/0962280218773122">Crippa, Discacciati, Bottai, Spiegelman, Orsini (2019)</a>
 */
public record DoseResponse(
        DoseShape shape,
        DoseEffect effect,
        Stage stage,
        Estimation estimation,
        PsiChoice psi,
        WithinTrialCovariance covariance,
        IntervalTest test,
        double level,
        CurveModerators moderators) {
    public DoseResponse {
        if (!(level > 0 && level < 1)) {
            throw new InvalidEvidence("A level of %s; it must be between 0 and 1, such as 0.95.", level);
        }
    }

    public static DoseResponse withDefaults() {
        return new DoseResponse(
                new DoseShape.Linear(),
                DoseEffect.MEAN_DIFFERENCE,
                Stage.ONE,
                Estimation.REML,
                PsiChoice.AUTOMATIC,
                WithinTrialCovariance.OWN,
                IntervalTest.Z,
                0.95,
                CurveModerators.none());
    }

    public DoseResponse with(DoseShape changed) {
        return new DoseResponse(changed, effect, stage, estimation, psi, covariance, test, level, moderators);
    }

    public DoseResponse with(DoseEffect changed) {
        return new DoseResponse(shape, changed, stage, estimation, psi, covariance, test, level, moderators);
    }

    public DoseResponse with(Stage changed) {
        return new DoseResponse(shape, effect, changed, estimation, psi, covariance, test, level, moderators);
    }

    public DoseResponse with(Estimation changed) {
        return new DoseResponse(shape, effect, stage, changed, psi, covariance, test, level, moderators);
    }

    public DoseResponse with(PsiChoice changed) {
        return new DoseResponse(shape, effect, stage, estimation, changed, covariance, test, level, moderators);
    }

    public DoseResponse with(WithinTrialCovariance changed) {
        return new DoseResponse(shape, effect, stage, estimation, psi, changed, test, level, moderators);
    }

    public DoseResponse with(IntervalTest changed) {
        return new DoseResponse(shape, effect, stage, estimation, psi, covariance, changed, level, moderators);
    }

    public DoseResponse with(CurveModerators changed) {
        return new DoseResponse(shape, effect, stage, estimation, psi, covariance, test, level, changed);
    }

    public DoseResponse withLevel(double changed) {
        return new DoseResponse(shape, effect, stage, estimation, psi, covariance, test, changed, moderators);
    }

    /**
     * Fits the curve.
     *
     * @throws InvalidEvidence when the input of a trial cannot be used as asked
     * @throws org.dyad.statistics.mixed.NotEstimable when the trials cannot carry the shape; the message says what is missing
     * @throws org.dyad.statistics.optimise.SearchNotSettled when no maximum could be shown
     */
    public DoseResponseFit fit(List<? extends DoseStudy> studies) {
        return prepare(studies).fit();
    }

    /**
     * These options, for analyses that need a curve which is linear in all that is estimated.
     *
     * @throws NotEstimable where an Emax curve leaves its ED50 to the data
     */
    public DoseResponse requireKnownEd50() {
        if (shape instanceof DoseShape.Emax emax && emax.ed50().isEmpty()) {
            throw new NotEstimable(
                    "This needs a curve with a known ED50. Fit the curve alone first, then name what it gave: emax:ED50.");
        }
        return this;
    }

    void requireMomentsPossible() {
        if (estimation == Estimation.MOMENTS && (stage == Stage.ONE || psi == PsiChoice.DIAGONAL)) {
            throw new InvalidEvidence(
                    "The method of moments estimates a full covariance of trials' own curves: use two stages%s.",
                    psi == PsiChoice.DIAGONAL ? " without asking for a diagonal one" : "");
        }
    }

    /** The trials made ready to be fitted, and refitted to simulated outcomes on the same doses. */
    public PreparedDoseResponse prepare(List<? extends DoseStudy> studies) {
        return PreparedDoseResponse.of(this, List.copyOf(studies));
    }
}
