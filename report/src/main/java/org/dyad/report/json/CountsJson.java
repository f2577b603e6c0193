package org.dyad.report.json;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dyad.evidence.effect.EffectScale;
import org.dyad.synthesis.counts.CountsFit;
import org.dyad.synthesis.counts.CountsStudy;
import org.dyad.synthesis.counts.CountsTest;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.EffectSize;
import org.dyad.synthesis.pool.FitStatistics;
import org.dyad.synthesis.pool.Heterogeneity;
import org.dyad.synthesis.pool.Interval;
import org.dyad.synthesis.pool.PredictionRule;

/** Pooled counts under the names of pooled effects, {@code null} for what a method does not have, and the tests of counts. */
public final class CountsJson {
    private CountsJson() {}

    /** The fields of a fit. */
    public static void write(JsonOut out, CountsFit fit, PredictionRule rule) {
        out.field("measure", fit.measure().name())
                .field("scale", fit.measure().scale().words())
                .field("method", fit.method().code())
                .field("test", "z")
                .field("level", 100 * fit.level())
                .field("k", fit.count())
                .field("kInformative", fit.informative())
                .list("coefficients", List.of(fit.pooled()), PoolingJson::coefficient);
        Optional<Interval> prediction = fit.predictionInterval(rule);
        backTransformed(out, fit, prediction);
        heterogeneity(out, fit);
        for (String none : List.of("qm", "qmDf", "qmDfDenominator", "qmPValue", "r2")) {
            out.none(none);
        }
        out.field("predictionRule", prediction.map(interval -> rule.code()))
                .field("predictionLower", number(prediction.map(Interval::lower)))
                .field("predictionUpper", number(prediction.map(Interval::upper)))
                .field("logLik", number(fit.fitStatistics().map(FitStatistics::logLikelihood)))
                .field("aic", number(fit.fitStatistics().map(FitStatistics::aic)))
                .field("bic", number(fit.fitStatistics().map(FitStatistics::bic)))
                .field("aicc", number(fit.fitStatistics().map(FitStatistics::aicc)));
        out.object("tests", () -> fit.tests().forEach(test -> test(out, test)));
        out.list("studies", fit.studies(), (o, study) -> study(o, study, fit))
                .words("subgroups", List.of())
                .words("notes", fit.notes());
    }

    private static void test(JsonOut out, CountsTest test) {
        out.object(test.kind().code(), () -> out.field("statistic", test.statistic())
                .field("df", test.degreesOfFreedom())
                .field("pValue", test.pValue()));
    }

    private static void backTransformed(JsonOut out, CountsFit fit, Optional<Interval> prediction) {
        EffectScale scale = fit.measure().scale();
        if (scale == EffectScale.RAW) {
            out.none("backTransformed");
            return;
        }
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

    private static void heterogeneity(JsonOut out, CountsFit fit) {
        Optional<Heterogeneity> h = fit.heterogeneity();
        out.field("tau2", fit.tauSquared())
                .field("tau2Se", fit.tauSquaredError())
                .none("tau2CiLower")
                .none("tau2CiUpper")
                .field("i2", h.map(Heterogeneity::i2).orElse(OptionalDouble.empty()))
                .field("h2", h.map(Heterogeneity::h2).orElse(OptionalDouble.empty()))
                .field("q", number(h.map(Heterogeneity::q)))
                .field("qDf", h.map(x -> OptionalInt.of(x.degreesOfFreedom())).orElse(OptionalInt.empty()))
                .field("qPValue", h.map(Heterogeneity::pValue).orElse(OptionalDouble.empty()));
    }

    private static void study(JsonOut out, CountsStudy study, CountsFit fit) {
        Optional<Contrast> own =
                switch (study.effect()) {
                    case EffectSize.Defined defined -> Optional.of(defined.contrast());
                    case EffectSize.Undefined none -> Optional.empty();
                };
        Optional<Interval> interval = own.map(contrast -> fit.interval(contrast));
        out.field("study", study.study())
                .field("yi", number(own.map(Contrast::effect)))
                .field("vi", number(own.map(Contrast::variance)))
                .field("weight", study.weightPercent())
                .field("ciLower", number(interval.map(Interval::lower)))
                .field("ciUpper", number(interval.map(Interval::upper)));
    }

    private static double number(Optional<Double> value) {
        return value.orElse(Double.NaN);
    }
}
