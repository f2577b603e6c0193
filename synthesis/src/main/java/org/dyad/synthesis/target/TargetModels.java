package org.dyad.synthesis.target;

import java.util.List;
import java.util.Optional;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.mixed.Group;
import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.PreparedDoseResponse;
import org.dyad.synthesis.dose.TrialCovariates;
import org.dyad.synthesis.dose.TrialEffects;

/**
 * Curve, level and spread of one data set, at one place among the values of the curve's moderators.
 *
 * @param data what informs them; with moderators only the levels of trials that state them
 * @param from lowest dose of any arm: that of the level
 * @param highestDose of any arm
 * @param groups the contrasts of each trial on the curve
 * @param level absent, as is all that follows, where no trial tells the level
 */
record TargetModels(
        TargetData data,
        DoseResponseFit fit,
        ModeratorFrame frame,
        double from,
        double highestDose,
        List<Group> groups,
        Optional<LevelModel> level,
        Optional<FittedPopulation> population,
        Optional<IntervalMaker> maker) {

    static TargetModels of(TargetData all, PreparedDoseResponse prepared, DoseResponseFit fit, TrialCovariates at) {
        ModeratorFrame frame = ModeratorFrame.of(fit, at);
        TargetData data = frame.isEmpty() ? all : all.statingLevels(frame.names());
        DoseShape shape = fit.shape();
        double from = fit.lowestDose();
        double highest = fit.highestDose();
        for (LevelArm arm : data.level()) {
            from = Math.min(from, arm.dose());
            highest = Math.max(highest, arm.dose());
        }
        double origin = from;
        List<Group> groups =
                prepared.trials().stream().map(trial -> group(trial, shape)).toList();
        List<Matrix> combinations = frame.isEmpty()
                ? List.of()
                : prepared.trials().stream()
                        .map(trial -> frame.combination(trial.covariates(), shape.coefficients()))
                        .toList();
        Optional<LevelModel> level = data.level().isEmpty()
                ? Optional.empty()
                : Optional.of(new LevelModel(shape, origin, data.level(), frame));
        Optional<FittedPopulation> population = level.map(l -> population(data, fit, frame, origin, l));
        return new TargetModels(
                data,
                fit,
                frame,
                from,
                highest,
                groups,
                level,
                population,
                population.map(
                        p -> new IntervalMaker(fit, p, groups, combinations, level.orElseThrow(), data.level())));
    }

    private static Group group(TrialEffects trial, DoseShape shape) {
        double[][] x = trial.doses().stream()
                .map(dose -> shape.at(dose, trial.referenceDose()).toArray())
                .toArray(double[][]::new);
        return new Group(trial.study(), trial.effects(), Matrix.of(x), Matrix.of(x), trial.covariance());
    }

    private static FittedPopulation population(
            TargetData data, DoseResponseFit fit, ModeratorFrame frame, double from, LevelModel level) {
        Vector beta = fit.beta();
        Matrix covariance = fit.vcov();
        if (!frame.isEmpty()) {
            Matrix moved = frame.moved(fit);
            beta = moved.times(beta);
            covariance = moved.times(covariance).times(moved.transpose());
        }
        double[] means = data.level().stream().mapToDouble(LevelArm::mean).toArray();
        return new FittedPopulation(
                fit.shape(),
                from,
                beta,
                covariance,
                fit.psi(),
                level.fit(means, beta.toArray(), fit.psi()),
                data.spread().isEmpty() ? Optional.empty() : Optional.of(SpreadModel.fit(data.spread())));
    }

    /** The moderators and the values at which the answer is given. */
    List<TargetModerator> moderators() {
        boolean levelDepends = level.map(l -> l.line().columns() > 1).orElse(false);
        return fit.moderatorTests().stream()
                .map(test -> new TargetModerator(
                        test, frame.at().get(frame.names().indexOf(test.moderator())), levelDepends))
                .toList();
    }
}
