package org.dyad.cli.text;

import java.util.OptionalDouble;
import org.dyad.synthesis.target.DoseForTarget;
import org.dyad.synthesis.target.FractionPoint;
import org.dyad.synthesis.target.Spreads;
import org.dyad.synthesis.target.TargetModerator;
import org.dyad.synthesis.target.TargetQuestion;
import org.dyad.synthesis.target.TargetResult;
import org.dyad.synthesis.target.TargetStatus;

/** The dose for a target, for a person. */
public final class TargetText {
    private static final int ROWS = 11;

    private TargetText() {}

    /** The answer, how sure it is, and the fraction at other doses. */
    public static String of(TargetResult result, String unit) {
        TargetQuestion question = result.question();
        String level = Digits.typed(question.threshold()) + " " + unit;
        String share = Digits.significant(100 * question.fraction(), 4) + "%";
        StringBuilder text = new StringBuilder();
        text.append("The mother's dose for " + level + ", from " + result.fit().trials()
                + (result.fit().trials() == 1 ? " trial, " : " trials, ")
                + result.fit().shape().words() + "\n\n");
        if (!result.moderators().isEmpty()) {
            text.append(moderators(result)).append('\n');
        }
        text.append(answer("For the mean to reach " + level, result.meanDose(), result));
        text.append(answer(
                "For " + share + " of individuals (" + question.population().meaning() + ")",
                result.individualDose(),
                result));
        result.spread().ifPresent(spread -> text.append(spreads(spread, unit)));
        if (!result.curve().isEmpty()) {
            text.append("\nFraction at or above " + level + "\n\n").append(curve(result));
        }
        result.notes().forEach(note -> text.append("  Note: " + note + "\n"));
        return text.toString();
    }

    private static String moderators(TargetResult result) {
        TextTable table = new TextTable("for trials with", "value", "trials have", "mean", "p for the curve");
        for (TargetModerator m : result.moderators()) {
            table.row(
                    m.name(),
                    Digits.typed(m.value()),
                    Digits.fixed(m.test().lowest(), 1) + " to "
                            + Digits.fixed(m.test().highest(), 1),
                    Digits.fixed(m.test().centre(), 1),
                    Digits.pValue(m.test().test().pValue()));
        }
        return table.text();
    }

    private static String answer(String what, DoseForTarget dose, TargetResult result) {
        String said = dose.status() == TargetStatus.REACHED
                ? Digits.fixed(dose.dose(), 0) + " IU a day " + interval(dose, result)
                : dose.reason().orElse(TargetTables.words(dose.status()));
        String beyond = dose.extrapolated() && dose.status() == TargetStatus.REACHED
                ? "; beyond the highest dose of these trials, " + Digits.typed(result.highestDose())
                : "";
        return "  " + what + ": " + said + beyond + ".\n";
    }

    private static String interval(DoseForTarget dose, TargetResult result) {
        if (!result.question().estimation()) {
            return "(error of estimation left out)";
        }
        String percent = Digits.significant(100 * result.question().level(), 6) + "% interval ";
        return "(" + percent + end(dose.ciLower(), "no lower limit") + " to " + end(dose.ciUpper(), "no upper limit")
                + ")";
    }

    private static String end(OptionalDouble limit, String otherwise) {
        return limit.isPresent() ? Digits.fixed(limit, 0) : otherwise;
    }

    private static String spreads(Spreads spread, String unit) {
        return "\nThree spreads at " + Digits.fixed(spread.dose(), 0) + " IU a day, where the mean is "
                + Digits.fixed(spread.mean(), 1) + " " + unit + " (standard deviations)\n\n"
                + "  estimation of the mean  " + Digits.fixed(spread.estimation(), 1) + "\n"
                + "  between trials          " + Digits.fixed(spread.betweenTrials(), 1) + "\n"
                + "  between individuals     " + Digits.fixed(spread.betweenIndividuals(), 1) + "\n";
    }

    private static String curve(TargetResult result) {
        String interval = Digits.significant(100 * result.question().level(), 6) + "% interval";
        TextTable table = new TextTable("IU a day", "fraction", interval, "");
        int step = Math.max(1, result.curve().size() / ROWS);
        for (int i = 0; i < result.curve().size(); i += step) {
            FractionPoint p = result.curve().get(i);
            table.row(
                    Digits.fixed(p.dose(), 0),
                    Digits.fixed(p.fraction(), 3),
                    Digits.fixed(p.ciLower(), 3) + " to " + Digits.fixed(p.ciUpper(), 3),
                    p.extrapolated() ? "beyond the trials' doses" : "");
        }
        return table.text();
    }
}
