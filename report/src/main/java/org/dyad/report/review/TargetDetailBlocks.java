package org.dyad.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.report.document.Block;
import org.dyad.report.document.Block.Column;
import org.dyad.report.document.Block.Row;
import org.dyad.report.document.Inline;
import org.dyad.report.figure.text.Numbers;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.TargetAnswer;
import org.dyad.synthesis.planning.PlannedTrial;
import org.dyad.synthesis.planning.TrialPlan;
import org.dyad.synthesis.target.DoseBySpread;
import org.dyad.synthesis.target.ModeratedTargets;
import org.dyad.synthesis.target.PublishedFigure;
import org.dyad.synthesis.target.RecipeResult;
import org.dyad.synthesis.target.Recipes;
import org.dyad.synthesis.target.UpperIntake;
import org.dyad.synthesis.target.Window;

/** What stands beside the dose for a target: spreads left out, windows, how others read literatures, the next trial. */
final class TargetDetailBlocks {
    /** Notes of the plan that the paragraph on it says already. */
    private static final Pattern REPEATED = Pattern.compile("^(No single trial|\\d+ trials with|Not even)");

    private final OutcomeResult result;
    private final TargetAnswer answer;
    private final String id;
    private final boolean first;

    /** @param number of the target among those of its outcome; the first stands open on paper */
    TargetDetailBlocks(OutcomeResult result, TargetAnswer answer, int number) {
        this.result = result;
        this.answer = answer;
        this.id = Say.id(result.outcome().name()) + "-" + number;
        this.first = number == 1;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (!answer.detail().bySpread().isEmpty()) {
            blocks.add(bySpread());
        }
        if (!answer.detail().windows().isEmpty()) {
            blocks.add(windows());
        }
        if (!answer.detail().recipes().isEmpty()) {
            blocks.add(recipes());
        }
        blocks.addAll(moderated());
        answer.detail()
                .nextTrial()
                .ifPresentOrElse(
                        plan -> blocks.addAll(nextTrial(plan)),
                        () -> blocks.add(Block.Paragraph.of("The next trial cannot be planned: "
                                + Say.within(Say.sentence(answer.detail().noNextTrial())))));
        String heading = "More on the dose for " + answer.plan().asWritten()
                + ": spreads left out, upper levels, other ways of reading the trials, the next trial";
        return List.of(new Block.Fold(heading, blocks, first));
    }

    private String target() {
        return Say.percent(answer.plan().fraction()) + " of " + Say.people(result.outcome()) + " at or above "
                + answer.plan().asWritten();
    }

    private Block bySpread() {
        List<Row> rows = new ArrayList<>();
        for (DoseBySpread dose : answer.detail().bySpread()) {
            rows.add(Row.of(
                    Say.capital(dose.words()),
                    about(dose.dose().dose(), dose.dose().extrapolated()),
                    TargetBlocks.interval(dose.dose())));
        }
        return new Block.Table(
                "by-spread-" + id,
                Inline.line("The dose for " + target() + ", with spreads left out, IU per day."),
                List.of(
                        Column.words("Spreads that count"),
                        new Column("Dose", Block.Alignment.RIGHT),
                        new Column("Interval: error of estimation", Block.Alignment.RIGHT)),
                rows,
                List.of(Inline.line("* Beyond the highest dose of these trials.")));
    }

    private Block windows() {
        List<Row> rows = new ArrayList<>();
        for (Window window : answer.detail().windows()) {
            rows.add(Row.of(
                    upperLevel(window.upperThreshold()),
                    range(window),
                    window.coefficientOfVariation().isPresent()
                            ? percent(window.coefficientOfVariation().getAsDouble())
                            : "\u2013",
                    percent(window.largestCoefficientOfVariation())));
        }
        return new Block.Table(
                "windows-" + id,
                Inline.line("Doses at which at least " + target().replace(" at or above ", " are at or above ")
                        + " and at most " + Say.percent(answer.plan().upperFraction())
                        + " above an upper level, IU per day."),
                List.of(
                        Column.words("Upper level"),
                        new Column("Doses", Block.Alignment.RIGHT),
                        new Column("Spread between people here (CV)", Block.Alignment.RIGHT),
                        new Column("Largest that allows any dose", Block.Alignment.RIGHT)),
                rows,
                windowNotes());
    }

    private List<List<Inline>> windowNotes() {
        List<List<Inline>> notes = new ArrayList<>();
        for (Window window : answer.detail().windows()) {
            if (!window.exists()) {
                notes.add(Inline.line(upperLevel(window.upperThreshold()) + ": " + Say.sentence(window.explanation())));
            }
        }
        notes.add(Inline.line(
                "CV, coefficient of variation: the standard deviation between people as a share of their mean."));
        notes.addAll(markNotes());
        return notes;
    }

    /** The doses of a window with their marks. */
    static String range(Window window) {
        return window.exists()
                ? Say.about(window.lowerDose().orElseThrow()) + " to "
                        + Say.about(window.upperDose().orElseThrow())
                        + marks(window.extrapolated(), window.aboveUpperIntake())
                : "none";
    }

    /** The level as it is proposed, in nmol/L, and in the unit of the outcome. */
    private String upperLevel(double level) {
        ConcentrationUnit unit = result.outcome().unit();
        double nanomoles = level * unit.factorTo(ConcentrationUnit.NANOMOLES_PER_LITRE);
        String proposed = Numbers.fixed(nanomoles, 0) + "\u00A0nmol/L";
        return unit == ConcentrationUnit.NANOMOLES_PER_LITRE
                ? proposed
                : proposed + " (" + Numbers.fixed(level, 0) + "\u00A0" + unit.symbol() + ")";
    }

    static String marks(boolean beyond, boolean aboveUpperIntake) {
        return (beyond ? "*" : "") + (aboveUpperIntake ? "\u2020" : "");
    }

    static List<List<Inline>> markNotes() {
        return List.of(
                Inline.line("* Partly or wholly beyond the highest dose of these trials."), Inline.line(upperIntake()));
    }

    private static String upperIntake() {
        UpperIntake limit = UpperIntake.ADULTS;
        return "\u2020 Partly or wholly above the tolerable upper intake of " + limit.who() + ", "
                + Say.dose(limit.iuPerDay()) + " IU per day (" + limit.source() + "; doi:" + limit.doi()
                + "), which is of the whole intake.";
    }

    private static String percent(double share) {
        return Numbers.fixed(100 * share, 0) + "%";
    }

    private static String about(OptionalDouble dose, boolean extrapolated) {
        return dose.isPresent() ? Say.about(dose.getAsDouble()) + (extrapolated ? "*" : "") : "\u2013";
    }

    private Block recipes() {
        List<Row> rows = new ArrayList<>();
        for (RecipeResult recipe : answer.detail().recipes()) {
            List<Inline> stands = new ArrayList<>();
            for (PublishedFigure figure : recipe.standsFor()) {
                if (!stands.isEmpty()) {
                    stands.add(new Inline.Words("; "));
                }
                stands.add(new Inline.Words(Say.tidy(figure.states()) + " ("));
                stands.add(new Inline.Link(figure.source(), figure.link()));
                stands.add(new Inline.Words(")"));
            }
            rows.add(new Row(
                    java.util.Optional.empty(),
                    List.of(
                            List.of(
                                    new Inline.Words(recipe.letter() + ". " + Say.sentence(recipe.name()) + " "),
                                    new Inline.Quiet(recipe.does())),
                            Inline.line(
                                    recipe.dose().isPresent()
                                            ? about(recipe.dose(), recipe.extrapolated())
                                            : Say.capital(recipe.reason().orElse("\u2013"))),
                            stands)));
        }
        return new Block.Table(
                "recipes-" + id,
                Inline.line(
                        "Why published doses for one target differ: named ways of reading a literature, on these trials, IU per day."),
                List.of(
                        Column.words("Way of reading"),
                        new Column("Dose here", Block.Alignment.RIGHT),
                        Column.words("Stands for what was published")),
                rows,
                List.of(Inline.line(Recipes.CLAIM), Inline.line("* Beyond the highest dose of these trials.")));
    }

    private List<Block> moderated() {
        List<Block> blocks = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (ModeratedTargets by : answer.detail().moderated()) {
            by.refusal().ifPresent(why -> blocks.add(Block.Paragraph.of(Say.sentence(why))));
            for (ModeratedTargets.Answer at : by.answers()) {
                rows.add(Row.of(
                        Say.capital(by.words()),
                        place(at),
                        about(at.doses().mean().dose(), at.doses().mean().extrapolated()),
                        about(
                                at.doses().individuals().dose(),
                                at.doses().individuals().extrapolated()),
                        TargetBlocks.interval(at.doses().individuals())));
            }
        }
        if (!rows.isEmpty()) {
            blocks.addFirst(new Block.Table(
                    "moderated-" + id,
                    Inline.line(
                            "The dose for " + target()
                                    + ", and for the mean, where trials are at the lower quarter, the middle and the upper quarter of what may change the response; IU per day."),
                    List.of(
                            Column.words("By"),
                            Column.words("At"),
                            new Column("Mean", Block.Alignment.RIGHT),
                            new Column("Individuals", Block.Alignment.RIGHT),
                            new Column("Interval", Block.Alignment.RIGHT)),
                    rows,
                    List.of(
                            Inline.line(
                                    "What differs between trials is an ecological association: it need not hold between people."),
                            Inline.line("* Beyond the highest dose of these trials."))));
        }
        return blocks;
    }

    private static String place(ModeratedTargets.Answer at) {
        return String.join(
                ", ",
                at.moderators().stream().map(m -> Numbers.fixed(m.value(), 1)).toList());
    }

    private List<Block> nextTrial(TrialPlan plan) {
        List<Block> blocks = new ArrayList<>();
        String now = plan.currentWidth().isPresent()
                ? Say.about(plan.currentWidth().getAsDouble()) + " IU a day wide"
                : "without an upper end";
        String asked = "The interval of the dose for " + target() + " is now " + now + ". ";
        String best = plan.best()
                .map(b -> "To halve it takes a trial of about " + b.design().total() + " people in all, "
                        + b.design().perArm() + " in each arm, at " + doses(b) + " IU per day.")
                .orElseGet(() -> plan.severalTrials()
                        .map(s ->
                                "No single trial of two or three arms within the tolerable upper intake was found to halve it; "
                                        + s.trials()
                                        + " trials of " + s.design().total() + " people each at " + doses(s)
                                        + " IU per day could.")
                        .orElse("No number of such trials within the tolerable upper intake can halve it."));
        List<Inline> line = new ArrayList<>();
        line.add(new Inline.Strong("The next trial. "));
        line.add(new Inline.Words(asked + best + limit(plan)));
        plan.notes().stream()
                .filter(note -> !REPEATED.matcher(note).find())
                .forEach(note -> line.add(new Inline.Words(" " + Say.sentence(note))));
        blocks.add(new Block.Paragraph(line));
        return blocks;
    }

    /** Why one trial cannot do it. */
    private static String limit(TrialPlan plan) {
        if (plan.best().isPresent()
                || !(plan.unlimitedWidth().orElse(0) > plan.request().width())) {
            return "";
        }
        return " One trial, however large, would leave it about "
                + Say.about(plan.unlimitedWidth().getAsDouble())
                + " IU a day wide, because trials differ from each other by more than their size explains.";
    }

    private static String doses(PlannedTrial trial) {
        return String.join(
                " and ", trial.design().doses().stream().map(Say::dose).toList());
    }
}
