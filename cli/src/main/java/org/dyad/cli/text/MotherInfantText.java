package org.dyad.cli.text;

import java.util.List;
import org.dyad.synthesis.dose.DosePrediction;
import org.dyad.synthesis.dyad.BivariatePooling;
import org.dyad.synthesis.dyad.DyadModel;
import org.dyad.synthesis.dyad.DyadResult;
import org.dyad.synthesis.dyad.Gain;
import org.dyad.synthesis.dyad.JointFit;
import org.dyad.synthesis.dyad.OutcomeCurve;
import org.dyad.synthesis.dyad.RatioInterval;
import org.dyad.synthesis.dyad.SlopeRatio;

/** Mother and infant as one, for a person. */
public final class MotherInfantText {
    private MotherInfantText() {}

    /** The two responses, their ratio, what was assumed and what is not identified. */
    public static String of(DyadResult result) {
        DyadModel model = result.model();
        String step = Digits.typed(model.from()) + " to " + Digits.typed(model.to()) + " IU a day";
        StringBuilder text = new StringBuilder();
        text.append("Mothers and infants in one model: " + result.trials().size() + " trials, " + result.reportingBoth()
                + " with both, " + model.shape().words() + "\n\n");
        result.joint().ifPresent(joint -> {
            text.append("Rise of the level from " + step + ", " + result.unit() + "\n\n")
                    .append(rises(result, joint));
            joint.ratio().ifPresent(ratio -> text.append("\n  " + ratio(ratio, result.unit()) + "\n"));
            text.append("\nAt other assumed correlations\n\n").append(sensitivity(result));
        });
        result.pooled().ifPresent(pooled -> text.append("\n" + pooled(pooled, result.unit())));
        text.append('\n');
        result.notIdentified().forEach(u -> text.append("  Not identified: " + u.words() + "\n"));
        result.notes().forEach(note -> text.append("  Note: " + note + "\n"));
        return text.toString();
    }

    private static String rises(DyadResult result, JointFit joint) {
        TextTable table = new TextTable(
                "", "trials", "alone", "together", percent(result.model().level()), "between trials", "information");
        row(table, "mothers", joint.mother(), result.motherGain().orElseThrow(), result.model());
        row(table, "infants", joint.infant(), result.infantGain().orElseThrow(), result.model());
        return table.text()
                + "  alone, together: estimate (standard error); information: what the other\n"
                + "  outcome adds; below 0 where the joint fit finds more variation between trials\n";
    }

    private static void row(TextTable table, String name, OutcomeCurve curve, Gain gain, DyadModel model) {
        DosePrediction rise = curve.predict(model.to(), model.from());
        int d = Digits.decimals(rise.standardError());
        table.row(
                curve.isAnEstimate() ? name : name + " (these trials only)",
                Integer.toString(curve.trials()),
                Digits.fixed(gain.aloneRise(), d) + " (" + Digits.fixed(gain.alone(), d) + ")",
                Digits.fixed(rise.estimate(), d) + " (" + Digits.fixed(rise.standardError(), d) + ")",
                Digits.range(rise.ciLower(), rise.ciUpper(), d),
                curve.betweenTrials(model.to(), model.from())
                        .map(tau -> Digits.fixed(tau, d))
                        .orElse(Digits.NONE),
                (gain.informationPercent() >= 0 ? "+" : "") + Digits.fixed(gain.informationPercent(), 1) + "%");
    }

    private static String ratio(SlopeRatio ratio, String unit) {
        String interval =
                switch (ratio.interval()) {
                    case RatioInterval.Bounded(double lower, double upper) -> Digits.range(lower, upper, 2);
                    case RatioInterval.TwoRays(double upTo, double from) ->
                        "up to " + Digits.fixed(upTo, 2) + " or from " + Digits.fixed(from, 2)
                                + "; the mothers' rise may be 0";
                    case RatioInterval.Everything() -> "no value excluded; the mothers' rise may be 0";
                };
        return "For each " + unit + " of the mother's rise the infant's level rises "
                + Digits.fixed(ratio.estimate(), 2) + " " + unit + " (" + percent(ratio.level()) + " " + interval
                + ").";
    }

    private static String percent(double level) {
        return Digits.significant(100 * level, 6) + "% interval";
    }

    private static String sensitivity(DyadResult result) {
        TextTable table = new TextTable("within arms", "between trials", "mothers", "infants", "ratio");
        List<JointFit> others = result.withinShown().stream()
                .filter(fit -> fit.withinCorrelation() != result.model().withinCorrelation())
                .toList();
        result.betweenShown().forEach(fit -> row(table, fit, result.model()));
        others.forEach(fit -> row(table, fit, result.model()));
        return table.text();
    }

    private static void row(TextTable table, JointFit fit, DyadModel model) {
        table.row(
                Digits.typed(fit.withinCorrelation()),
                fit.between().words(),
                rise(fit.mother(), model),
                rise(fit.infant(), model),
                fit.ratio().map(r -> Digits.fixed(r.estimate(), 2)).orElse(Digits.NONE));
    }

    private static String rise(OutcomeCurve curve, DyadModel model) {
        DosePrediction p = curve.predict(model.to(), model.from());
        int d = Digits.decimals(p.standardError());
        return Digits.fixed(p.estimate(), d) + " (" + Digits.range(p.ciLower(), p.ciUpper(), d) + ")";
    }

    private static String pooled(BivariatePooling pooled, String unit) {
        return "Highest against reference dose, pooled together whatever the doses, " + unit + "\n\n"
                + line("mothers", pooled.mother()) + line("infants", pooled.infant());
    }

    private static String line(String name, BivariatePooling.Pooled p) {
        int d = Digits.decimals(p.standardError());
        return "  " + name + "  " + Digits.fixed(p.estimate(), d) + " (" + Digits.range(p.ciLower(), p.ciUpper(), d)
                + "), " + p.trials() + " trials\n";
    }
}
