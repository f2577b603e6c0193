package org.dyad.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dyad.statistics.mixed.Refitter;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.dose.PreparedDoseResponse;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One-stage dose-response on 27 trials, REML, unstructured between-trial covariance: arms in, curve out. Times are
 * sampled, so that the median stands on a machine that is not idle.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DoseResponseBenchmark {

    /** The trials, and a fitted model for refits. */
    @State(Scope.Thread)
    public static class Trials {
        private static final DoseResponse QUADRATIC =
                DoseResponse.withDefaults().with(new DoseShape.Quadratic());

        private final List<DoseStudy> studies = SimulatedTrials.read();
        private final PreparedDoseResponse prepared = QUADRATIC.prepare(studies);
        private final DoseResponseFit fit = prepared.fit();
        private final Refitter refitter = prepared.refitter(fit);
        private long replicate;

        /** Every iteration refits the same outcomes. */
        @Setup(org.openjdk.jmh.annotations.Level.Iteration)
        public void restart() {
            replicate = 0;
        }
    }

    /** A straight line: one variance, scanned. */
    @Benchmark
    public DoseResponseFit linear(Trials trials) {
        return DoseResponse.withDefaults().fit(trials.studies);
    }

    /** A quadratic curve: three variance parameters, six starts. */
    @Benchmark
    public DoseResponseFit quadratic(Trials trials) {
        return Trials.QUADRATIC.fit(trials.studies);
    }

    /** One replicate of the parametric bootstrap: drawn outcomes and their refit. */
    @Benchmark
    public Refitter.Refit quadraticBootstrapReplicate(Trials trials) {
        return trials.refitter.fit(trials.prepared.simulate(trials.fit, RandomStream.of(1, trials.replicate++)));
    }
}
