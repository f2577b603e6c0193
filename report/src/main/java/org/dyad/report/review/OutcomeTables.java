package org.dyad.report.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dyad.report.document.Block;
import org.dyad.report.document.Block.Column;
import org.dyad.report.document.Block.Row;
import org.dyad.report.document.Inline;
import org.dyad.report.document.Inline.Kind;
import org.dyad.report.document.Inline.Link;
import org.dyad.report.document.Inline.Marked;
import org.dyad.report.document.Inline.Quiet;
import org.dyad.report.document.Inline.Words;
import org.dyad.review.result.CurveResult;
import org.dyad.review.result.ModeratorResult;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.PublishedComparison;
import org.dyad.review.result.ReviewResults;
import org.dyad.review.result.SensitivityRow;
import org.dyad.review.result.SubgroupResult;
import org.dyad.synthesis.assembly.Alternative;
import org.dyad.synthesis.assembly.AssembledContrast;
import org.dyad.synthesis.dose.DosePrediction;
import org.dyad.synthesis.dose.DoseShape;

/** The tables of an outcome. */
final class OutcomeTables {

    private static final List<Double> SHOWN_DOSES =
            List.of(400.0, 600.0, 1000.0, 2000.0, 3000.0, 4000.0, 6000.0, 10_000.0);

    private static final double STEP = 1000;

    private final ReviewResults results;
    private final OutcomeResult result;
    private final String name;
    private final String unit;

    OutcomeTables(ReviewResults results, OutcomeResult result) {
        this.results = results;
        this.result = result;
        this.name = Say.id(result.outcome().name());
        this.unit = Say.unit(result.outcome());
    }

    private String ci() {
        return Say.level95(results.protocol().pooling().level()) + " CI";
    }

    Optional<Block> sensitivity() {
        if (result.sensitivity().isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        List<List<Inline>> notes = new ArrayList<>();
        for (SensitivityRow row : result.sensitivity()) {
            missing(row, "more against less", row.pooled(), notes);
            missing(row, Say.within(step()), row.slope(), notes);
            Inline what = row.assumption()
                    ? new Marked(Kind.ASSUMED, row.what(), "This choice adds an assumption.")
                    : new Words(row.what());
            rows.add(new Row(
                    Optional.empty(),
                    List.of(
                            List.of(what),
                            Inline.line(Integer.toString(row.pooled().trials())),
                            Inline.line(estimate(row.pooled())),
                            Inline.line(Integer.toString(row.slope().trials())),
                            Inline.line(estimate(row.slope())))));
        }
        return Optional.of(new Block.Table(
                "sensitivity-" + name,
                Inline.line("The same estimates under other choices, in " + unit + "."),
                List.of(
                        Column.words("Choice"),
                        Column.number("Trials pooled"),
                        new Column("More against less (" + ci() + ")", Block.Alignment.RIGHT),
                        Column.number("Trials on the curve"),
                        new Column(step() + " (" + ci() + ")", Block.Alignment.RIGHT)),
                rows,
                notes));
    }

    /** On a straight line each step is the same; on any other curve it matters where the step is taken. */
    private String step() {
        return result.curve()
                .filter(curve -> !(curve.fit().shape() instanceof DoseShape.Linear))
                .map(curve -> "From " + Say.dose(curve.from()) + " to " + Say.dose(curve.from() + STEP)
                        + " IU per day, on the curve")
                .orElse("Per 1,000 IU per day");
    }

    private static void missing(
            SensitivityRow row, String what, SensitivityRow.Estimate estimate, List<List<Inline>> notes) {
        if (estimate.value().isEmpty() && !estimate.reason().isEmpty()) {
            notes.add(Inline.line(row.what() + ", " + what + ": " + Say.sentence(estimate.reason())));
        }
    }

    private static String estimate(SensitivityRow.Estimate estimate) {
        return estimate.value().map(Say::estimate).orElse("\u2013");
    }

    Block predictions(CurveResult main) {
        List<CurveResult> curves = new ArrayList<>(List.of(main));
        curves.addAll(result.alsoTried());
        List<Column> columns = new ArrayList<>(List.of(Column.number("IU per day")));
        for (CurveResult curve : curves) {
            columns.add(new Column(
                    Say.capital(curve.fit().shape().words()) + (curve.fit().curveIsAnEstimate() ? "" : "*"),
                    Block.Alignment.RIGHT));
        }
        List<Row> rows = new ArrayList<>();
        TreeSet<Double> doses = new TreeSet<>(SHOWN_DOSES);
        doses.add(main.highestDose());
        for (double dose : doses.headSet(main.highestDose(), true).tailSet(main.from(), false)) {
            List<List<Inline>> cells = new ArrayList<>(List.of(Inline.line(Say.dose(dose))));
            curves.forEach(curve -> cells.add(Inline.line(prediction(curve.fit().predict(dose, main.from())))));
            rows.add(new Row(Optional.empty(), cells));
        }
        List<List<Inline>> notes = new ArrayList<>();
        curves.forEach(curve -> curve.fit()
                .nonlinearity()
                .ifPresent(test ->
                        notes.add(Inline.line(Say.capital(curve.fit().shape().words())
                                + ": test of a departure from a straight line, " + Say.p(test.pValue()) + "."))));
        if (curves.stream().anyMatch(curve -> !curve.fit().curveIsAnEstimate())) {
            notes.add(Inline.line("* Rests on fewer than three trials: describes them and is no estimate for others."));
        }
        return new Block.Table(
                "predictions-" + name,
                Inline.line("Difference from " + Say.dose(main.from()) + " IU per day, in " + unit + " (" + ci()
                        + "), within the doses studied."),
                columns,
                rows,
                notes);
    }

    private static String prediction(DosePrediction p) {
        return Say.level(p.estimate()) + " (" + Say.interval(p.ciLower(), p.ciUpper()) + ")";
    }

    List<Block> subgroups() {
        List<Block> blocks = new ArrayList<>();
        for (SubgroupResult subgroup : result.subgroups()) {
            if (subgroup.groups().isEmpty()) {
                blocks.add(Block.Paragraph.of(Say.sentence(subgroup.by()) + " " + Say.sentence(subgroup.note())));
                continue;
            }
            List<Row> rows = subgroup.groups().stream()
                    .map(g -> Row.of(g.name(), Integer.toString(g.estimate().trials()), estimate(g.estimate())))
                    .toList();
            List<List<Inline>> notes = new ArrayList<>();
            subgroup.betweenGroupsP().ifPresent(p -> notes.add(Inline.line("Test between groups: " + Say.p(p) + ".")));
            if (!subgroup.note().isBlank()) {
                notes.add(Inline.line(Say.sentence(subgroup.note())));
            }
            blocks.add(new Block.Table(
                    "subgroup-" + name + "-" + Say.id(subgroup.by()),
                    Inline.line(Say.sentence(subgroup.by())),
                    List.of(
                            Column.words("Group"),
                            Column.number("Trials"),
                            new Column("Difference, " + unit + " (" + ci() + ")", Block.Alignment.RIGHT)),
                    rows,
                    notes));
        }
        return blocks;
    }

    /** What each feature of the trials goes with, in one table, and the trials behind it for the screen. */
    List<Block> moderators() {
        List<Block> blocks = new ArrayList<>();
        List<Block> trials = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        Set<List<Inline>> notes = new LinkedHashSet<>();
        for (ModeratorResult moderator : result.moderators()) {
            if (moderator.points().isEmpty()) {
                blocks.add(Block.Paragraph.of("By " + named(moderator) + ": " + Say.sentence(moderator.note())));
                continue;
            }
            trials.add(points(moderator));
            String count = Integer.toString(moderator.points().size());
            if (moderator.fit().isEmpty()) {
                blocks.add(Block.Paragraph.of("By " + named(moderator) + ": " + Say.sentence(moderator.note())));
            } else if (!moderator.note().isBlank()) {
                notes.add(Inline.line(Say.capital(named(moderator)) + ": " + Say.sentence(moderator.note())));
            }
            moderator.fit().ifPresent(fit -> fit.coefficients().stream()
                    .filter(c -> !c.name().equals("intercept"))
                    .forEach(c -> rows.add(Row.of(
                            Say.capital(c.name().equals(moderator.name()) ? named(moderator) : c.name()),
                            count,
                            Say.fine(c.estimate()) + " (" + Say.fine(c.lower()) + " to " + Say.fine(c.upper()) + ")",
                            Say.p(c.pValue()).replaceFirst("^p = |^p ", "")))));
        }
        if (!rows.isEmpty()) {
            notes.add(Inline.line(
                    "What differs between trials is an ecological association: it need not hold between people."));
            blocks.add(new Block.Table(
                    "moderators-" + name,
                    Inline.line("Does the difference go with a feature of the trials? Change in the difference, in "
                            + unit + ", for each unit more of the feature."),
                    List.of(
                            Column.words("Feature of the trials"),
                            Column.number("Trials"),
                            new Column("Change (" + ci() + ")", Block.Alignment.RIGHT),
                            new Column("p", Block.Alignment.RIGHT)),
                    rows,
                    List.copyOf(notes)));
        }
        if (!trials.isEmpty()) {
            blocks.add(Block.Fold.onScreen("Trial by trial: the difference beside each feature", trials));
        }
        return blocks;
    }

    private Block points(ModeratorResult moderator) {
        List<Row> rows = moderator.points().stream()
                .map(p -> new Row(
                        Optional.empty(),
                        List.of(
                                List.of(new Link(label(p.trial()), "#" + Say.trialId(p.trial()))),
                                Inline.line(p.value()),
                                Inline.line(Say.level(p.estimate())),
                                Inline.line(Say.fine(p.standardError())))))
                .toList();
        return new Block.Table(
                "moderator-" + name + "-" + Say.id(moderator.name()),
                Inline.line("Differences beside " + named(moderator) + "."),
                List.of(
                        Column.words("Trial"),
                        Column.number(Say.capital(named(moderator))),
                        Column.number("Difference, " + unit),
                        Column.number("SE")),
                rows,
                List.of());
    }

    private static String named(ModeratorResult moderator) {
        return switch (moderator.name()) {
            case "bmi_mean" -> "body mass index, kg/m\u00B2";
            case "duration_weeks" -> "duration of dosing, weeks";
            case "latitude" -> "latitude, degrees";
            case "year" -> "year of publication";
            case "dose" -> "dose, IU per day";
            default -> moderator.name().replace('_', ' ');
        };
    }

    private String label(String trial) {
        return result.assembly().trials().stream()
                .filter(t -> t.trial().equals(trial))
                .map(t -> t.label())
                .findFirst()
                .orElse(trial);
    }

    Optional<Block> alternatives() {
        List<Row> rows = new ArrayList<>();
        for (AssembledContrast contrast : result.assembly().contrastsThatDependOnTheNumber()) {
            for (Alternative other : contrast.farAlternatives()) {
                rows.add(new Row(
                        Optional.empty(),
                        List.of(
                                List.of(new Link(
                                        label(contrast.trial()),
                                        "#" + Say.contrastId(result.outcome(), contrast.trial(), contrast.arm()))),
                                Inline.line(Say.capital(contrast.number().words())),
                                Inline.line(Say.level(contrast.estimate())),
                                Inline.line(Say.capital(other.number().words())),
                                Inline.line(Say.level(other.estimate())))));
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Block.Table(
                "alternatives-" + name,
                Inline.line("Trials whose other numbers differ from the one used by more than one standard error, in "
                        + unit + "."),
                List.of(
                        Column.words("Trial"),
                        Column.words("Used"),
                        Column.number("Difference"),
                        Column.words("Also there"),
                        Column.number("Difference")),
                rows,
                List.of()));
    }

    Optional<Block> published() {
        if (result.published().isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = result.published().stream().map(this::published).toList();
        return Optional.of(new Block.Table(
                "published-" + name,
                Inline.line("Published estimates beside ours."),
                List.of(
                        Column.words("What"),
                        new Column("Published", Block.Alignment.RIGHT),
                        new Column("Ours", Block.Alignment.RIGHT),
                        Column.words("Visible differences")),
                rows,
                List.of()));
    }

    private Row published(PublishedComparison comparison) {
        var p = comparison.published();
        List<Inline> what = new ArrayList<>(List.of(new Words(Say.capital(p.what()) + ". ")));
        p.citation()
                .link()
                .ifPresentOrElse(
                        link -> what.add(new Link(p.citation().words(), link)),
                        () -> what.add(new Quiet(p.citation().words())));
        String value = p.value().map(Say::asPrinted).orElse("\u2013")
                + (p.ciLow().isPresent() && p.ciHigh().isPresent()
                        ? " (" + Say.asPrinted(p.ciLow().get()) + " to "
                                + Say.asPrinted(p.ciHigh().get()) + ")"
                        : "")
                + p.unit()
                        .filter(u -> p.value().isPresent())
                        .map(u -> " " + u.symbol())
                        .orElse("");
        List<Inline> ours = new ArrayList<>(List.of(new Words(comparison
                .ours()
                .map(o -> Say.estimate(o) + p.unit().map(u -> " " + u.symbol()).orElse(""))
                .orElse("\u2013"))));
        List<Inline> differences = new ArrayList<>(List.of(new Words(Say.sentence(comparison.visibleDifferences()))));
        if (!comparison.oursIs().isBlank()) {
            differences.add(new Quiet(" Ours: " + Say.sentence(comparison.oursIs())));
        }
        if (p.value().isEmpty()) {
            p.quote().ifPresent(quote -> what.add(new Quiet(" \u201c" + quote + "\u201d")));
        }
        p.seen().ifPresent(seen -> differences.add(new Quiet(" Seen: " + Say.sentence(seen))));
        return new Row(Optional.empty(), List.of(what, Inline.line(value), ours, differences));
    }
}
