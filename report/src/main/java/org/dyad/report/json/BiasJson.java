package org.dyad.report.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.dyad.synthesis.bias.EggerTest;
import org.dyad.synthesis.bias.FailSafeN;
import org.dyad.synthesis.bias.Finding;
import org.dyad.synthesis.bias.PetPeese;
import org.dyad.synthesis.bias.RankTest;
import org.dyad.synthesis.bias.SelectionFit;
import org.dyad.synthesis.bias.SmallStudyEffects;
import org.dyad.synthesis.bias.TrimAndFill;
import org.dyad.synthesis.pool.Coefficient;

/**
 * Small-study effects. Effects stay on the scale of analysis (natural log for ratios). An analysis that these trials do not carry is
 * {@code null} and stands with its reason under {@code notComputed}.
 */
public final class BiasJson {
    private BiasJson() {}

    /** All fields. */
    public static void write(JsonOut out, SmallStudyEffects effects) {
        Map<String, String> reasons = new LinkedHashMap<>();
        out.field("measure", effects.contrasts().measure().name())
                .field("scale", effects.contrasts().measure().scale().words())
                .field("method", effects.pooling().estimator().code())
                .field("test", effects.pooling().test().code())
                .field("level", 100 * effects.pooling().level())
                .field("k", effects.contrasts().count())
                .object("pooled", () -> estimate(out, effects.pooled().pooled())
                        .field("tau2", effects.pooled().tauSquared().value()));
        regression(out, "egger", effects.egger(), reasons);
        regression(out, "eggerMixed", effects.eggerMixed(), reasons);
        others(out, effects.others(), reasons);
        rank(out, note("begg", effects.begg(), reasons));
        trimFill(out, note("trimFill", effects.trimFill(), reasons));
        failSafe(out, effects.failSafe(), reasons);
        petPeese(out, note("petPeese", effects.petPeese(), reasons));
        selection(out, note("selection", effects.selection(), reasons));
        out.words("limits", effects.limits());
        out.list("notComputed", reasons.entrySet(), (o, reason) -> o.field("analysis", reason.getKey())
                .field("reason", reason.getValue()));
    }

    private static <T> Finding<T> note(String name, Finding<T> finding, Map<String, String> reasons) {
        finding.reason().ifPresent(reason -> reasons.put(name, reason));
        return finding;
    }

    private static JsonOut estimate(JsonOut out, Coefficient c) {
        return out.field("estimate", c.estimate())
                .field("se", c.standardError())
                .field("statistic", c.statistic())
                .field("df", c.degreesOfFreedom())
                .field("pValue", c.pValue())
                .field("ciLower", c.lower())
                .field("ciUpper", c.upper());
    }

    private static void regression(JsonOut out, String name, Finding<EggerTest> finding, Map<String, String> reasons) {
        out.object(name, note(name, finding, reasons).value(), test -> line(out, test));
    }

    /** {@code estimate} is the slope; {@code limit} the effect in an infinitely large trial. */
    private static void line(JsonOut out, EggerTest test) {
        estimate(out.field("predictor", test.predictor().code()), test.slope())
                .object("limit", test.limit(), limit -> estimate(out, limit))
                .field(
                        "tau2",
                        test.form() == EggerTest.Form.MIXED
                                ? test.fit().tauSquared().value()
                                : Double.NaN)
                .field("residualSd", test.residualStandardDeviation());
    }

    private static void others(
            JsonOut out, List<SmallStudyEffects.OtherPredictor> others, Map<String, String> reasons) {
        out.list("otherPredictors", others, (o, other) -> {
            String code = other.predictor().code();
            o.field("predictor", code);
            o.object(
                    "weighted",
                    note(code + ", weighted", other.weighted(), reasons).value(),
                    test -> line(o, test));
            o.object("mixed", note(code + ", mixed", other.mixed(), reasons).value(), test -> line(o, test));
        });
    }

    private static void rank(JsonOut out, Finding<RankTest> finding) {
        out.object("begg", finding.value(), test -> out.field("tau", test.tau())
                .field("pValue", test.pValue())
                .field("exact", test.exact())
                .field("asymptoticPValue", test.asymptoticPValue()));
    }

    private static void trimFill(JsonOut out, Finding<TrimAndFill> finding) {
        out.object("trimFill", finding.value(), result -> {
            out.field("estimator", result.estimator().name())
                    .field("side", result.side().code())
                    .field("sideGiven", result.sideGiven())
                    .field("added", result.added())
                    .field("addedSe", result.standardError())
                    .field("addedPValue", result.pValue());
            estimate(out, result.fit().pooled())
                    .field("tau2", result.fit().tauSquared().value())
                    .list("filled", result.filled(), (o, filled) -> o.field("study", filled.study())
                            .field("yi", filled.effect())
                            .field("vi", filled.variance()));
        });
    }

    private static void failSafe(JsonOut out, List<SmallStudyEffects.SafeNumber> numbers, Map<String, String> reasons) {
        out.list("failSafeN", numbers, (o, safe) -> {
            o.field("method", safe.method().words());
            Finding<FailSafeN> finding = note("fail-safe N, " + safe.method().words(), safe.number(), reasons);
            finding.value()
                    .ifPresentOrElse(
                            number -> o.field("trials", number.trials())
                                    .field("pValue", number.pValue())
                                    .field("target", number.target()),
                            () -> o.none("trials").none("pValue").none("target"));
        });
    }

    private static void petPeese(JsonOut out, Finding<PetPeese> finding) {
        out.object("petPeese", finding.value(), result -> out.object("pet", () -> estimate(out, result.petEstimate()))
                .object("peese", () -> estimate(out, result.peeseEstimate()))
                .object(
                        "conditional",
                        () -> estimate(
                                out.field("takes", result.takesPeese() ? "PEESE" : "PET")
                                        .field("threshold", PetPeese.THRESHOLD),
                                result.conditional())));
    }

    private static void selection(JsonOut out, Finding<SelectionFit> finding) {
        out.object("selection", finding.value(), fit -> {
            out.field("direction", fit.model().direction().code())
                    .numbers("steps", fit.model().steps());
            estimate(out, fit.pooled())
                    .field("tau2", fit.tauSquared())
                    .field("tau2Se", fit.tauSquaredError())
                    .list("weights", fit.weights(), (o, weight) -> o.field("interval", weight.interval())
                            .field("trials", weight.trials())
                            .field("delta", weight.delta())
                            .field("se", weight.standardError()))
                    .field("logLik", fit.logLikelihood())
                    .field("logLikUnselected", unselected(fit))
                    .object("likelihoodRatio", () -> out.field(
                                    "statistic", fit.test().statistic())
                            .field("df", fit.test().degreesOfFreedom())
                            .field("pValue", fit.test().pValue()))
                    .object("search", () -> out.field("starts", fit.search().starts())
                            .field("settled", fit.search().settled())
                            .numbers("otherMaxima", fit.search().otherMaxima()));
        });
    }

    private static OptionalDouble unselected(SelectionFit fit) {
        return fit.unselected().fitStatistics().stream()
                .mapToDouble(s -> s.logLikelihood())
                .findFirst();
    }
}
