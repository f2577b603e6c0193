package org.dyad.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.bayes.BayesianFit;
import org.dyad.synthesis.bayes.NormalHierarchicalModel;
import org.dyad.synthesis.bayes.PosteriorSummary;
import org.dyad.synthesis.bayes.TauPrior;
import org.dyad.synthesis.bayes.TrialPosterior;
import org.dyad.synthesis.effect.Contrasts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The Bayesian hierarchical model: contrasts in, all posteriors summarised out (mean, median, sd, both intervals). */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BayesBenchmark {

    /** Six trials in children with a liver transplant, log odds ratios (Crins et al. 2014, doi:10.1111/petr.12362). */
    @State(Scope.Thread)
    public static class Table {
        private final Contrasts contrasts = Contrasts.of(
                EffectMeasure.OR,
                List.of(-2.3097, -0.4595, -2.3026, -1.7579, -1.2585, -2.4179),
                List.of(0.3594, 0.3096, 0.7750, 0.2078, 0.4122, 2.3373));
        private final NormalHierarchicalModel model = NormalHierarchicalModel.with(new TauPrior.HalfNormal(0.5));
    }

    /** Mean, spread and a new trial's effect. */
    @Benchmark
    public List<PosteriorSummary> fitWithSummaries(Table table) {
        BayesianFit fit = table.model.fit(table.contrasts);
        return List.of(
                fit.mu().summary(0.95), fit.tau().summary(0.95), fit.newTrial().summary(0.95));
    }

    /** The same and the trials' own effects. */
    @Benchmark
    public List<PosteriorSummary> everything(Table table) {
        BayesianFit fit = table.model.fit(table.contrasts);
        List<PosteriorSummary> summaries = new ArrayList<>(List.of(
                fit.mu().summary(0.95), fit.tau().summary(0.95), fit.newTrial().summary(0.95)));
        for (TrialPosterior trial : fit.trials()) {
            summaries.add(trial.posterior().summary(0.95));
        }
        return summaries;
    }
}
