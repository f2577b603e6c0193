package org.dyad.report.json;

import java.util.List;
import java.util.Optional;
import org.dyad.synthesis.target.DoseBySpread;
import org.dyad.synthesis.target.DoseForTarget;
import org.dyad.synthesis.target.FractionPoint;
import org.dyad.synthesis.target.JointWindow;
import org.dyad.synthesis.target.RecipeResult;
import org.dyad.synthesis.target.Recipes;
import org.dyad.synthesis.target.Spreads;
import org.dyad.synthesis.target.TargetDoses;
import org.dyad.synthesis.target.TargetModerator;
import org.dyad.synthesis.target.TargetQuestion;
import org.dyad.synthesis.target.TargetResult;
import org.dyad.synthesis.target.UpperIntake;
import org.dyad.synthesis.target.Window;

/** The dose for a target. Doses are the mother's, in IU per day, on top of the background intake of the trials. */
public final class TargetJson {
    private TargetJson() {}

    /** The fields of a result; {@code unit} is that of levels and thresholds. */
    public static void write(JsonOut out, TargetResult result, String unit) {
        TargetQuestion question = result.question();
        out.field("unit", unit)
                .field("doseUnit", "IU/day")
                .field("threshold", question.threshold())
                .field("fraction", question.fraction())
                .field("population", question.population().word())
                .field("distribution", question.distribution().word())
                .object("spreadsCounted", () -> out.field("individuals", question.individuals())
                        .field("trials", question.trials())
                        .field("estimation", question.estimation()))
                .field("shape", result.fit().shape().text())
                .field("level", 100 * question.level())
                .field("interval", result.interval().word())
                .field("replicates", question.replicates())
                .field("failedReplicates", result.failedReplicates())
                .field("seed", question.seed())
                .field("k", result.fit().trials())
                .field("highestDose", result.highestDose())
                .object("meanDose", () -> dose(out, result.meanDose()))
                .object("individualDose", () -> dose(out, result.individualDose()))
                .object("spread", result.spread(), spread -> spread(out, spread))
                .list("curve", result.curve(), TargetJson::point)
                .object("window", result.window(), window -> window(out, window))
                .list("moderators", result.moderators(), TargetJson::moderator)
                .words("notes", result.notes());
    }

    private static void moderator(JsonOut out, TargetModerator moderator) {
        out.field("name", moderator.name())
                .field("value", moderator.value())
                .field("mean", moderator.test().centre())
                .field("lowest", moderator.test().lowest())
                .field("highest", moderator.test().highest())
                .field("outsideTheTrials", moderator.outsideTheTrials())
                .field("trials", moderator.test().trials())
                .field("curvePValue", moderator.test().test().pValue())
                .field("levelDepends", moderator.levelDepends())
                .field("ecological", true);
    }

    /** The two doses alone. */
    static void doses(JsonOut out, TargetDoses doses) {
        out.object("meanDose", () -> dose(out, doses.mean()))
                .object("individualDose", () -> dose(out, doses.individuals()));
    }

    private static void dose(JsonOut out, DoseForTarget dose) {
        out.field("dose", dose.dose())
                .field("ciLower", dose.ciLower())
                .field("ciUpper", dose.ciUpper())
                .field("status", dose.status().word())
                .field("extrapolated", dose.extrapolated())
                .field("lowerUnbounded", dose.lowerUnbounded())
                .field("upperUnbounded", dose.upperUnbounded())
                .field("reason", dose.reason());
    }

    private static void spread(JsonOut out, Spreads spread) {
        out.field("dose", spread.dose())
                .field("mean", spread.mean())
                .field("estimation", spread.estimation())
                .field("betweenTrials", spread.betweenTrials())
                .field("betweenIndividuals", spread.betweenIndividuals());
    }

    private static void point(JsonOut out, FractionPoint point) {
        out.field("dose", point.dose())
                .field("fraction", point.fraction())
                .field("ciLower", point.ciLower())
                .field("ciUpper", point.ciUpper())
                .field("extrapolated", point.extrapolated());
    }

    private static void window(JsonOut out, Window window) {
        out.field("exists", window.exists())
                .field("lowerDose", window.lowerDose())
                .field("upperDose", window.upperDose())
                .field("extrapolated", window.extrapolated())
                .field("aboveUpperIntake", window.aboveUpperIntake())
                .field("upperThreshold", window.upperThreshold())
                .field("upperFraction", window.upperFraction())
                .field("largestCv", window.largestCoefficientOfVariation())
                .field("cv", window.coefficientOfVariation())
                .field("explanation", window.explanation());
    }

    /** The dose for the fraction with and without each spread. */
    public static void bySpread(JsonOut out, List<DoseBySpread> doses) {
        out.list("bySpread", doses, (o, by) -> {
            o.field("individuals", by.individuals()).field("trials", by.trials());
            dose(o, by.dose());
        });
    }

    /** Windows of several upper thresholds. */
    public static void windows(JsonOut out, List<Window> windows) {
        out.list("windows", windows, TargetJson::window);
        upperIntake(out);
    }

    /** The window of mothers and infants together, or why there is none; empty words where none was asked for. */
    public static void joint(JsonOut out, List<JointWindow> windows, String reason) {
        out.field("jointWindowsReason", reason.isEmpty() ? Optional.empty() : Optional.of(reason));
        out.list("jointWindows", windows, (o, joint) -> o.field("exists", joint.exists())
                .field("lowerDose", joint.lowerDose())
                .field("upperDose", joint.upperDose())
                .field("extrapolated", joint.extrapolated())
                .field("aboveUpperIntake", joint.aboveUpperIntake())
                .field("explanation", joint.explanation())
                .object("mothers", () -> window(o, joint.mothers()))
                .object("infants", () -> window(o, joint.infants())));
    }

    private static void upperIntake(JsonOut out) {
        UpperIntake limit = UpperIntake.ADULTS;
        out.object("upperIntake", () -> out.field("iuPerDay", limit.iuPerDay())
                .field("who", limit.who())
                .field("source", limit.source())
                .field("doi", limit.doi()));
    }

    /** The named recipes. */
    public static void recipes(JsonOut out, List<RecipeResult> recipes) {
        out.field("recipesClaim", Recipes.CLAIM)
                .list("recipes", recipes, (o, recipe) -> o.field("letter", recipe.letter())
                        .field("name", recipe.name())
                        .field("does", recipe.does())
                        .field("dose", recipe.dose())
                        .field("status", recipe.status().word())
                        .field("extrapolated", recipe.extrapolated())
                        .field("reason", recipe.reason())
                        .list("standsFor", recipe.standsFor(), (f, figure) -> f.field("states", figure.states())
                                .field("source", figure.source())
                                .field("link", figure.link())));
    }
}
