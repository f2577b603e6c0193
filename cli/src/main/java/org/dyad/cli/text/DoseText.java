package org.dyad.cli.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.statistics.mixed.Optimum;
import org.dyad.statistics.mixed.PsiStructure;
import org.dyad.synthesis.dose.DoseCoefficient;
import org.dyad.synthesis.dose.DosePrediction;
import org.dyad.synthesis.dose.DoseResponseFit;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.IntervalTest;
import org.dyad.synthesis.dose.Stage;
import org.dyad.synthesis.dose.WaldTest;
import org.dyad.synthesis.target.MeanCurve;

/** A dose-response curve for a person: what a dose does first, then how sure that is. */
public final class DoseText {
    private DoseText() {}

    /** A fit with its predictions. */
    public static String of(DoseResponseFit fit, List<DosePrediction> predictions, double from, Optional<String> unit) {
        StringBuilder text =
                new StringBuilder(heading(fit, fit.options().effect().words(), unit));
        text.append(coefficients(fit, fit.coefficients()));
        if (fit.shape() instanceof DoseShape.Linear) {
            text.append(perThousand(fit));
        }
        text.append("\nDifference from " + Digits.dose(from) + " IU a day\n\n")
                .append(predictions(fit, "difference", predictions, dose -> beyond(fit, dose)))
                .append('\n')
                .append(DoseFitText.shape(fit))
                .append(tests(fit));
        fit.notes().forEach(note -> text.append("  Note: " + note + "\n"));
        return text.toString();
    }

    /** A curve of means with its level. */
    public static String means(MeanCurve curve, List<DosePrediction> predictions, Optional<String> unit) {
        DoseResponseFit fit = curve.fit();
        StringBuilder text = new StringBuilder(heading(fit, "mean", unit));
        text.append(coefficients(fit, curve.coefficients()));
        text.append("  The level is the mean at " + Digits.dose(curve.from()) + " IU a day, from "
                + curve.levelTrials()
                + (curve.levelTrials() == 1 ? " trial that reports" : " trials that report") + " arm means.\n");
        if (fit.shape() instanceof DoseShape.Linear) {
            text.append(perThousand(fit));
        }
        text.append("\nMean at each dose\n\n")
                .append(predictions(fit, "mean", predictions, curve::beyondTheDoses))
                .append("  The last interval is for the mean of a new trial, not for a person.\n\n")
                .append(DoseFitText.shape(fit))
                .append(levels(curve))
                .append(tests(fit));
        curve.notes().forEach(note -> text.append("  Note: " + note + "\n"));
        return text.toString();
    }

    private static String levels(MeanCurve curve) {
        OptionalDouble between = curve.betweenTrialVariance(curve.from());
        if (curve.fit().options().estimation() == Estimation.FIXED || between.isEmpty()) {
            return "";
        }
        return "  Level between trials at " + Digits.dose(curve.from()) + " IU a day: standard deviation "
                + Digits.significant(Math.sqrt(between.getAsDouble()), 3)
                + ".\n  What follows is of the differences within trials:\n";
    }

    private static String heading(DoseResponseFit fit, String what, Optional<String> unit) {
        return "Dose-response of the " + what + unit.map(u -> " (" + u + ")").orElse("") + ", " + fit.trials()
                + (fit.trials() == 1 ? " trial with " : " trials with ") + fit.arms() + " arms, "
                + fit.shape().words()
                + (fit.options().stage() == Stage.ONE ? "" : ", two stages") + "\n\n";
    }

    private static boolean beyond(DoseResponseFit fit, double dose) {
        return dose > fit.highestDose() || dose < fit.lowestDose();
    }

    private static String coefficients(DoseResponseFit fit, List<DoseCoefficient> coefficients) {
        boolean normal = fit.options().test() == IntervalTest.Z;
        TextTable table =
                new TextTable("", "estimate", "se", normal ? "z" : "t", normal ? "" : "df", "p", interval(fit));
        for (DoseCoefficient c : coefficients) {
            table.row(
                    c.name(),
                    Digits.significant(c.estimate(), 4),
                    Digits.significant(c.standardError(), 3),
                    Double.isNaN(c.statistic()) ? "" : Digits.fixed(c.statistic(), 2),
                    normal ? "" : Digits.significant(c.df(), 4),
                    Double.isNaN(c.pValue()) ? "" : Digits.pValue(c.pValue()),
                    Digits.significant(c.ciLower(), 4) + " to "
                            + (Double.isInfinite(c.ciUpper()) ? "no limit" : Digits.significant(c.ciUpper(), 4)));
        }
        return table.text();
    }

    private static String perThousand(DoseResponseFit fit) {
        DosePrediction step = fit.predict(1000, 0);
        int decimals = Digits.decimals(step.standardError());
        return "  For each 1000 IU a day: " + Digits.fixed(step.estimate(), decimals) + " ("
                + Digits.range(step.ciLower(), step.ciUpper(), decimals) + ").\n";
    }

    private static String interval(DoseResponseFit fit) {
        return Digits.significant(100 * fit.options().level(), 6) + "% interval";
    }

    private static String predictions(
            DoseResponseFit fit, String what, List<DosePrediction> all, DoublePredicate beyond) {
        int decimals =
                Digits.decimals(all.stream().map(DosePrediction::standardError).toList());
        TextTable table = new TextTable("IU a day", what, "se", interval(fit), "new trial (prediction)", "");
        for (DosePrediction p : all) {
            table.row(
                    Digits.dose(p.dose()),
                    Digits.fixed(p.estimate(), decimals),
                    Digits.fixed(p.standardError(), decimals),
                    Digits.range(p.ciLower(), p.ciUpper(), decimals),
                    p.predictionInterval()
                            .map(i -> Digits.range(i.lower(), i.upper(), decimals))
                            .orElse(Digits.NONE),
                    beyond.test(p.dose()) ? "beyond the trials' doses" : "");
        }
        return table.text();
    }

    private static String tests(DoseResponseFit fit) {
        StringBuilder text = new StringBuilder();
        text.append("  Does the outcome depend on the dose? " + wald(fit.overall()) + ".\n");
        fit.nonlinearity().ifPresent(test -> text.append("  Is it other than a straight line? " + wald(test) + ".\n"));
        text.append(
                "  Q about one common curve " + Digits.fixed(fit.heterogeneity().q(), 2) + " on "
                        + fit.heterogeneity().df() + " df, "
                        + Digits.pSentence(fit.heterogeneity().pValue()) + ".\n");
        text.append("  Between trials: " + between(fit) + ".\n");
        if (Double.isNaN(fit.logLikelihood())) {
            return text + "  Method of moments: no likelihood.\n";
        }
        text.append("  Log-likelihood " + Digits.fixed(fit.logLikelihood(), 2) + ", AIC " + Digits.fixed(fit.aic(), 1)
                + ", BIC " + Digits.fixed(fit.bic(), 1) + "; " + optimum(fit.optimum()) + ".\n");
        return text.toString();
    }

    /** How sure it is that the search found the highest likelihood; its figures stand in JSON. */
    private static String optimum(Optimum optimum) {
        String found =
                switch (optimum.claim()) {
                    case CLOSED_FORM -> "computed directly, without a search";
                    case GLOBAL -> "its maximum was found over the whole range (checked)";
                    case BEST_OF_STARTS ->
                        "the best of " + optimum.starts() + " starts was taken; "
                                + (optimum.firstOrderHolds() ? "it is a maximum (checked)" : "the check did not hold");
                };
        int ties = optimum.nearTies().size();
        return ties == 0
                ? found
                : found + "; " + ties + (ties == 1 ? " other maximum is" : " other maxima are") + " almost as high";
    }

    private static String between(DoseResponseFit fit) {
        if (fit.psiStructure() == PsiStructure.ZERO) {
            return "no variance between trials in the model";
        }
        if (!fit.psiIsAnEstimate()) {
            return "too few trials to show a variance as an estimate";
        }
        StringBuilder text = new StringBuilder("standard deviation of ");
        for (int i = 0; i < fit.psi().rows(); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(fit.coefficients().get(i).name())
                    .append(' ')
                    .append(Digits.significant(Math.sqrt(Math.max(0, fit.psi().get(i, i))), 3));
        }
        return text.toString();
    }

    static String wald(WaldTest test) {
        boolean chiSquared = Double.isInfinite(test.denominatorDf());
        return (chiSquared
                        ? "chi2 = " + Digits.fixed(test.statistic(), 2) + " on " + test.df() + " df"
                        : "F = " + Digits.fixed(test.statistic() / test.df(), 2) + " on " + test.df() + " and "
                                + Digits.significant(test.denominatorDf(), 4) + " df")
                + ", " + Digits.pSentence(test.pValue());
    }
}
