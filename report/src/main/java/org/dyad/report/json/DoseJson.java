package org.dyad.report.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.statistics.mixed.Optimum;
import org.dyad.statistics.mixed.PsiStructure;
import org.dyad.synthesis.dose.DoseCoefficient;
import org.dyad.synthesis.dose.DosePrediction;
import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.dose.IntervalTest;
import org.dyad.synthesis.dose.Stage;
import org.dyad.synthesis.dose.WaldTest;
import org.dyad.synthesis.target.MeanCurve;

/** Dose-response curves. Predictions are differences from the dose {@code from}, or means. */
public final class DoseJson {
    private DoseJson() {}

    /** The fields of a fit, with predictions at these doses. */
    public static void write(JsonOut out, DoseResponseFit fit, List<Double> doses, double from) {
        fields(out, differences(fit), fit.predict(doses, from), from);
    }

    /** The fields of a fit, with these predictions. */
    public static void write(JsonOut out, List<DosePrediction> predictions, DoseResponseFit fit, double from) {
        fields(out, differences(fit), predictions, from);
        DoseFitJson.write(out, fit);
    }

    /** A curve of means: predictions are means, and the level at {@code from} is the first coefficient. */
    public static void write(JsonOut out, List<DosePrediction> predictions, MeanCurve curve) {
        Shown shown = new Shown(curve.fit(), "mean", curve.coefficients(), curve.vcov(), curve.psi(), curve.notes());
        fields(out, shown, predictions, curve.from());
        out.object("level", () -> level(out, curve));
        DoseFitJson.write(out, curve.fit());
    }

    /** What differs between a curve of differences and one of means. */
    private record Shown(
            DoseResponseFit fit,
            String effect,
            List<DoseCoefficient> coefficients,
            Matrix vcov,
            Optional<Matrix> psi,
            List<String> notes) {}

    private static Shown differences(DoseResponseFit fit) {
        boolean printed = fit.psiIsAnEstimate() || fit.psiStructure() == PsiStructure.ZERO;
        return new Shown(
                fit,
                fit.options().effect().words(),
                fit.coefficients(),
                fit.vcov(),
                printed ? Optional.of(fit.psi()) : Optional.empty(),
                fit.notes());
    }

    /** {@code estimate}, {@code tau2} and {@code trials} are at {@code dose}, the lowest of all arms, where the level is estimated. */
    private static void level(JsonOut out, MeanCurve curve) {
        DosePrediction lowest = curve.predict(curve.lowest());
        out.field("dose", curve.lowest())
                .field("estimate", lowest.estimate())
                .field("se", lowest.standardError())
                .field("ciLower", lowest.ciLower())
                .field("ciUpper", lowest.ciUpper())
                .field("tau2", curve.level().betweenTrialVariance())
                .field("k", curve.levelTrials())
                .list("trials", curve.level().trials(), (o, trial) -> o.field("study", trial.study())
                        .field("estimate", trial.estimate())
                        .field("variance", trial.variance())
                        .field("weight", trial.weight()));
    }

    private static void fields(JsonOut out, Shown shown, List<DosePrediction> predictions, double from) {
        DoseResponseFit fit = shown.fit();
        out.field("shape", fit.shape().text())
                .field("stage", fit.options().stage() == Stage.ONE ? "one" : "two")
                .field("method", method(fit.options().estimation()))
                .field("effect", shown.effect())
                .field("covariance", fit.options().covariance().text())
                .field("psiStructure", fit.psiStructure().name().toLowerCase(Locale.ROOT))
                .field("test", fit.options().test() == IntervalTest.Z ? "z" : "t")
                .field("level", 100 * fit.options().level())
                .field("k", fit.trials())
                .field("arms", fit.arms())
                .list("coefficients", shown.coefficients(), DoseJson::coefficient)
                .matrix("vcov", shown.vcov());
        shown.psi().ifPresentOrElse(psi -> out.matrix("psi", psi), () -> out.none("psi"));
        out.field("logLik", fit.logLikelihood())
                .field("aic", fit.aic())
                .field("bic", fit.bic())
                .field("q", fit.heterogeneity().q())
                .field("qDf", fit.heterogeneity().df())
                .field("qPValue", fit.heterogeneity().pValue())
                .object("tests", () -> out.object("overall", () -> test(out, fit.overall()))
                        .object("nonlinearity", fit.nonlinearity(), test -> test(out, test)))
                .object("optimum", () -> optimum(out, fit.optimum()))
                .field("from", from)
                .field("lowestDose", fit.lowestDose())
                .field("highestDose", fit.highestDose())
                .list("predictions", predictions, DoseJson::prediction)
                .words("notes", shown.notes());
    }

    private static void coefficient(JsonOut out, DoseCoefficient coefficient) {
        out.field("name", coefficient.name())
                .field("estimate", coefficient.estimate())
                .field("se", coefficient.standardError())
                .field("statistic", coefficient.statistic())
                .field("df", coefficient.df())
                .field("pValue", coefficient.pValue())
                .field("ciLower", coefficient.ciLower())
                .field("ciUpper", coefficient.ciUpper());
    }

    private static String method(Estimation estimation) {
        return estimation == Estimation.MOMENTS ? "mm" : estimation.name().toLowerCase(Locale.ROOT);
    }

    static void test(JsonOut out, WaldTest test) {
        out.field("statistic", test.statistic())
                .field("df", test.df())
                .field("dfDenominator", test.denominatorDf())
                .field("pValue", test.pValue());
    }

    private static void optimum(JsonOut out, Optimum optimum) {
        out.field("claim", optimum.claim().name().toLowerCase(Locale.ROOT))
                .field("starts", optimum.starts())
                .field("settledStarts", optimum.settledStarts())
                .field("iterations", optimum.iterations())
                .field("firstOrderHolds", optimum.firstOrderHolds())
                .field("dualFeasibility", optimum.dualFeasibility())
                .field("complementarity", optimum.complementarity())
                .field("rank", optimum.rank())
                .field("curvature", optimum.curvature())
                .list("nearTies", optimum.nearTies(), (o, tie) -> o.field("logLik", tie.logLikelihood())
                        .matrix("psi", tie.psi())
                        .numbers("coefficients", tie.beta().toList()))
                .field("words", optimum.words());
    }

    private static void prediction(JsonOut out, DosePrediction prediction) {
        out.field("dose", prediction.dose())
                .field("estimate", prediction.estimate())
                .field("se", prediction.standardError())
                .field("ciLower", prediction.ciLower())
                .field("ciUpper", prediction.ciUpper())
                .field(
                        "predictionLower",
                        prediction.predictionInterval().map(i -> i.lower()).orElse(Double.NaN))
                .field(
                        "predictionUpper",
                        prediction.predictionInterval().map(i -> i.upper()).orElse(Double.NaN));
    }
}
