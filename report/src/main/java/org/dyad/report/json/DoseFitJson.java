package org.dyad.report.json;

import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.dose.GoodnessOfFit;
import org.dyad.synthesis.dose.HalfEffectDose;

/** What stands behind a curve: moderators, trials' own curves, goodness of fit, variance between trials, and the search for a shape. */
final class DoseFitJson {
    private DoseFitJson() {}

    static void write(JsonOut out, DoseResponseFit fit) {
        out.list("moderators", fit.moderatorTests(), (o, m) -> o.field("name", m.moderator())
                        .field("mean", m.centre())
                        .field("lowest", m.lowest())
                        .field("highest", m.highest())
                        .object("test", () -> DoseJson.test(o, m.test())))
                .object("ed50", fit.ed50(), ed50 -> ed50(out, ed50))
                .object("powers", fit.powers(), powers -> out.field(
                                "chosen", powers.chosen().shape().text())
                        .field("deviance", powers.versusLine())
                        .field("df", powers.df())
                        .field("pValue", powers.pValue())
                        .list("candidates", powers.candidates(), (o, c) -> o.field(
                                        "shape", c.shape().text())
                                .field("logLik", c.logLikelihood())))
                .list("blups", fit.studyCurves(), (o, curve) -> o.field("study", curve.study())
                        .numbers("deviation", curve.deviation().toList())
                        .matrix("deviationVcov", curve.deviationCovariance())
                        .numbers("coefficients", curve.coefficients().toList())
                        .matrix("vcov", curve.covariance()))
                .object("goodnessOfFit", () -> goodness(out, fit.goodnessOfFit()))
                .list("variancePartition", fit.variancePartition(), (o, share) -> o.field("study", share.study())
                        .field("dose", share.dose())
                        .field("between", share.between())
                        .field("within", share.within())
                        .field("share", share.share()));
    }

    private static void ed50(JsonOut out, HalfEffectDose ed50) {
        out.field("estimate", ed50.estimate())
                .field("se", ed50.standardError())
                .field("ciLower", ed50.lowerUnbounded() ? Double.NaN : ed50.ciLower())
                .field("ciUpper", ed50.upperUnbounded() ? Double.NaN : ed50.ciUpper())
                .field("lowerUnbounded", ed50.lowerUnbounded())
                .field("upperUnbounded", ed50.upperUnbounded())
                .field("scannedFrom", ed50.scannedFrom())
                .field("scannedTo", ed50.scannedTo())
                .field("cutShort", ed50.cutShort())
                .numbers("otherMaxima", ed50.otherMaxima())
                .field("devianceToLine", ed50.versusLine());
    }

    private static void goodness(JsonOut out, GoodnessOfFit good) {
        out.field("deviance", good.deviance())
                .field("df", good.df())
                .field("pValue", good.pValue())
                .field("r2", good.rSquared())
                .field("adjustedR2", good.adjustedRSquared())
                .list("residuals", good.residuals(), (o, r) -> o.field("study", r.study())
                        .field("dose", r.dose())
                        .field("value", r.value()));
    }
}
