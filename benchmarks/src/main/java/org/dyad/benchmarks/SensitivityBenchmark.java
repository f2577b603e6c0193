package org.dyad.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Moderator;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.RandomEffects;
import org.dyad.synthesis.sensitivity.Gosh;
import org.dyad.synthesis.sensitivity.Influence;
import org.dyad.synthesis.sensitivity.PermutationTest;
import org.dyad.synthesis.sensitivity.Progress;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Sensitivity analyses by REML. Times are sampled; the median stands on a machine that is not idle. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SensitivityBenchmark {

    /** Tables of 100, 15 and 13 contrasts. */
    @State(Scope.Thread)
    public static class Tables {
        private final RandomEffects reml = RandomEffects.withDefaults();
        private final Contrasts hundred = drawn(100);
        private final Contrasts fifteen = drawn(15);
        private final Contrasts thirteen = drawn(13);
        private final Moderators line = Moderators.of(new Moderator.Numeric("x", uniform(13)));

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

        private static List<Double> uniform(int count) {
            RandomStream stream = RandomStream.of(8, count);
            List<Double> values = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                values.add(stream.nextDouble());
            }
            return values;
        }
    }

    /** Case deletion of a hundred contrasts. */
    @Benchmark
    public Influence influenceHundred(Tables tables) {
        return Influence.of(tables.reml, tables.hundred);
    }

    /** All 32,767 subsets of 15 contrasts, on as many cores as there are. */
    @Benchmark
    public Gosh goshFifteen(Tables tables) {
        return Gosh.of(tables.reml, tables.fifteen, Moderators.none(), Gosh.Options.withDefaults(), Progress.silent());
    }

    /** A thousand permutations of a meta-regression of 13 contrasts. */
    @Benchmark
    public PermutationTest thousandPermutations(Tables tables) {
        return PermutationTest.of(
                tables.reml,
                tables.thirteen,
                tables.line,
                PermutationTest.Options.withDefaults().withIterations(1000),
                Progress.silent());
    }
}
