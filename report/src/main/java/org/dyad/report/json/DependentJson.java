package org.dyad.report.json;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dyad.statistics.components.ComponentOptimum;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.multilevel.LevelVariance;
import org.dyad.synthesis.multilevel.MultilevelFit;
import org.dyad.synthesis.multivariate.BetweenCorrelation;
import org.dyad.synthesis.multivariate.MultivariateFit;
import org.dyad.synthesis.multivariate.OutcomeResult;
import org.dyad.synthesis.multivariate.WithinCorrelation;
import org.dyad.synthesis.pool.FitStatistics;
import org.dyad.synthesis.pool.Heterogeneity;
import org.dyad.synthesis.pool.Interval;
import org.dyad.synthesis.pool.ModeratorsTest;
import org.dyad.synthesis.robust.ClusterRobust;
import org.dyad.synthesis.robust.RobustCoefficient;

/** Models of effects that depend on each other, in the fields of plain pooling and some more. */
public final class DependentJson {
    private DependentJson() {}

    /** Nested levels: {@code sigma2} in the order written, and all else of each level under {@code levels}. */
    public static void write(JsonOut out, MultilevelFit fit) {
        head(
                out,
                fit.contrasts(),
                fit.options().estimation().name(),
                fit.options().test().code(),
                fit.options().level());
        out.list("coefficients", fit.coefficients(), PoolingJson::coefficient)
                .numbers(
                        "sigma2",
                        fit.levels().stream().map(DependentJson::variance).toList());
        out.list("levels", range(fit.levels().size()), (o, k) -> level(o, fit, k));
        out.none("tau2")
                .field("withinCorrelationAssumed", fit.options().withinCorrelation())
                .field("i2", fit.heterogeneity().i2())
                .field("h2", fit.heterogeneity().h2());
        heterogeneity(out, fit.heterogeneity());
        moderators(out, fit.moderatorsTest());
        Optional<Interval> prediction =
                fit.moderators().isEmpty() ? fit.predict(List.of()).prediction() : Optional.empty();
        out.field("predictionRule", fit.options().prediction().code())
                .field("predictionLower", prediction.map(Interval::lower).orElse(Double.NaN))
                .field("predictionUpper", prediction.map(Interval::upper).orElse(Double.NaN));
        statistics(out, fit.fitStatistics());
        optimum(out, fit.optimum());
        studies(out, fit.contrasts());
    }

    private static List<Integer> range(int size) {
        return java.util.stream.IntStream.range(0, size).boxed().toList();
    }

    /** A variance that too few units inform is not printed as an estimate. */
    private static double variance(LevelVariance level) {
        return level.notAnEstimate().isPresent() ? Double.NaN : level.variance();
    }

    private static void level(JsonOut out, MultilevelFit fit, int k) {
        LevelVariance level = fit.levels().get(k);
        Optional<Interval> interval = level.notAnEstimate().isPresent() ? Optional.empty() : fit.varianceInterval(k);
        out.field("level", level.level())
                .field("units", level.units())
                .field("sigma2", variance(level))
                .field("sigma2CiLower", interval.map(Interval::lower).orElse(Double.NaN))
                .field("sigma2CiUpper", interval.map(Interval::upper).orElse(Double.NaN))
                .field("i2", level.i2())
                .field("correlation", level.correlation())
                .field("note", level.notAnEstimate());
    }

    /** Several outcomes: {@code g} between trials and its {@code correlations}, rows and columns in the order of {@code outcomes}. */
    public static void write(JsonOut out, MultivariateFit fit) {
        head(
                out,
                fit.data().contrasts(),
                fit.options().estimation().name(),
                fit.options().test().code(),
                fit.options().level());
        out.field("trials", fit.data().trials().size())
                .list("coefficients", fit.coefficients(), PoolingJson::coefficient)
                .field("structure", fit.options().structure().code());
        out.words("outcomeNames", fit.outcomes()).matrix("g", between(fit)).matrix("correlations", correlations(fit));
        correlationSource(out, fit);
        switch (fit.data().within()) {
            case WithinCorrelation.Known known -> out.none("withinCorrelationAssumed");
            case WithinCorrelation.Assumed assumed -> out.field("withinCorrelationAssumed", assumed.rho());
        }
        out.list("outcomes", fit.results(), DependentJson::outcome);
        heterogeneity(out, fit.heterogeneity());
        moderators(out, Optional.of(fit.moderatorsTest().orElseGet(fit::jointTest)));
        statistics(out, fit.fitStatistics());
        optimum(out, fit.optimum());
        studies(out, fit.data().contrasts());
    }

    /** G, without the entries of outcomes that too few trials report. */
    private static Matrix between(MultivariateFit fit) {
        List<OutcomeResult> results = fit.results();
        int q = results.size();
        double[] entries = new double[q * q];
        for (int i = 0; i < q * q; i++) {
            boolean shown = results.get(i / q).notAnEstimate().isEmpty()
                    && results.get(i % q).notAnEstimate().isEmpty();
            entries[i] = shown ? fit.g().get(i / q, i % q) : Double.NaN;
        }
        return Matrix.ofRowMajor(q, q, entries);
    }

    private static Matrix correlations(MultivariateFit fit) {
        int q = fit.outcomes().size();
        double[] entries = new double[q * q];
        for (int i = 0; i < q * q; i++) {
            entries[i] = fit.correlation(i / q, i % q).orElse(Double.NaN);
        }
        return Matrix.ofRowMajor(q, q, entries);
    }

    private static void correlationSource(JsonOut out, MultivariateFit fit) {
        boolean estimated = fit.correlation() instanceof BetweenCorrelation.Estimated;
        out.field("correlationSource", estimated ? "estimated" : "fixed")
                .field("correlationIsAnEstimate", fit.correlationIsAnEstimate())
                .field("trialsWithBoth", fit.fewestTogether());
        boolean shown = fit.outcomes().size() > 1 && !fit.correlationIsAnEstimate();
        out.list(
                "atFixedCorrelations",
                shown ? fit.atFixedCorrelations() : List.<MultivariateFit>of(),
                (o, at) -> o.field("correlation", at.correlation(0, 1))
                        .list("coefficients", at.coefficients(), PoolingJson::coefficient)
                        .matrix("g", between(at))
                        .field("logLik", at.fitStatistics().logLikelihood()));
    }

    private static void outcome(JsonOut out, OutcomeResult result) {
        out.field("outcome", result.outcome())
                .field("trials", result.trials())
                .field("tau2", result.notAnEstimate().isPresent() ? Double.NaN : result.tauSquared())
                .field(
                        "predictionLower",
                        result.prediction().map(Interval::lower).orElse(Double.NaN))
                .field(
                        "predictionUpper",
                        result.prediction().map(Interval::upper).orElse(Double.NaN))
                .field("note", result.notAnEstimate());
    }

    /** Robust standard errors under {@code robust}; an interval that is withheld is {@code null}, with its reason. */
    public static void robust(JsonOut out, Optional<ClusterRobust> robust) {
        out.object("robust", robust, r -> {
            out.field("type", r.correction().name())
                    .field("clusters", r.clusters())
                    .list("coefficients", r.coefficients(), DependentJson::coefficient);
            out.object("jointTest", r.jointTest(), test -> out.field("statistic", test.statistic())
                    .field("df", test.numerator())
                    .field("dfDenominator", test.denominator())
                    .field("pValue", test.pValue()));
        });
    }

    private static void coefficient(JsonOut out, RobustCoefficient c) {
        out.field("name", c.name())
                .field("estimate", c.estimate())
                .field("se", c.standardError())
                .field("statistic", c.statistic())
                .field("df", c.degreesOfFreedom())
                .field("pValue", c.pValue())
                .field("ciLower", c.interval().map(Interval::lower).orElse(Double.NaN))
                .field("ciUpper", c.interval().map(Interval::upper).orElse(Double.NaN))
                .field("withheld", c.withheld());
    }

    private static void heterogeneity(JsonOut out, Heterogeneity h) {
        out.field("q", h.q()).field("qDf", h.degreesOfFreedom()).field("qPValue", h.pValue());
    }

    private static void moderators(JsonOut out, Optional<ModeratorsTest> test) {
        out.field("qm", test.map(ModeratorsTest::statistic).orElse(Double.NaN))
                .field("qmDf", test.map(t -> OptionalInt.of(t.numerator())).orElse(OptionalInt.empty()))
                .field("qmDfDenominator", test.map(ModeratorsTest::denominator).orElse(Double.NaN))
                .field("qmPValue", test.map(ModeratorsTest::pValue).orElse(Double.NaN));
    }

    private static void statistics(JsonOut out, FitStatistics s) {
        out.field("logLik", s.logLikelihood())
                .field("aic", s.aic())
                .field("bic", s.bic())
                .field("aicc", s.aicc());
    }

    private static void optimum(JsonOut out, ComponentOptimum optimum) {
        out.object("optimum", () -> out.field("starts", optimum.starts())
                .field("settledStarts", optimum.settledStarts())
                .field("dualFeasibility", optimum.dualFeasibility())
                .field("complementarity", optimum.complementarity())
                .field("onBoundary", optimum.onBoundary())
                .field("words", optimum.words()));
    }

    private static void studies(JsonOut out, Contrasts contrasts) {
        out.list("studies", contrasts.contrasts(), (o, c) -> o.field("study", c.study())
                .field("yi", c.effect())
                .field("vi", c.variance()));
    }

    private static void head(JsonOut out, Contrasts contrasts, String method, String test, double level) {
        out.field("measure", contrasts.measure().name())
                .field("scale", contrasts.measure().scale().words())
                .field("method", method)
                .field("test", test)
                .field("level", 100 * level)
                .field("k", contrasts.count());
    }
}
