package org.dyad.synthesis.target;

import java.util.Optional;
import org.dyad.statistics.random.RandomStream;

/** Draws of the spread between people, with its variance between trials from its confidence distribution. */
final class SpreadDraws {
    private final SpreadFit fit;
    private final double[] means;
    private final double[] variances;
    private final double best;
    private final Optional<ConfidenceDistribution> between;

    /** A drawn spread. */
    record Draw(double logScale, double power) {}

    SpreadDraws(SpreadFit fit) {
        this.fit = fit;
        SpreadModel.Summary summary = SpreadModel.summary(fit.arms(), fit.power());
        this.means = summary.means().stream().mapToDouble(Double::doubleValue).toArray();
        this.variances =
                summary.variances().stream().mapToDouble(Double::doubleValue).toArray();
        boolean varies = fit.betweenTrialVariance().isPresent();
        this.best = OneMean.mean(means, variances, varies ? BetweenTrials.variance(means, variances) : 0);
        this.between = varies
                ? Optional.of(new ConfidenceDistribution(
                        t -> OneMean.squares(means, variances, t),
                        means.length - 1,
                        PopulationDraws.scale(means, variances)))
                : Optional.empty();
    }

    Draw draw(RandomStream random) {
        double t = between.isPresent() ? between.get().draw(random) : 0;
        double weights = 0;
        for (double v : variances) {
            weights += 1 / (v + t);
        }
        double shift = OneMean.mean(means, variances, t) - best + random.nextNormal() / Math.sqrt(weights);
        double powerShift = fit.powerEstimated() ? Math.sqrt(fit.powerVariance()) * random.nextNormal() : 0;
        return new Draw(fit.logScale() + shift - powerShift * fit.averageLogMean(), fit.power() + powerShift);
    }
}
