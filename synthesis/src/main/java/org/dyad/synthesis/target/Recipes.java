package org.dyad.synthesis.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.dyad.statistics.distribution.Normal;
import org.dyad.statistics.meta.RankDeficient;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.DoseShape;

/**
 * Why published numbers for one target differ: the ways in which literatures have been read, each on this literature. Only the
 * last answers the question that is asked; the others show what was done elsewhere.
 */
public final class Recipes {
    /** What must be said beside them. */
    public static final String CLAIM =
            "Each recipe is what was done with other trials, done with these: it shows how far apart the"
                    + " recipes fall on one literature, and does not claim to reproduce the published figures.";

    private final TargetAnalysis analysis;
    private final TargetData data;
    private final TargetQuestion question;
    private final DoseShape shape;
    private final TargetSearch search;

    private Recipes(TargetAnalysis analysis, TargetData data, TargetQuestion question) {
        this.analysis = analysis;
        this.data = data;
        this.question = question;
        this.shape = analysis.fit().shape();
        this.search = analysis.search();
    }

    /** The five recipes with a straight line. */
    public static List<RecipeResult> of(TargetData data, TargetQuestion question) {
        return of(TargetAnalysis.of(data, DoseResponse.withDefaults()), question);
    }

    /** The five recipes, (a) to (e), with the shape of an analysis. */
    public static List<RecipeResult> of(TargetAnalysis analysis, TargetQuestion question) {
        return new Recipes(analysis, analysis.data(), question).all();
    }

    private List<RecipeResult> all() {
        List<RecipeResult> all = new ArrayList<>();
        all.add(recipe(
                "a",
                "lower confidence limit of the mean line",
                "The dose at which the lower confidence limit of a line through the means of all arms reaches the level: a"
                        + " statement about the mean, not about people.",
                () -> means()::confidence,
                PublishedFigure.CASHMAN_MEAN_LINE));
        all.add(recipe(
                "b",
                "prediction limit of trial means, read as of people",
                "The dose at which the lower limit for the mean of a new arm reaches the level: it tells how means differ, and"
                        + " people differ far more.",
                () -> means()::prediction,
                PublishedFigure.IOM));
        all.add(recipe(
                "c",
                "regression of each arm's 2.5th centile",
                "The dose at which a line through mean less two standard deviations of each arm reaches the level; levels are"
                        + " taken as normal, arms as equal.",
                () -> lowCentiles()::at,
                PublishedFigure.VEUGELERS_EKWARU));
        all.add(recipe(
                "d",
                "mean line with the range between people",
                "The dose at which the mean line less the normal range between people reaches the level; trials are taken not"
                        + " to differ.",
                this::range,
                PublishedFigure.CASHMAN_RANGE));
        DoseForTarget own = analysis.doses(question.with(new SpreadsCounted(true, question.trials(), false)))
                .individuals();
        all.add(new RecipeResult(
                "e",
                "individual-level prediction",
                "The dose at which the fraction of people that is asked for reaches the level, people and trials spread as they"
                        + " are: the answer given here.",
                own.dose(),
                own.status(),
                own.extrapolated(),
                List.of(PublishedFigure.CASHMAN_INDIVIDUAL, PublishedFigure.CASHMAN_FOOD),
                own.reason()));
        return all;
    }

    private ArmLine means() {
        require(data.level().size(), "arm means with standard errors");
        return ArmLine.ofMeans(data.level(), shape, search.lowest(), question.level());
    }

    private ArmLine lowCentiles() {
        List<SpreadArm> arms = data.spread().stream().filter(this::daily).toList();
        require(arms.size(), "arms of a daily dose with standard deviations of their own");
        return ArmLine.ofLowCentiles(arms, shape, search.lowest(), question.level());
    }

    /** Whether the arm is one that informs the level: a bolus, or an arm of unknown dose, has no place on a line by daily dose. */
    private boolean daily(SpreadArm arm) {
        return arm.dose().isPresent()
                && data.level().stream()
                        .anyMatch(level -> level.study().equals(arm.study())
                                && level.dose() == arm.dose().getAsDouble()
                                && level.mean() == arm.mean());
    }

    private void require(int arms, String what) {
        int needed = shape.coefficients() + 2;
        if (arms < needed) {
            throw new NotEstimable("it needs %s %s; there are %s".formatted(needed, what, arms));
        }
    }

    private DoubleUnaryOperator range() {
        ArmLine line = means();
        require(data.spread().size(), "arms with standard deviations of their own");
        SpreadFit spread = SpreadModel.fit(data.spread());
        double z = Normal.quantile(question.fraction());
        return dose -> {
            double mean = line.at(dose);
            return mean > 0 ? mean * (1 - z * spread.coefficientOfVariation(mean)) : Double.NEGATIVE_INFINITY;
        };
    }

    private RecipeResult recipe(
            String letter, String name, String does, Supplier<DoubleUnaryOperator> line, PublishedFigure figure) {
        OptionalDouble found;
        try {
            found = search.firstAtOrAbove(line.get(), question.threshold());
        } catch (NotEstimable | SearchNotSettled | RankDeficient e) {
            return result(
                    letter,
                    name,
                    does,
                    OptionalDouble.empty(),
                    TargetStatus.NOT_ESTIMABLE,
                    figure,
                    String.valueOf(e.getMessage()));
        }
        if (found.isEmpty()) {
            return result(
                    letter,
                    name,
                    does,
                    found,
                    TargetStatus.NOT_REACHED,
                    figure,
                    String.format(Locale.ROOT, "not reached at any dose up to %.0f IU a day", search.highest()));
        }
        if (found.getAsDouble() <= search.lowest()) {
            return result(
                    letter,
                    name,
                    does,
                    OptionalDouble.empty(),
                    TargetStatus.BELOW_LOWEST_DOSE,
                    figure,
                    String.format(Locale.ROOT, "reached already at the lowest dose, %.0f IU a day", search.lowest()));
        }
        return result(letter, name, does, found, TargetStatus.REACHED, figure, "");
    }

    private RecipeResult result(
            String letter,
            String name,
            String does,
            OptionalDouble dose,
            TargetStatus status,
            PublishedFigure figure,
            String reason) {
        boolean beyond = status == TargetStatus.NOT_REACHED || dose.orElse(0) > search.inside();
        return new RecipeResult(
                letter,
                name,
                does,
                dose,
                status,
                beyond,
                List.of(figure),
                reason.isEmpty() ? Optional.empty() : Optional.of(reason));
    }
}
