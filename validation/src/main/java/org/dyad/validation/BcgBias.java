package org.dyad.validation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dyad.synthesis.bias.EggerTest;
import org.dyad.synthesis.bias.FailSafeN;
import org.dyad.synthesis.bias.MissingTrials;
import org.dyad.synthesis.bias.RankTest;
import org.dyad.synthesis.bias.Side;
import org.dyad.synthesis.bias.SizePredictor;
import org.dyad.synthesis.bias.TrimAndFill;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.HeterogeneityEstimator;
import org.dyad.synthesis.pool.RandomEffects;

/** Egger-type regressions, the rank test, trim and fill, fail-safe numbers. */
final class BcgBias implements ReferenceCase {
    private static final Tolerance CLOSED = Tolerance.closedForm();
    private static final Tolerance SEARCHED = Tolerance.searched();

    @Override
    public String name() {
        return "bcg_bias";
    }

    @Override
    public String covers() {
        return "regressions on trial size, rank test, trim and fill, fail-safe numbers";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        Contrasts contrasts = Bcg.contrasts(folder);
        Bcg.compareEffects(expected.at("effects"), contrasts);
        List<Double> sizes = Tables.read(folder.resolve("input.csv")).stream()
                .map(r -> r.number("tpos") + r.number("tneg") + r.number("cpos") + r.number("cneg"))
                .toList();
        for (String key : expected.at("egger").fields()) {
            compareRegression(expected.at("egger").at(key), contrasts, sizes);
        }
        RankTest begg = RankTest.of(contrasts);
        expected.at("begg").at("tau").matches(begg.tau(), CLOSED);
        expected.at("begg").at("pval").matches(begg.pValue(), CLOSED);
        expected.at("begg").at("pval_asymptotic").matches(begg.asymptoticPValue(), CLOSED);
        for (String key : expected.at("trimfill").fields()) {
            compareTrimAndFill(expected.at("trimfill").at(key), key.split("_", -1), contrasts);
        }
        compareFailSafe(expected.at("failsafe_n"), contrasts);
    }

    private static void compareRegression(Expected expected, Contrasts contrasts, List<Double> sizes) {
        SizePredictor predictor = Arrays.stream(SizePredictor.values())
                .filter(p -> p.code().equals(expected.at("predictor").text()))
                .findFirst()
                .orElseThrow();
        boolean mixed = expected.at("model").text().equals("rma");
        EggerTest test = mixed
                ? EggerTest.mixed(contrasts, predictor, sizes, RandomEffects.withDefaults())
                : EggerTest.weighted(contrasts, predictor, sizes, 0.95);
        Tolerance tolerance = mixed ? SEARCHED : CLOSED;
        expected.at("statistic").matches(test.slope().statistic(), tolerance);
        expected.at("df").matches(test.slope().degreesOfFreedom(), tolerance);
        expected.at("pval").matches(test.slope().pValue(), tolerance);
        if (expected.has("limit_estimate")) {
            Coefficient limit = test.limit().orElseThrow();
            expected.at("limit_estimate").matches(limit.estimate(), tolerance);
            expected.at("limit_ci_lb").matches(limit.lower(), tolerance);
            expected.at("limit_ci_ub").matches(limit.upper(), tolerance);
        }
        expected.at("coefficients").matches(column(test, Coefficient::estimate), tolerance);
        expected.at("se").matches(column(test, Coefficient::standardError), tolerance);
        if (mixed) {
            expected.at("tau2").matches(test.fit().tauSquared().value(), SEARCHED);
        } else {
            expected.at("residual_sd").matches(test.residualStandardDeviation(), CLOSED);
        }
    }

    private static List<Double> column(EggerTest test, Function<Coefficient, Double> value) {
        return test.fit().coefficients().stream().map(value).toList();
    }

    /** {@code key} is estimator, method and, where one was given, side. */
    private static void compareTrimAndFill(Expected expected, String[] key, Contrasts contrasts) {
        Optional<Side> side = key.length > 2 ? Side.parse(key[2]) : Optional.empty();
        TrimAndFill result = TrimAndFill.of(
                contrasts,
                RandomEffects.withDefaults()
                        .with(HeterogeneityEstimator.parse(key[1]).orElseThrow()),
                MissingTrials.parse(key[0]).orElseThrow(),
                side);
        if (!result.side().code().equals(expected.at("side").text())) {
            throw new IllegalStateException("side " + result.side());
        }
        expected.at("k0").matches(result.added(), CLOSED);
        expected.at("se_k0").matches(result.standardError(), SEARCHED);
        expected.at("p_k0").matches(result.pValue(), CLOSED);
        expected.at("k").matches(result.fit().count(), CLOSED);
        expected.at("filled_yi")
                .matches(result.filled().stream().map(Contrast::effect).toList(), SEARCHED);
        expected.at("filled_vi")
                .matches(result.filled().stream().map(Contrast::variance).toList(), CLOSED);
        FitComparison.compareMean(expected.at("fit"), result.fit().contrasts());
    }

    private static void compareFailSafe(Expected expected, Contrasts contrasts) {
        for (FailSafeN number :
                List.of(FailSafeN.rosenthal(contrasts), FailSafeN.orwin(contrasts), FailSafeN.rosenberg(contrasts))) {
            Expected here = expected.at(number.method().words());
            here.at("fsnum").matches((double) number.trials(), CLOSED);
            here.at("pval").matches(number.pValue(), CLOSED);
            here.at("target").matches(number.target(), CLOSED);
        }
    }
}
