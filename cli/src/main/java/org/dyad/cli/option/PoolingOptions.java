package org.dyad.cli.option;

import org.dyad.cli.text.Digits;
import org.dyad.synthesis.pool.CoefficientTest;
import org.dyad.synthesis.pool.HeterogeneityEstimator;
import org.dyad.synthesis.pool.PredictionRule;
import org.dyad.synthesis.pool.RandomEffects;
import org.dyad.synthesis.pool.RestrictedMaximumLikelihood;
import picocli.CommandLine.Option;

/** How studies are pooled: the options that every command which pools has in common. */
public final class PoolingOptions {
    @Option(
            names = "--method",
            paramLabel = "METHOD",
            converter = Words.Method.class,
            completionCandidates = Words.Method.class,
            description = "How the variance between studies is estimated: ${COMPLETION-CANDIDATES}. Default: REML.")
    private HeterogeneityEstimator method = new RestrictedMaximumLikelihood();

    @Option(
            names = "--test",
            paramLabel = "TEST",
            converter = Words.Test.class,
            completionCandidates = Words.Test.class,
            description = "Tests and intervals: z (normal), t, or knha (Knapp-Hartung). Default: z.")
    private CoefficientTest test = CoefficientTest.Z;

    @Option(
            names = "--predict",
            paramLabel = "RULE",
            converter = Words.Predict.class,
            completionCandidates = Words.Predict.class,
            description = "Degrees of freedom of the prediction interval: k-2, k-1, or z (none). Default: k-2.")
    private PredictionRule predict = PredictionRule.K_MINUS_2;

    @Option(
            names = "--level",
            paramLabel = "PERCENT",
            converter = Words.Level.class,
            description = "Level of all intervals. Default: 95.")
    private double level = 0.95;

    /** The same in the engine's words. */
    public RandomEffects randomEffects() {
        return new RandomEffects(method, test, predict, level);
    }

    /** Level of all intervals, as a share. */
    public double level() {
        return level;
    }

    /** Adds all of them. */
    public Settings describe(Settings settings) {
        return settings.with("--method", method.code())
                .with("--test", test.code())
                .with("--predict", predict.code())
                .with("--level", Digits.typed(100 * level));
    }
}
