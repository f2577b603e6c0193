package org.dyad.report.json;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dyad.synthesis.dose.DosePrediction;
import org.dyad.synthesis.dyad.BetweenCorrelation;
import org.dyad.synthesis.dyad.BivariatePooling;
import org.dyad.synthesis.dyad.DyadModel;
import org.dyad.synthesis.dyad.DyadResult;
import org.dyad.synthesis.dyad.Gain;
import org.dyad.synthesis.dyad.JointFit;
import org.dyad.synthesis.dyad.OutcomeCurve;
import org.dyad.synthesis.dyad.RatioInterval;
import org.dyad.synthesis.dyad.SlopeRatio;
import org.dyad.synthesis.dyad.Unidentified;

/** Mother and infant in one model. Doses are the mother's, in IU per day. */
public final class MotherInfantJson {
    private static final int POINTS = 50;

    private MotherInfantJson() {}

    /** The fields of a result. */
    public static void write(JsonOut out, DyadResult result) {
        DyadModel model = result.model();
        out.field("unit", result.unit())
                .field("doseUnit", "IU/day")
                .field("shape", model.shape().text())
                .field("level", 100 * model.level())
                .field("from", model.from())
                .field("to", model.to())
                .field("k", result.trials().size())
                .field("kBoth", result.reportingBoth())
                .object("joint", result.joint(), joint -> {
                    fit(out, joint, model);
                    out.list("curveMother", curve(joint.mother(), model), MotherInfantJson::point)
                            .list("curveInfant", curve(joint.infant(), model), MotherInfantJson::point);
                })
                .list("betweenShown", result.betweenShown(), (o, f) -> fit(o, f, model))
                .list("withinShown", result.withinShown(), (o, f) -> fit(o, f, model))
                .object("motherGain", result.motherGain(), gain -> gain(out, gain))
                .object("infantGain", result.infantGain(), gain -> gain(out, gain))
                .object("pooled", result.pooled(), pooled -> pooled(out, pooled))
                .list("trials", result.trials(), (o, trial) -> o.field("study", trial.trial())
                        .field("mother", trial.mother().isPresent())
                        .field("infant", trial.infant().isPresent()))
                .list("notIdentified", result.notIdentified(), MotherInfantJson::unidentified)
                .words("notes", result.notes());
    }

    static void unidentified(JsonOut out, Unidentified quantity) {
        out.field("quantity", quantity.quantity())
                .field("sentence", quantity.sentence())
                .words("wouldIdentify", quantity.wouldIdentify());
    }

    private static void fit(JsonOut out, JointFit fit, DyadModel model) {
        out.field("withinCorrelation", fit.withinCorrelation())
                .field("withinCorrelationSource", "assumed")
                .object("betweenCorrelation", () -> between(out, fit.between()))
                .object("mother", () -> outcome(out, fit.mother(), model))
                .object("infant", () -> outcome(out, fit.infant(), model))
                .matrix("vcov", fit.covariance());
        if (fit.mother().isAnEstimate() && fit.infant().isAnEstimate()) {
            out.matrix("psi", fit.psi());
        } else {
            out.none("psi");
        }
        out.field("logLik", fit.logLikelihood())
                .field("optimum", fit.optimum().words())
                .object("ratio", fit.ratio(), ratio -> ratio(out, ratio));
    }

    private static void between(JsonOut out, BetweenCorrelation between) {
        switch (between) {
            case BetweenCorrelation.Estimated(double value) ->
                out.field("value", value).field("source", "estimated");
            case BetweenCorrelation.Assumed(double value) ->
                out.field("value", value).field("source", "assumed");
            case BetweenCorrelation.NotThere() -> out.none("value").field("source", "none");
        }
    }

    private static void outcome(JsonOut out, OutcomeCurve curve, DyadModel model) {
        DosePrediction rise = curve.predict(model.to(), model.from());
        out.field("k", curve.trials())
                .field("isAnEstimate", curve.isAnEstimate())
                .numbers("coefficients", curve.beta().toList())
                .field("estimate", rise.estimate())
                .field("se", rise.standardError())
                .field("df", curve.df())
                .field("ciLower", rise.ciLower())
                .field("ciUpper", rise.ciUpper());
        curve.betweenTrials(model.to(), model.from())
                .ifPresentOrElse(tau -> out.field("betweenTrials", tau), () -> out.none("betweenTrials"));
    }

    private static void ratio(JsonOut out, SlopeRatio ratio) {
        out.field("estimate", ratio.estimate());
        switch (ratio.interval()) {
            case RatioInterval.Bounded(double lower, double upper) ->
                out.field("kind", "bounded").field("ciLower", lower).field("ciUpper", upper);
            case RatioInterval.TwoRays(double upTo, double from) ->
                out.field("kind", "twoRays").field("upTo", upTo).field("from", from);
            case RatioInterval.Everything() -> out.field("kind", "everything");
        }
    }

    private static List<DosePrediction> curve(OutcomeCurve curve, DyadModel model) {
        List<Double> doses = new ArrayList<>();
        for (int i = 0; i <= POINTS; i++) {
            doses.add(curve.lowestDose() + i * (curve.highestDose() - curve.lowestDose()) / POINTS);
        }
        return curve.predict(doses, model.from());
    }

    private static void point(JsonOut out, DosePrediction p) {
        out.field("dose", p.dose())
                .field("estimate", p.estimate())
                .field("se", p.standardError())
                .field("ciLower", p.ciLower())
                .field("ciUpper", p.ciUpper())
                .field("predictionLower", limit(p, DosePrediction.PredictionInterval::lower))
                .field("predictionUpper", limit(p, DosePrediction.PredictionInterval::upper));
    }

    private static OptionalDouble limit(
            DosePrediction p, java.util.function.ToDoubleFunction<DosePrediction.PredictionInterval> of) {
        return p.predictionInterval().stream().mapToDouble(of).findFirst();
    }

    private static void gain(JsonOut out, Gain gain) {
        out.field("estimateAlone", gain.aloneRise())
                .field("seAlone", gain.alone())
                .field("estimateTogether", gain.togetherRise())
                .field("seTogether", gain.together())
                .field("informationPercent", gain.informationPercent());
    }

    private static void pooled(JsonOut out, BivariatePooling pooled) {
        out.object("mother", () -> difference(out, pooled.mother()))
                .object("infant", () -> difference(out, pooled.infant()))
                .field("correlation", pooled.correlation())
                .object("betweenCorrelation", () -> between(out, pooled.between()))
                .field("withinCorrelation", pooled.withinCorrelation());
    }

    private static void difference(JsonOut out, BivariatePooling.Pooled p) {
        out.field("k", p.trials())
                .field("estimate", p.estimate())
                .field("se", p.standardError())
                .field("df", p.df())
                .field("ciLower", p.ciLower())
                .field("ciUpper", p.ciUpper())
                .field("tau", p.tau());
    }
}
