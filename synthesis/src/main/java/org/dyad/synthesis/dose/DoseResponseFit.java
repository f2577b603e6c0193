package org.dyad.synthesis.dose;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dyad.statistics.distribution.StudentT;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.Optimum;
import org.dyad.statistics.mixed.PsiStructure;
import org.dyad.statistics.spline.Saturation;

/**
 * A fitted dose-response curve.
 *
 * @param options        what was asked for, with a shape that leaves nothing to the data
 * @param psiStructure   the between-trial covariance that was fitted
 * @param notes          sentences: steps down, trials left out, too few trials
 * @param coefficients   in the order of the shape's basis; then those of each moderator, in the same order
 * @param vcov           covariance of the coefficients
 * @param psi            between-trial covariance of the coefficients, in squared units of the outcome per basis function
 * @param logLikelihood  of REML includes +1/2 log|X'X|; not a number for the method of moments
 * @param heterogeneity  Cochran's Q about one common curve
 * @param overall        test that the outcome does not depend on the dose, at any value of the moderators
 * @param nonlinearity   test that every trial's curve is a straight line; empty where the shape is one, or has none in it
 * @param moderatorTests one for each moderator, in the order of their names
 * @param powers         how those of a fractional polynomial were chosen, where they were
 * @param ed50           of an Emax curve, where it was estimated; its coefficient is then the last
 * @param optimum        what is known of the maximum
 * @param contributions  one for each trial, in the order in which the trials were given
 * @param arms           arms of all trials, references included
 * @param observations   effects that entered (two stages: coefficients of trials)
 */
public record DoseResponseFit(
        DoseResponse options,
        PsiStructure psiStructure,
        List<String> notes,
        List<DoseCoefficient> coefficients,
        Matrix vcov,
        Matrix psi,
        double logLikelihood,
        double aic,
        double bic,
        ResidualHeterogeneity heterogeneity,
        WaldTest overall,
        Optional<WaldTest> nonlinearity,
        List<ModeratorTest> moderatorTests,
        Optional<PowerSelection> powers,
        Optional<HalfEffectDose> ed50,
        Optimum optimum,
        List<TrialContribution> contributions,
        int arms,
        int observations) {
    public DoseResponseFit {
        notes = List.copyOf(notes);
        coefficients = List.copyOf(coefficients);
        moderatorTests = List.copyOf(moderatorTests);
        contributions = List.copyOf(contributions);
    }

    public DoseShape shape() {
        return options.shape();
    }

    /** Number of trials. */
    public int trials() {
        return contributions.size();
    }

    /** The coefficients as a vector. */
    public Vector beta() {
        return Vector.of(coefficients.stream().map(DoseCoefficient::estimate).toList());
    }

    /** False with fewer than {@link BetweenTrialRule#LEAST_TRIALS} trials: the curve then only describes them. */
    public boolean curveIsAnEstimate() {
        return trials() >= BetweenTrialRule.LEAST_TRIALS;
    }

    /** True when {@link #psi} was estimated, from enough trials to print it as an estimate. */
    public boolean psiIsAnEstimate() {
        return psiStructure != PsiStructure.ZERO && curveIsAnEstimate();
    }

    /** Degrees of freedom of prediction intervals: trials minus coefficients. */
    public int predictionDegreesOfFreedom() {
        return trials() - linearCoefficients().size();
    }

    /**
     * The row that turns all coefficients into a difference between two doses: f(dose) - f(from), and 0 for the moderators, which
     * are at their means.
     */
    public Vector basis(double dose, double from) {
        return basis(dose, from, TrialCovariates.none());
    }

    /**
     * The row that turns all coefficients into a difference between two doses, with these values of the moderators; for an estimated
     * ED50 the derivative of the difference in the coefficients (delta method).
     */
    public Vector basis(double dose, double from, TrialCovariates at) {
        Vector linear = design().combination(at).transpose().times(shape().at(dose, from));
        if (ed50.isEmpty()) {
            return linear;
        }
        Saturation curve = new Saturation(ed50.get().estimate());
        double ceiling = curveAt(at).beta().get(0);
        double[] row = Arrays.copyOf(linear.toArray(), coefficients.size());
        row[row.length - 1] = ceiling * (curve.slopeInHalf(dose) - curve.slopeInHalf(from));
        return Vector.of(row);
    }

    /** All coefficients but an estimated ED50: those in which the curve is linear. */
    Vector linearCoefficients() {
        int linear = coefficients.size() - (ed50.isPresent() ? 1 : 0);
        return Vector.of(coefficients.subList(0, linear).stream()
                .map(DoseCoefficient::estimate)
                .toList());
    }

    /** The curve of trials with these values of the moderators; those not named are at their means. An ED50 is taken as known. */
    public CurveAt curveAt(TrialCovariates at) {
        Matrix combination = design().combination(at);
        Vector linear = linearCoefficients();
        List<Integer> own = IntStream.range(0, linear.size()).boxed().toList();
        return new CurveAt(
                shape(),
                at,
                combination,
                combination.times(linear),
                combination.times(vcov.select(own, own)).times(combination.transpose()),
                psi);
    }

    /** Each trial's own curve: the common one drawn towards what the trial saw. In the order of the contributions. */
    public List<StudyCurve> studyCurves() {
        return StudyCurve.all(this);
    }

    /** How near the common curve comes to the effects of the trials. */
    public GoodnessOfFit goodnessOfFit() {
        return GoodnessOfFit.of(this);
    }

    /** How much of the variance of each effect lies between trials. In the order of the contributions. */
    public List<VarianceShare> variancePartition() {
        return VarianceShare.all(this);
    }

    CurveDesign design() {
        return new CurveDesign(
                shape(),
                options.stage(),
                moderatorTests.stream().map(ModeratorTest::moderator).toList(),
                moderatorTests.stream().map(ModeratorTest::centre).toList());
    }

    /** tau²(dose) = f'Ψf: variance between trials of the true difference between two doses. */
    public double betweenTrialVariance(double dose, double from) {
        return Math.max(0, psi.quadraticForm(shape().at(dose, from)));
    }

    /** Differences of the outcome at {@code doses} from that at {@code from}. */
    public List<DosePrediction> predict(List<Double> doses, double from) {
        return doses.stream().map(dose -> predict(dose, from)).toList();
    }

    /** The difference of the outcome at {@code dose} from that at {@code from}; moderators are at their means. */
    public DosePrediction predict(double dose, double from) {
        return predict(dose, from, TrialCovariates.none());
    }

    /** The difference of the outcome at {@code dose} from that at {@code from}, with these values of the moderators. */
    public DosePrediction predict(double dose, double from, TrialCovariates at) {
        Vector x = basis(dose, from, at);
        double estimate = shape().at(dose, from).dot(curveAt(at).beta());
        double variance = vcov.quadraticForm(x);
        double se = StrictMath.sqrt(Math.max(0, variance));
        double multiplier = new StudentT(coefficients.get(0).df()).twoSidedQuantile(options.level());
        Optional<DosePrediction.PredictionInterval> interval = Optional.empty();
        if (psiIsAnEstimate() && predictionDegreesOfFreedom() >= 1) {
            double wide = StrictMath.sqrt(Math.max(0, variance + betweenTrialVariance(dose, from)))
                    * new StudentT(predictionDegreesOfFreedom()).twoSidedQuantile(options.level());
            interval = Optional.of(new DosePrediction.PredictionInterval(estimate - wide, estimate + wide));
        }
        return new DosePrediction(
                dose, from, estimate, se, estimate - multiplier * se, estimate + multiplier * se, interval);
    }

    /** The lowest and the highest dose of any arm in this analysis. */
    public double lowestDose() {
        return contributions.stream()
                .mapToDouble(c -> Math.min(
                        c.effects().referenceDose(),
                        c.effects().doses().stream()
                                .mapToDouble(Double::doubleValue)
                                .min()
                                .orElseThrow()))
                .min()
                .orElseThrow();
    }

    /** Beyond this dose the curve is extrapolated. */
    public double highestDose() {
        return contributions.stream()
                .mapToDouble(c -> Math.max(
                        c.effects().referenceDose(),
                        c.effects().doses().stream()
                                .mapToDouble(Double::doubleValue)
                                .max()
                                .orElseThrow()))
                .max()
                .orElseThrow();
    }
}
