package org.dyad.synthesis.target;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.mixed.Group;
import org.dyad.synthesis.dose.DoseResponseFit;

/** Makes the intervals of a question by the method that it asks for. */
final class IntervalMaker {
    private final DoseResponseFit fit;
    private final FittedPopulation population;
    private final List<Group> groups;
    private final LevelModel levelModel;
    private final double[] means;
    private final ContrastLikelihood contrasts;
    private final Map<List<Long>, Bootstrap> bootstraps = new ConcurrentHashMap<>();

    IntervalMaker(
            DoseResponseFit fit,
            FittedPopulation population,
            List<Group> groups,
            List<Matrix> combinations,
            LevelModel levelModel,
            List<LevelArm> arms) {
        this.fit = fit;
        this.population = population;
        this.groups = groups;
        this.levelModel = levelModel;
        this.means = arms.stream().mapToDouble(LevelArm::mean).toArray();
        this.contrasts =
                new ContrastLikelihood(groups, combinations, fit.options().estimation());
    }

    TargetIntervals of(TargetQuestion question, TargetSearch search) {
        if (!question.estimation()) {
            return NoIntervals.WITHOUT_ESTIMATE;
        }
        double df = Math.min(
                fit.trials() - population.beta().size(),
                population.level().levels.length - levelModel.line().columns());
        if (df < 1) {
            return new NoIntervals("There are too few trials for an interval.", 0);
        }
        return switch (question.interval().resolved()) {
            case BAND -> new BandIntervals(population, sharedCurves(), question, search, df);
            case PROFILE -> new ProfileIntervals(profile(), population, question, search, df);
            case BOOTSTRAP, AUTOMATIC ->
                new BootstrapIntervals(bootstrap(question).populations(), question, search);
        };
    }

    ProfileLikelihood profile() {
        return new ProfileLikelihood(population, groups, contrasts, levelModel, means, fit.psiStructure());
    }

    /** Questions with the same seed and number of replicates share one bootstrap. */
    private Bootstrap bootstrap(TargetQuestion question) {
        return bootstraps.computeIfAbsent(
                List.of((long) question.replicates(), question.seed()),
                key -> Bootstrap.of(
                        new PopulationDraws(population, groups, contrasts, levelModel, means, fit.psiStructure()),
                        question.replicates(),
                        question.seed()));
    }

    /** {@code sum omega_j V I_j Psi F_j} at the estimates, over trials that inform both the curve and the level. */
    double[] sharedCurves() {
        return SharedCurves.of(
                groups,
                contrasts.informationsAt(population.psi()),
                population.betaCovariance(),
                population.psi(),
                levelModel,
                population.level());
    }
}
