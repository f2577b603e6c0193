package org.dyad.synthesis.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.dyad.statistics.mixed.Group;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.statistics.mixed.Refitter;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.statistics.random.RandomStream;

/**
 * The parametric bootstrap: populations fitted again to literatures drawn from the fitted one.
 *
 * @param populations one per replicate that could be fitted, in the order of the replicates
 * @param failed replicates that could not
 */
record Bootstrap(List<FittedPopulation> populations, int failed) {
    /** Replicates are cut into chunks of this size whatever the number of threads. */
    private static final int CHUNK = 50;

    static Bootstrap of(
            FittedPopulation fitted,
            Supplier<Refitter> refitters,
            List<Group> curve,
            LevelModel level,
            TargetData data,
            int replicates,
            long seed) {
        SimulatedTrials trials = new SimulatedTrials(fitted, curve, data.level(), data.spread());
        int chunks = (replicates + CHUNK - 1) / CHUNK;
        List<List<Optional<FittedPopulation>>> refitted = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> {
                    Refitter refitter = refitters.get();
                    int end = Math.min(replicates, (chunk + 1) * CHUNK);
                    List<Optional<FittedPopulation>> part = new ArrayList<>(CHUNK);
                    for (int r = chunk * CHUNK; r < end; r++) {
                        part.add(refit(fitted, trials.draw(RandomStream.of(seed, r)), refitter, level));
                    }
                    return part;
                })
                .toList();
        List<FittedPopulation> populations = refitted.stream()
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .toList();
        return new Bootstrap(populations, replicates - populations.size());
    }

    private static Optional<FittedPopulation> refit(
            FittedPopulation fitted, SimulatedTrials.Draw draw, Refitter refitter, LevelModel level) {
        try {
            Refitter.Refit curve = refitter.fit(draw.contrasts());
            return Optional.of(new FittedPopulation(
                    fitted.shape(),
                    fitted.from(),
                    curve.beta(),
                    curve.betaCovariance(),
                    curve.psi(),
                    level.fit(draw.means().toArray(), curve.beta().toArray(), curve.psi()),
                    draw.spread().isEmpty() ? Optional.empty() : Optional.of(SpreadModel.fit(draw.spread()))));
        } catch (SearchNotSettled | NotEstimable e) {
            return Optional.empty();
        }
    }
}
