package org.dyad.synthesis.dyad;

import java.util.List;
import java.util.Optional;
import org.dyad.statistics.distribution.StudentT;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.synthesis.dose.BetweenTrialRule;
import org.dyad.synthesis.dose.DosePrediction;
import org.dyad.synthesis.dose.DoseShape;

/**
 * The curve of one of the two outcomes, taken from a joint fit.
 *
 * @param shape       of the curve
 * @param beta        coefficients
 * @param vcov        their covariance
 * @param psi         between-trial covariance; empty where none was fitted
 * @param trials      that report this outcome
 * @param df          of intervals; {@code POSITIVE_INFINITY} means the normal
 * @param level       of intervals
 * @param lowestDose  of any arm with this outcome, IU per day
 * @param highestDose beyond it the curve is extrapolated
 */
public record OutcomeCurve(
        DoseShape shape,
        Vector beta,
        Matrix vcov,
        Optional<Matrix> psi,
        int trials,
        double df,
        double level,
        double lowestDose,
        double highestDose) {

    /** False with fewer than {@link BetweenTrialRule#LEAST_TRIALS} trials: the curve then only describes them. */
    public boolean isAnEstimate() {
        return trials >= BetweenTrialRule.LEAST_TRIALS;
    }

    /** Differences of the outcome at {@code doses} from that at {@code from}. */
    public List<DosePrediction> predict(List<Double> doses, double from) {
        return doses.stream().map(dose -> predict(dose, from)).toList();
    }

    /** The difference of the outcome at {@code dose} from that at {@code from}. */
    public DosePrediction predict(double dose, double from) {
        Vector x = shape.at(dose, from);
        double estimate = x.dot(beta);
        double variance = vcov.quadraticForm(x);
        double se = StrictMath.sqrt(Math.max(0, variance));
        double half = se * new StudentT(df).twoSidedQuantile(level);
        int predictionDf = trials - beta.size();
        Optional<DosePrediction.PredictionInterval> interval = psi.filter(p -> isAnEstimate() && predictionDf >= 1)
                .map(p -> {
                    double wide = StrictMath.sqrt(Math.max(0, variance + p.quadraticForm(x)))
                            * new StudentT(predictionDf).twoSidedQuantile(level);
                    return new DosePrediction.PredictionInterval(estimate - wide, estimate + wide);
                });
        return new DosePrediction(dose, from, estimate, se, estimate - half, estimate + half, interval);
    }

    /** Standard deviation between trials of the rise from one dose to another; empty where none was estimated. */
    public Optional<Double> betweenTrials(double dose, double from) {
        return psi.filter(p -> isAnEstimate())
                .map(p -> StrictMath.sqrt(Math.max(0, p.quadraticForm(shape.at(dose, from)))));
    }
}
