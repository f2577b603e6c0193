package org.dyad.synthesis.target;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.distribution.StudentT;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.synthesis.dose.DoseCoefficient;
import org.dyad.synthesis.dose.DosePrediction;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.dose.IntervalTest;
import org.dyad.synthesis.dose.TrialContribution;

/**
 * The mean of the outcome at each dose: a curve from differences within trials, on a level from arm means,
 *
 * <pre>{@code
 *   m_ij = alpha_j + (f(d_ij) - f(r))'(beta + b_j) + e_ij,    alpha_j ~ N(L, tau2),   b_j ~ N(0, Psi)
 *   M(d) = L + (f(d) - f(r))' beta,       Var of a new trial's mean about it:  tau2 + (f(d) - f(r))' Psi (f(d) - f(r))
 * }</pre>
 *
 * <p>The alpha_j are free where beta is estimated, so arm means add nothing to the curve; L is then their random-effects mean.
 * It is estimated at the lowest dose r of all arms and carried along the curve to the dose {@code from} at which it is given;
 * M does not depend on {@code from}. Standard errors hold the covariance of level and curve; tau2 and Psi are taken as known.
 *
 * @param fit    the curve; its tests and likelihood are those of differences within trials
 * @param level  as estimated, at {@code lowest}
 * @param lowest the lowest dose of all arms
 * @param from   the dose at which the first coefficient is the level
 * @param value  the level at {@code from}
 * @param vcov   of the level at {@code from} and the coefficients of the curve
 * @param psi    between-trial covariance of the same; empty below three trials with arm means or on the curve
 */
public record MeanCurve(
        DoseResponseFit fit,
        LevelFit level,
        double lowest,
        double from,
        double value,
        Matrix vcov,
        Optional<Matrix> psi) {

    /**
     * Fits curve and level.
     *
     * @param from where the level is given; the lowest dose of all arms where absent
     * @throws InvalidEvidence for moderators, effects other than mean differences, or a covariance within trials that no arms have
     * @throws NotEstimable where no arm mean gives a level, or the trials cannot carry the curve
     */
    public static MeanCurve of(TargetData given, DoseResponse options, OptionalDouble from) {
        if (!options.moderators().isEmpty()) {
            throw new InvalidEvidence(
                    "Moderators change the curve, and the level would depend on them too, which is not fitted."
                            + " Ask for differences of means (md), or leave moderators out.");
        }
        if (given.level().isEmpty()) {
            throw new NotEstimable(
                    "No trial reports an arm mean with its standard error, so the level of the outcome is"
                            + " not known. Ask for differences of means (md).");
        }
        TargetData data = ArmVariances.as(options.covariance(), given);
        DoseResponseFit fit = options.fit(data.curve());
        double lowest = data.level().stream().mapToDouble(LevelArm::dose).reduce(fit.lowestDose(), Math::min);
        LevelModel model = new LevelModel(fit.shape(), lowest, data.level());
        double[] means = data.level().stream().mapToDouble(LevelArm::mean).toArray();
        double[] beta = fit.beta().toArray();
        LevelModel.Fit level = options.estimation() == Estimation.FIXED
                ? model.fit(means, beta, fit.psi(), OptionalDouble.of(0))
                : model.fit(means, beta, fit.psi());
        return new MeanCurveAssembly(fit, model.describe(level), data.level(), lowest).at(from.orElse(lowest));
    }

    /** The level, named {@code level}, then the coefficients of the curve. */
    public List<DoseCoefficient> coefficients() {
        double se = StrictMath.sqrt(Math.max(0, vcov.get(0, 0)));
        StudentT t = reference();
        double half = t.twoSidedQuantile(fit.options().level()) * se;
        List<DoseCoefficient> all = new ArrayList<>();
        all.add(new DoseCoefficient(
                "level",
                value,
                se,
                value / se,
                degreesOfFreedom(),
                t.twoSidedPValue(value / se),
                value - half,
                value + half));
        all.addAll(fit.coefficients());
        return all;
    }

    /**
     * The mean of the outcome at this dose, with the prediction interval of the true mean of a new trial there (never of a
     * person): t on the smaller of trials minus coefficients of the curve, and trials with arm means minus 1.
     */
    public DosePrediction predict(double dose) {
        Vector row = withOne(fit.basis(dose, from));
        double variance = Math.max(0, vcov.quadraticForm(row));
        double estimate = value + linear(dose).dot(fit.beta());
        double se = StrictMath.sqrt(variance);
        double half = reference().twoSidedQuantile(fit.options().level()) * se;
        return new DosePrediction(
                dose, from, estimate, se, estimate - half, estimate + half, interval(dose, estimate, variance));
    }

    private Optional<DosePrediction.PredictionInterval> interval(double dose, double estimate, double variance) {
        OptionalDouble between = betweenTrialVariance(dose);
        int df = fewestDegrees();
        if (between.isEmpty() || df < 1 || !fit.psiIsAnEstimate()) {
            return Optional.empty();
        }
        double wide = StrictMath.sqrt(variance + between.getAsDouble())
                * new StudentT(df).twoSidedQuantile(fit.options().level());
        return Optional.of(new DosePrediction.PredictionInterval(estimate - wide, estimate + wide));
    }

    /** Variance between trials of their true means at a dose; empty where too few trials can tell. */
    public OptionalDouble betweenTrialVariance(double dose) {
        return psi.map(p -> OptionalDouble.of(
                        Math.max(0, p.quadraticForm(withOne(fit.shape().at(dose, from))))))
                .orElse(OptionalDouble.empty());
    }

    /** Trials that report arm means. */
    public int levelTrials() {
        return level.trials().size();
    }

    /** Whether no arm, on the curve or for the level, had a dose as low, or none on the curve one as high. */
    public boolean beyondTheDoses(double dose) {
        return dose < lowest || dose > fit.highestDose();
    }

    /** What a reader must know, as sentences: of the curve, then of the level. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(fit.notes());
        List<String> onCurve =
                fit.contributions().stream().map(TrialContribution::study).toList();
        List<String> levels =
                level.trials().stream().map(LevelFit.TrialLevel::study).toList();
        sentence(
                notes,
                minus(levels, onCurve),
                "informs the level only, not the curve",
                "inform the level only, not the curve");
        sentence(
                notes,
                minus(onCurve, levels),
                "informs the curve only, not the level",
                "inform the curve only, not the level");
        if (level.betweenTrialVariance().isEmpty()) {
            notes.add(
                    "Arm means of fewer than %d trials: the level is theirs, and how far a new trial's lies from it cannot be told."
                            .formatted(BetweenTrials.FEWEST_TRIALS));
        }
        return notes;
    }

    private static void sentence(List<String> notes, List<String> trials, String one, String many) {
        if (!trials.isEmpty()) {
            notes.add("%s %s.".formatted(String.join(", ", trials), trials.size() == 1 ? one : many));
        }
    }

    private static List<String> minus(List<String> all, List<String> without) {
        return all.stream().filter(study -> !without.contains(study)).toList();
    }

    private int fewestDegrees() {
        return Math.min(fit.predictionDegreesOfFreedom(), levelTrials() - 1);
    }

    private double degreesOfFreedom() {
        return fit.options().test() == IntervalTest.Z ? Double.POSITIVE_INFINITY : fewestDegrees();
    }

    private StudentT reference() {
        if (degreesOfFreedom() < 1) {
            throw new NotEstimable("Arm means of one trial leave no degrees of freedom for t. Use z.");
        }
        return new StudentT(degreesOfFreedom());
    }

    /** f(dose) - f(from), with 0 for an ED50: it is in the functions already. */
    private Vector linear(double dose) {
        double[] row =
                Arrays.copyOf(fit.shape().at(dose, from).toArray(), fit.beta().size());
        return Vector.of(row);
    }

    static Vector withOne(Vector rest) {
        double[] row = new double[rest.size() + 1];
        row[0] = 1;
        System.arraycopy(rest.toArray(), 0, row, 1, rest.size());
        return Vector.of(row);
    }
}
