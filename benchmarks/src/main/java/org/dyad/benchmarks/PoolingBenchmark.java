package org.dyad.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.RandomEffects;
import org.dyad.synthesis.pool.Refitter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Random-effects pooling by REML: contrasts in, result out. Times are sampled; the median stands on a machine that is not idle. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PoolingBenchmark {

    /** Tables of 13 (the BCG trials), 27 and 1000 contrasts. */
    @State(Scope.Thread)
    public static class Tables {
        private static final int REPLICATES = 1000;

        private final RandomEffects reml = RandomEffects.withDefaults();
        private final Contrasts bcg = Contrasts.of(
                EffectMeasure.RR,
                List.of(
                        -0.889311333920205,
                        -1.58538865720143,
                        -1.34807314829969,
                        -1.44155119002131,
                        -0.217547322211296,
                        -0.786115585818864,
                        -1.62089822359839,
                        0.0119523335238405,
                        -0.469417648738149,
                        -1.37134480347278,
                        -0.339358828338391,
                        0.445913400571379,
                        -0.0173139482168798),
                List.of(
                        0.325584765003961,
                        0.194581121398144,
                        0.415367965367965,
                        0.0200100319022476,
                        0.0512101721696309,
                        0.00690561845590876,
                        0.223017247572315,
                        0.00396157929781773,
                        0.056434210463249,
                        0.0730247936130289,
                        0.0124122139715597,
                        0.532505845200153,
                        0.0714046596839863));
        private final Contrasts middle = drawn(27);
        private final Contrasts large = drawn(1000);
        private final Refitter refitter = reml.refitter(middle, Moderators.none());
        private final double[][] effects = new double[REPLICATES][27];

        public Tables() {
            for (int replicate = 0; replicate < REPLICATES; replicate++) {
                RandomStream stream = RandomStream.of(1, replicate);
                for (int i = 0; i < 27; i++) {
                    double variance = middle.contrasts().get(i).variance();
                    effects[replicate][i] = 0.5 + Math.sqrt(variance + 0.1) * stream.nextNormal();
                }
            }
        }

        private static Contrasts drawn(int count) {
            RandomStream stream = RandomStream.of(7, count);
            List<Double> effects = new ArrayList<>();
            List<Double> variances = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                double variance = 0.02 + 0.5 * stream.nextDouble();
                variances.add(variance);
                effects.add(0.5 + Math.sqrt(variance + 0.1) * stream.nextNormal());
            }
            return Contrasts.of(EffectMeasure.MD, effects, variances);
        }
    }

    /** The 13 BCG trials: estimate, interval, heterogeneity, log-likelihood. */
    @Benchmark
    public PoolingFit bcg(Tables tables) {
        return tables.reml.fit(tables.bcg);
    }

    /** A thousand contrasts. */
    @Benchmark
    public PoolingFit thousand(Tables tables) {
        return tables.reml.fit(tables.large);
    }

    /** A thousand bootstrap refits at k = 27, on one core. */
    @Benchmark
    public double thousandRefits(Tables tables) {
        double sum = 0;
        for (double[] effects : tables.effects) {
            sum += tables.refitter.refit(effects).tauSquared();
        }
        return sum;
    }
}
