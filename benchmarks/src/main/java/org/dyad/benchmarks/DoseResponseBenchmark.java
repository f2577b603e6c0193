package org.dyad.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dyad.statistics.mixed.Refitter;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.dose.DoseEffect;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.dose.PreparedDoseResponse;
import org.dyad.synthesis.dose.RiskArm;
import org.dyad.synthesis.dose.RiskDesign;
import org.dyad.synthesis.dose.TrialEffects;
import org.dyad.synthesis.dose.WithinTrialCovariance;
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

        private static final DoseResponse SPLINE = DoseResponse.withDefaults().with(DoseShape.parse("rcs:5,30,60,80"));

        private final DoseStudy risks = new DoseStudy.RelativeRisks(
                "Five doses",
                RiskDesign.CASE_CONTROL,
                List.of(
                        RiskArm.reference(0, 126, 414),
                        RiskArm.of(9, -0.223, 0.223, 61, 261),
                        RiskArm.of(27, 0, 0.234, 69, 228),
                        RiskArm.of(45, 0.531, 0.377, 22, 44),
                        RiskArm.of(65, 0.875, 0.444, 19, 34)),
                0);
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

    /** A restricted cubic spline with 4 knots: six variance parameters. */
    @Benchmark
    public DoseResponseFit spline(Trials trials) {
        return Trials.SPLINE.fit(trials.studies);
    }

    /** Counts and covariance of a study with 5 doses by Greenland and Longnecker. */
    @Benchmark
    public TrialEffects greenlandLongnecker(Trials trials) {
        return TrialEffects.of(trials.risks, DoseEffect.LOG_RELATIVE_RISK, WithinTrialCovariance.GREENLAND_LONGNECKER);
    }

    /** The same by Hamling. */
    @Benchmark
    public TrialEffects hamling(Trials trials) {
        return TrialEffects.of(trials.risks, DoseEffect.LOG_RELATIVE_RISK, WithinTrialCovariance.HAMLING);
    }

    /** One replicate of the parametric bootstrap: drawn outcomes and their refit. */
    @Benchmark
    public Refitter.Refit quadraticBootstrapReplicate(Trials trials) {
        return trials.refitter.fit(trials.prepared.simulate(trials.fit, RandomStream.of(1, trials.replicate++)));
    }
}
