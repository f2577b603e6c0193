package org.dyad.cli.text;

import java.util.List;
import java.util.OptionalDouble;
import org.dyad.synthesis.target.DoseBySpread;
import org.dyad.synthesis.target.DoseForTarget;
import org.dyad.synthesis.target.JointWindow;
import org.dyad.synthesis.target.RecipeResult;
import org.dyad.synthesis.target.Recipes;
import org.dyad.synthesis.target.TargetStatus;
import org.dyad.synthesis.target.UpperIntake;
import org.dyad.synthesis.target.Window;

/** What stands beside the dose for a target: doses by spread, windows, recipes. */
public final class TargetTables {
    private TargetTables() {}

    /** The dose for the fraction with and without each spread. */
    public static String bySpread(List<DoseBySpread> doses) {
        TextTable table = new TextTable("what differs", "IU a day", "with the error of estimation");
        for (DoseBySpread by : doses) {
            table.row(by.words(), dose(by.dose()), interval(by.dose()));
        }
        return "\nDose for the fraction, with and without each spread\n\n" + table.text();
    }

    /** One line for each window. */
    public static String windows(List<Window> windows, double threshold, String unit) {
        StringBuilder text = new StringBuilder("\nWindow of doses\n\n");
        for (Window window : windows) {
            text.append("  " + Digits.typed(threshold) + " to " + Digits.typed(window.upperThreshold()) + " " + unit
                    + ", at most " + Digits.significant(100 * window.upperFraction(), 4) + "% above: "
                    + window.explanation() + largest(window) + "\n");
        }
        return text.toString();
    }

    private static String largest(Window window) {
        if (!window.exists() || Double.isInfinite(window.largestCoefficientOfVariation())) {
            return "";
        }
        return " Such a window can exist up to a spread between people of "
                + Digits.fixed(100 * window.largestCoefficientOfVariation(), 0) + "% of the mean"
                + (window.coefficientOfVariation().isPresent()
                        ? "; here it is "
                                + Digits.fixed(
                                        100 * window.coefficientOfVariation().getAsDouble(), 0)
                                + "%."
                        : ".");
    }

    /** Mothers and infants together. */
    public static String joint(List<JointWindow> windows, String unit) {
        StringBuilder text = new StringBuilder("\nWindow for mother and infant together\n\n");
        for (JointWindow window : windows) {
            text.append("  up to " + Digits.typed(window.mothers().upperThreshold()) + " " + unit + ": "
                    + window.explanation() + "\n");
        }
        return text.toString();
    }

    /** Where the mark for the upper intake comes from. */
    public static String upperIntake() {
        UpperIntake limit = UpperIntake.ADULTS;
        return "  Note: tolerable upper intake of " + limit.who() + ": " + Digits.typed(limit.iuPerDay())
                + " IU a day in total (" + limit.source() + ", doi:" + limit.doi() + ").\n";
    }

    /** The named recipes. */
    public static String recipes(List<RecipeResult> recipes) {
        TextTable table = new TextTable("", "recipe", "IU a day", "published with it, from other trials");
        for (RecipeResult r : recipes) {
            String dose = r.status() == TargetStatus.REACHED
                    ? Digits.fixed(r.dose(), 0) + (r.extrapolated() ? " (beyond the trials)" : "")
                    : words(r.status());
            String first = r.standsFor().isEmpty()
                    ? ""
                    : r.standsFor().getFirst().states() + " ("
                            + r.standsFor().getFirst().source() + ")";
            table.row("(" + r.letter() + ")", r.name(), dose, first);
            r.standsFor().stream().skip(1).forEach(f -> table.row("", "", "", f.states() + " (" + f.source() + ")"));
        }
        return "\nRecipes side by side\n\n" + table.text() + "  Note: " + Recipes.CLAIM + "\n";
    }

    private static String dose(DoseForTarget dose) {
        return dose.status() == TargetStatus.REACHED ? Digits.fixed(dose.dose(), 0) : words(dose.status());
    }

    /** A status as a person says it. */
    static String words(TargetStatus status) {
        return switch (status) {
            case REACHED -> "reached";
            case BELOW_LOWEST_DOSE -> "reached below the lowest dose";
            case NOT_REACHED -> "not reached at any dose";
            case NOT_ESTIMABLE -> "not estimable";
        };
    }

    private static String interval(DoseForTarget dose) {
        if (dose.status() == TargetStatus.NOT_ESTIMABLE) {
            return dose.reason().orElse("");
        }
        if (dose.status() == TargetStatus.NOT_REACHED
                && dose.ciLower().isEmpty()
                && dose.ciUpper().isEmpty()) {
            return "none";
        }
        boolean known = dose.ciLower().isPresent()
                || dose.ciUpper().isPresent()
                || dose.lowerUnbounded()
                || dose.upperUnbounded();
        return known
                ? end(dose.ciLower(), "no lower limit") + " to " + end(dose.ciUpper(), "no upper limit")
                : "left out";
    }

    private static String end(OptionalDouble limit, String otherwise) {
        return limit.isPresent() ? Digits.fixed(limit, 0) : otherwise;
    }
}
