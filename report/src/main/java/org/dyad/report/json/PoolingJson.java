package org.dyad.report.json;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dyad.evidence.effect.EffectScale;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.HeterogeneityInterval;
import org.dyad.synthesis.pool.Interval;
import org.dyad.synthesis.pool.ModeratorsTest;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.StudyResult;
import org.dyad.synthesis.pool.Subgroups;
import org.dyad.synthesis.pool.TauSquared;
import org.dyad.synthesis.table.StudyTable;

/** Pooled effects. Effects and their intervals stay on the scale of analysis (natural log for ratios); percentages are in percent. */
public final class PoolingJson {
    private PoolingJson() {}

    /** The fields of a fit. */
    public static void write(JsonOut out, PoolingFit fit) {
        out.field("measure", fit.contrasts().measure().name())
                .field("scale", fit.contrasts().measure().scale().words())
                .field("method", fit.options().estimator().code())
                .field("test", fit.options().test().code())
                .field("level", 100 * fit.options().level())
                .field("k", fit.count())
                .list("coefficients", fit.coefficients(), PoolingJson::coefficient);
        backTransformed(out, fit);
        heterogeneity(out, fit);
        moderators(out, fit.moderatorsTest());
        prediction(out, fit);
        out.field("logLik", number(fit.fitStatistics().map(s -> s.logLikelihood())))
                .field("aic", number(fit.fitStatistics().map(s -> s.aic())))
                .field("bic", number(fit.fitStatistics().map(s -> s.bic())))
                .field("aicc", number(fit.fitStatistics().map(s -> s.aicc())))
                .list("studies", fit.studies(), PoolingJson::study);
    }

    /** The fields of a coefficient with its test; infinite degrees of freedom, those of the normal, are {@code null}. */
    public static void coefficient(JsonOut out, Coefficient coefficient) {
        out.field("name", coefficient.name())
                .field("estimate", coefficient.estimate())
                .field("se", coefficient.standardError())
                .field("statistic", coefficient.statistic())
                .field("df", coefficient.degreesOfFreedom())
                .field("pValue", coefficient.pValue())
                .field("ciLower", coefficient.lower())
                .field("ciUpper", coefficient.upper());
    }

    /** One entry for each group under {@code subgroups}, and the tests of their difference behind it. */
    public static void subgroups(JsonOut out, Optional<Subgroups> subgroups) {
        if (subgroups.isEmpty()) {
            out.words("subgroups", List.of());
            return;
        }
        Subgroups groups = subgroups.get();
        out.list("subgroups", groups.groups(), (o, group) -> {
            o.field("by", groups.name()).field("group", group.label()).field("note", group.note());
            write(o, group.fit());
        });
        ModeratorsTest common = groups.commonTauSquared().moderatorsTest().orElseThrow();
        out.object("subgroupTest", () -> out.object("separateTau2", () -> out.field(
                                "q", groups.separateTauSquared().statistic())
                        .field("df", groups.separateTauSquared().degreesOfFreedom())
                        .field("pValue", groups.separateTauSquared().pValue()))
                .object("commonTau2", () -> out.field("statistic", common.statistic())
                        .field("df", common.numerator())
                        .field("dfDenominator", common.denominator())
                        .field("pValue", common.pValue())
                        .field("tau2", groups.commonTauSquared().tauSquared().value())));
    }

    /** The pooled effect as it is read; {@code null} on a scale that needs no way back or has none. */
    private static void backTransformed(JsonOut out, PoolingFit fit) {
        EffectScale scale = fit.contrasts().measure().scale();
        boolean shown = scale != EffectScale.RAW
                && fit.moderators().isEmpty()
                && scale.backTransform(fit.pooled().estimate()).isPresent();
        if (!shown) {
            out.none("backTransformed");
            return;
        }
        Optional<Interval> prediction = fit.predictionInterval();
        out.object("backTransformed", () -> out.field(
                        "estimate", scale.backTransform(fit.pooled().estimate()))
                .field("ciLower", scale.backTransform(fit.pooled().lower()))
                .field("ciUpper", scale.backTransform(fit.pooled().upper()))
                .field("predictionLower", back(scale, prediction.map(Interval::lower)))
                .field("predictionUpper", back(scale, prediction.map(Interval::upper))));
    }

    private static OptionalDouble back(EffectScale scale, Optional<Double> value) {
        return value.map(scale::backTransform).orElse(OptionalDouble.empty());
    }

    /** Rows of the table that are not in the analysis. */
    public static void leftOut(JsonOut out, List<StudyTable.LeftOut> leftOut) {
        out.list("leftOut", leftOut, (o, row) -> o.field("study", row.study()).field("reason", row.reason()));
    }

    private static void heterogeneity(JsonOut out, PoolingFit fit) {
        Optional<HeterogeneityInterval> interval = fit.heterogeneityInterval();
        boolean known = fit.tauSquared().isEstimated();
        boolean assumed = fit.tauSquared().how() instanceof TauSquared.How.Assumed;
        // A variance that the data say nothing about is not printed as 0.
        out.field("tau2", known || assumed ? fit.tauSquared().value() : Double.NaN)
                .field("tau2Se", fit.tauSquared().standardError())
                .field("tau2CiLower", number(interval.map(i -> i.tauSquared().lower())))
                .field("tau2CiUpper", number(interval.map(i -> i.tauSquared().upper())))
                .field("i2", fit.heterogeneity().i2())
                .field("h2", fit.heterogeneity().h2())
                .field("q", fit.heterogeneity().q())
                .field("qDf", fit.heterogeneity().degreesOfFreedom())
                .field("qPValue", fit.heterogeneity().pValue());
    }

    private static void moderators(JsonOut out, Optional<ModeratorsTest> test) {
        out.field("qm", number(test.map(ModeratorsTest::statistic)))
                .field("qmDf", test.map(t -> OptionalInt.of(t.numerator())).orElse(OptionalInt.empty()))
                .field("qmDfDenominator", number(test.map(ModeratorsTest::denominator)))
                .field("qmPValue", number(test.map(ModeratorsTest::pValue)))
                .field("r2", number(test.flatMap(t -> t.explainedPercent().stream()
                        .boxed()
                        .findFirst())));
    }

    private static void prediction(JsonOut out, PoolingFit fit) {
        Optional<Interval> interval = fit.moderators().isEmpty() ? fit.predictionInterval() : Optional.empty();
        out.field("predictionRule", fit.options().prediction().code())
                .field("predictionLower", number(interval.map(Interval::lower)))
                .field("predictionUpper", number(interval.map(Interval::upper)));
    }

    private static void study(JsonOut out, StudyResult study) {
        out.field("study", study.study())
                .field("yi", study.effect())
                .field("vi", study.variance())
                .field("weight", study.weightPercent())
                .field("ciLower", study.interval().lower())
                .field("ciUpper", study.interval().upper())
                .field("fitted", study.fitted())
                .field("residual", study.residual())
                .field("standardisedResidual", study.standardisedResidual())
                .field("trueEffect", study.trueEffect())
                .field("trueEffectSe", study.trueEffectError());
    }

    private static double number(Optional<Double> value) {
        return value.orElse(Double.NaN);
    }
}
