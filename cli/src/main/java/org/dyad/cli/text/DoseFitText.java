package org.dyad.cli.text;

import java.util.Comparator;
import java.util.List;
import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.dose.GoodnessOfFit;
import org.dyad.synthesis.dose.HalfEffectDose;
import org.dyad.synthesis.dose.ModeratorTest;
import org.dyad.synthesis.dose.PowerSelection;
import org.dyad.synthesis.dose.StudyCurve;
import org.dyad.synthesis.dose.VarianceShare;

/** What stands behind a curve, for a person: the trials' own curves, the fit to them, and what completed its shape. */
public final class DoseFitText {
    private static final int RESIDUALS_SHOWN = 5;

    private DoseFitText() {}

    /** Differences of each trial's own curve at the highest dose of the trials. */
    public static String studyCurves(DoseResponseFit fit, double from) {
        double dose = fit.highestDose();
        List<StudyCurve> curves = fit.studyCurves();
        int decimals = Digits.decimals(
                curves.stream().map(c -> c.standardError(dose, from)).toList());
        TextTable table = new TextTable("trial", "difference at " + Digits.dose(dose), "se");
        for (StudyCurve curve : curves) {
            table.row(
                    curve.study(),
                    Digits.fixed(curve.difference(dose, from), decimals),
                    Digits.fixed(curve.standardError(dose, from), decimals));
        }
        return "\nEach trial's own curve, drawn towards the common one the less it says itself\n\n" + table.text();
    }

    /** Deviance, R squared, the largest residuals, and the share of variance between trials. */
    public static String goodness(DoseResponseFit fit) {
        GoodnessOfFit good = fit.goodnessOfFit();
        StringBuilder text = new StringBuilder("\nHow near one common curve comes to the trials\n\n");
        text.append("  Deviance " + Digits.fixed(good.deviance(), 2) + " on " + good.df() + " df, "
                + (good.pValue().isPresent() ? Digits.pSentence(good.pValue().getAsDouble()) : "p " + Digits.NONE)
                + "; R2 " + Digits.fixed(good.rSquared(), 3)
                + ", adjusted " + Digits.fixed(good.adjustedRSquared(), 3)
                + ".\n  Largest decorrelated residuals: ");
        List<String> largest = good.residuals().stream()
                .sorted(Comparator.comparingDouble(r -> -Math.abs(r.value())))
                .limit(RESIDUALS_SHOWN)
                .map(r -> r.study() + " at " + Digits.dose(r.dose()) + " " + Digits.fixed(r.value(), 1))
                .toList();
        text.append(String.join(", ", largest)).append(".\n");
        if (fit.psiIsAnEstimate()) {
            text.append("  Share of an effect's variance that lies between trials: from "
                    + percent(fit, Comparator.comparingDouble(VarianceShare::share)) + " to "
                    + percent(
                            fit,
                            Comparator.comparingDouble(VarianceShare::share).reversed()) + ".\n");
        }
        return text.toString();
    }

    private static String percent(DoseResponseFit fit, Comparator<VarianceShare> order) {
        VarianceShare first = fit.variancePartition().stream().min(order).orElseThrow();
        return Digits.fixed(100 * first.share(), 0) + "% (" + first.study() + " at " + Digits.dose(first.dose()) + ")";
    }

    /** How the powers were chosen, what is known of the ED50, and what the moderators do. */
    static String shape(DoseResponseFit fit) {
        StringBuilder text = new StringBuilder();
        fit.powers().ifPresent(powers -> text.append(powers(powers)));
        fit.ed50().ifPresent(ed50 -> text.append(ed50(ed50)));
        for (ModeratorTest test : fit.moderatorTests()) {
            text.append(
                    "  Does the curve depend on " + test.moderator() + " (from " + Digits.significant(test.lowest(), 4)
                            + " to " + Digits.significant(test.highest(), 4) + ", mean "
                            + Digits.significant(test.centre(), 4) + ")? " + DoseText.wald(test.test())
                            + ". Between trials: other differences between them may be the reason.\n");
        }
        return text.toString();
    }

    private static String powers(PowerSelection powers) {
        return "  Chosen by likelihood: " + powers.chosen().shape().text() + ", "
                + Digits.fixed(powers.versusLine(), 2) + " better in deviance than a straight line on " + powers.df()
                + " df, " + Digits.pSentence(powers.pValue()) + ".\n";
    }

    private static String ed50(HalfEffectDose ed50) {
        return "  Half of the full effect (ED50) at " + Digits.significant(ed50.estimate(), 3) + " IU a day, "
                + (ed50.lowerUnbounded() ? "no lower limit" : "from " + Digits.significant(ed50.ciLower(), 3))
                + (ed50.upperUnbounded()
                        ? " and no upper limit (a straight line is not ruled out)"
                        : " to " + Digits.significant(ed50.ciUpper(), 3))
                + ", by profile likelihood.\n";
    }
}
