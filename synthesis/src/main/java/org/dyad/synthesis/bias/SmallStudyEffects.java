package org.dyad.synthesis.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.RandomEffects;

/**
 * Everything about small-study effects that these trials give, and reasons for what they do not. A difference between small and large
 * trials can come from selective publication, from poorer methods or other patients in small trials, from the measure itself, or from
 * chance; no analysis here tells these apart, and {@link #limits} says what weakens them for these trials.
 *
 * @param contrasts  what went in
 * @param pooling    how the trials are pooled wherever the analysis leaves a choice
 * @param options    the other choices
 * @param pooled     the effect without any correction
 * @param egger      weighted regression on the standard error
 * @param eggerMixed mixed regression on the standard error
 * @param others     the same two regressions on every other predictor that could be computed
 * @param begg       the rank test
 * @param trimFill   trim and fill
 * @param failSafe   fail-safe numbers of Rosenthal, Orwin and Rosenberg, in this order
 * @param petPeese   PET, PEESE and the conditional estimate
 * @param selection  the step-function selection model
 * @param limits     sentences that belong beside the results
 */
public record SmallStudyEffects(
        Contrasts contrasts,
        RandomEffects pooling,
        SmallStudyOptions options,
        PoolingFit pooled,
        Finding<EggerTest> egger,
        Finding<EggerTest> eggerMixed,
        List<OtherPredictor> others,
        Finding<RankTest> begg,
        Finding<TrimAndFill> trimFill,
        List<SafeNumber> failSafe,
        Finding<PetPeese> petPeese,
        Finding<SelectionFit> selection,
        List<String> limits) {
    public SmallStudyEffects {
        others = List.copyOf(others);
        failSafe = List.copyOf(failSafe);
        limits = List.copyOf(limits);
    }

    /** The regressions on one more predictor. */
    public record OtherPredictor(SizePredictor predictor, Finding<EggerTest> weighted, Finding<EggerTest> mixed) {}

    /** A fail-safe number, or why there is none. */
    public record SafeNumber(FailSafeN.Method method, Finding<FailSafeN> number) {}

    /** With default choices. */
    public static SmallStudyEffects of(Contrasts contrasts, RandomEffects pooling) {
        return of(contrasts, pooling, SmallStudyOptions.withDefaults());
    }

    /**
     * Runs every analysis.
     *
     * @throws org.dyad.synthesis.pool.NotEstimable when even the pooled effect cannot be had
     */
    public static SmallStudyEffects of(Contrasts contrasts, RandomEffects pooling, SmallStudyOptions options) {
        PoolingFit pooled = pooling.fit(contrasts);
        SelectionDirection direction = options.direction()
                .orElse(pooled.pooled().estimate() < 0 ? SelectionDirection.LESS : SelectionDirection.GREATER);
        SelectionModel selection = new SelectionModel(direction, options.steps(), pooling.level());
        Finding<SelectionFit> selected = Finding.of(() -> selection.fit(contrasts));
        return new SmallStudyEffects(
                contrasts,
                pooling,
                options,
                pooled,
                weighted(contrasts, SizePredictor.STANDARD_ERROR, pooling, options),
                mixed(contrasts, SizePredictor.STANDARD_ERROR, pooling, options),
                others(contrasts, pooling, options),
                Finding.of(() -> RankTest.of(contrasts)),
                Finding.of(() -> TrimAndFill.of(contrasts, pooling, options.missing(), options.side())),
                List.of(
                        safe(FailSafeN.Method.ROSENTHAL, () -> FailSafeN.rosenthal(contrasts)),
                        safe(FailSafeN.Method.ORWIN, () -> FailSafeN.orwin(contrasts)),
                        safe(FailSafeN.Method.ROSENBERG, () -> FailSafeN.rosenberg(contrasts))),
                Finding.of(() -> PetPeese.of(contrasts, pooling.level())),
                selected,
                SmallStudyLimits.of(pooled, selected));
    }

    private static Finding<EggerTest> weighted(
            Contrasts contrasts, SizePredictor predictor, RandomEffects pooling, SmallStudyOptions options) {
        return Finding.of(() -> EggerTest.weighted(contrasts, predictor, options.sampleSizes(), pooling.level()));
    }

    private static Finding<EggerTest> mixed(
            Contrasts contrasts, SizePredictor predictor, RandomEffects pooling, SmallStudyOptions options) {
        return Finding.of(() -> EggerTest.mixed(contrasts, predictor, options.sampleSizes(), pooling));
    }

    private static List<OtherPredictor> others(Contrasts contrasts, RandomEffects pooling, SmallStudyOptions options) {
        List<OtherPredictor> others = new ArrayList<>();
        for (SizePredictor predictor : SizePredictor.values()) {
            boolean computable =
                    !predictor.needsSampleSizes() || !options.sampleSizes().isEmpty();
            if (predictor != SizePredictor.STANDARD_ERROR && computable) {
                others.add(new OtherPredictor(
                        predictor,
                        weighted(contrasts, predictor, pooling, options),
                        mixed(contrasts, predictor, pooling, options)));
            }
        }
        return others;
    }

    private static SafeNumber safe(FailSafeN.Method method, Supplier<FailSafeN> number) {
        return new SafeNumber(method, Finding.of(number));
    }
}
