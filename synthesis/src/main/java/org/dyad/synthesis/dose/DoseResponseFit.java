package org.dyad.synthesis.dose;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.dyad.statistics.distribution.StudentT;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.MixedFit;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.statistics.mixed.Optimum;
import org.dyad.statistics.mixed.PsiStructure;

/**
 * A fitted dose-response curve.
 *
 * @param options        what was asked for
 * @param psiStructure   the between-trial covariance that was fitted
 * @param notes          sentences: steps down, trials left out, too few trials
 * @param coefficients   in the order of the shape's basis; then those of each moderator, in the same order
 * @param vcov           covariance of the coefficients
 * @param psi            between-trial covariance of the coefficients, in squared units of the outcome per basis function
 * @param logLikelihood  of REML includes +1/2 log|X'X|
 * @param heterogeneity  Cochran's Q about one common curve
 * @param overall        test that the outcome does not depend on the dose, at any value of the moderators
 * @param nonlinearity   test that every trial's curve is a straight line; empty where the shape is one, or has none in it
 * @param moderatorTests one for each moderator, in the order of their names
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

    static DoseResponseFit of(PreparedDoseResponse prepared, MixedFit fit) {
        DoseResponse options = prepared.options();
        int q = options.shape().coefficients();
        int p = prepared.design().columns();
        int trials = fit.groups();
        if (options.test() == IntervalTest.T && trials <= p) {
            throw new NotEstimable(
                    "%s trials leave no degrees of freedom for t with %s coefficients. Use z, or a simpler shape."
                            .formatted(trials, p));
        }
        double df = options.test() == IntervalTest.Z ? Double.POSITIVE_INFINITY : trials - p;
        return new DoseResponseFit(
                options,
                fit.structure(),
                prepared.notes(),
                coefficients(prepared, fit, df),
                fit.betaCovariance(),
                fit.psi(),
                fit.logLikelihood(),
                fit.aic(),
                fit.bic(),
                ResidualHeterogeneity.of(fit.residualQ(), fit.residualDegreesOfFreedom()),
                WaldTest.of(fit.beta(), fit.betaCovariance(), indices(p, i -> true), df),
                q == 1 || !options.shape().startsWithTheDose()
                        ? Optional.empty()
                        : Optional.of(WaldTest.of(fit.beta(), fit.betaCovariance(), indices(p, i -> i % q > 0), df)),
                moderatorTests(prepared, fit, df),
                fit.optimum(),
                prepared.contributions(fit),
                prepared.arms(),
                fit.observations());
    }

    private static List<Integer> indices(int count, IntPredicate which) {
        return IntStream.range(0, count).filter(which).boxed().toList();
    }

    private static List<ModeratorTest> moderatorTests(PreparedDoseResponse prepared, MixedFit fit, double df) {
        CurveDesign design = prepared.design();
        int q = design.shape().coefficients();
        List<ModeratorTest> tests = new ArrayList<>();
        for (int m = 0; m < design.moderators().size(); m++) {
            int block = m + 1;
            String name = design.moderators().get(m);
            DoubleSummaryStatistics values = prepared.trials().stream()
                    .mapToDouble(trial -> trial.covariates().value(name).orElseThrow())
                    .summaryStatistics();
            tests.add(new ModeratorTest(
                    name,
                    design.centres().get(m),
                    values.getMin(),
                    values.getMax(),
                    fit.groups(),
                    WaldTest.of(fit.beta(), fit.betaCovariance(), indices(design.columns(), i -> i / q == block), df)));
        }
        return tests;
    }

    private static List<DoseCoefficient> coefficients(PreparedDoseResponse prepared, MixedFit fit, double df) {
        StudentT t = new StudentT(df);
        double multiplier = t.twoSidedQuantile(prepared.options().level());
        List<String> names = prepared.design().names();
        List<DoseCoefficient> coefficients = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            double estimate = fit.beta().get(i);
            double se = StrictMath.sqrt(fit.betaCovariance().get(i, i));
            coefficients.add(new DoseCoefficient(
                    names.get(i),
                    estimate,
                    se,
                    estimate / se,
                    df,
                    t.twoSidedPValue(estimate / se),
                    estimate - multiplier * se,
                    estimate + multiplier * se));
        }
        return coefficients;
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
        return trials() - coefficients.size();
    }

    /**
     * The row that turns all coefficients into a difference between two doses: f(dose) - f(from), and 0 for the moderators, which
     * are at their means.
     */
    public Vector basis(double dose, double from) {
        return basis(dose, from, TrialCovariates.none());
    }

    /** The row that turns all coefficients into a difference between two doses, with these values of the moderators. */
    public Vector basis(double dose, double from, TrialCovariates at) {
        return design().combination(at).transpose().times(shape().at(dose, from));
    }

    /** The curve of trials with these values of the moderators; those not named are at their means. */
    public CurveAt curveAt(TrialCovariates at) {
        Matrix combination = design().combination(at);
        return new CurveAt(
                shape(),
                at,
                combination,
                combination.times(beta()),
                combination.times(vcov).times(combination.transpose()),
                psi);
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
        double estimate = x.dot(beta());
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
