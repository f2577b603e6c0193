package org.dyad.synthesis.target;

import java.util.List;
import java.util.stream.IntStream;
import org.dyad.statistics.random.RandomStream;

/**
 * The parametric bootstrap: populations drawn with the error of all that was estimated.
 *
 * @param populations one per replicate, in their order
 */
record Bootstrap(List<PopulationCurve> populations) {
    /** Replicates are cut into chunks of this size whatever the number of threads. */
    private static final int CHUNK = 50;

    Bootstrap {
        populations = List.copyOf(populations);
    }

    static Bootstrap of(PopulationDraws draws, int replicates, long seed) {
        int chunks = (replicates + CHUNK - 1) / CHUNK;
        List<List<PopulationCurve>> drawn = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> IntStream.range(chunk * CHUNK, Math.min(replicates, (chunk + 1) * CHUNK))
                        .mapToObj(r -> draws.draw(RandomStream.of(seed, r)))
                        .toList())
                .toList();
        return new Bootstrap(drawn.stream().flatMap(List::stream).toList());
    }
}
