package org.dyad.cli.option;

import java.util.Optional;
import org.dyad.cli.text.Digits;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.synthesis.counts.CountsMethod;
import org.dyad.synthesis.pool.CoefficientTest;
import org.dyad.synthesis.pool.PredictionRule;
import org.dyad.synthesis.pool.RandomEffects;
import org.dyad.synthesis.pool.RestrictedMaximumLikelihood;
import picocli.CommandLine.Option;

/** How studies are pooled: the options that every command which pools has in common. */
public final class PoolingOptions {
    @Option(
            names = "--method",
            paramLabel = "METHOD",
            converter = PoolingMethod.Word.class,
            completionCandidates = PoolingMethod.Word.class,
            description =
                    "How studies are pooled: ${COMPLETION-CANDIDATES}. Those from EE to PM pool effects and differ in the variance"
                            + " between studies. MH (Mantel-Haenszel), PETO and GLMM (mixed model, exact likelihood) pool tables of"
                            + " counts as they are, in 'dyad pool' only. Default: REML.")
    private PoolingMethod method = new PoolingMethod.OfEffects(new RestrictedMaximumLikelihood());

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

    /**
     * The same in the engine's words.
     *
     * @throws InvalidEvidence when the method pools counts
     */
    public RandomEffects randomEffects() {
        return switch (method) {
            case PoolingMethod.OfEffects effects -> new RandomEffects(effects.estimator(), test, predict, level);
            case PoolingMethod.OfCounts counts ->
                throw new InvalidEvidence(
                        "--method %s pools tables of counts, which only 'dyad pool' does. Here choose a method for effects, such"
                                + " as REML.",
                        counts.code());
        };
    }

    /** The method for tables of counts, where that is what was asked for. */
    public Optional<CountsMethod> counts() {
        return switch (method) {
            case PoolingMethod.OfEffects effects -> Optional.empty();
            case PoolingMethod.OfCounts counts -> Optional.of(counts.method());
        };
    }

    public CoefficientTest test() {
        return test;
    }

    public PredictionRule predict() {
        return predict;
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
