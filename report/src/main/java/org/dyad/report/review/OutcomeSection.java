package org.dyad.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.report.bias.BiasFunnel;
import org.dyad.report.document.Block;
import org.dyad.report.document.Block.Illustration;
import org.dyad.report.document.Block.Paragraph;
import org.dyad.report.document.Document.Section;
import org.dyad.report.document.Inline;
import org.dyad.report.document.Inline.Link;
import org.dyad.report.document.Inline.Words;
import org.dyad.report.figure.FunnelPlot;
import org.dyad.review.result.CurveResult;
import org.dyad.review.result.NotComputed;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.PooledResult;
import org.dyad.review.result.ReviewResults;
import org.dyad.synthesis.assembly.AssembledContrast;
import org.dyad.synthesis.assembly.AssembledTrial;
import org.dyad.synthesis.assembly.AssemblyRules;
import org.dyad.synthesis.assembly.OutcomeDefinition;
import org.dyad.synthesis.bias.SmallStudyEffects;
import org.dyad.synthesis.pool.Coefficient;

/** One outcome: what is pooled, how it depends on the dose, which dose reaches a target, and how firm all that is. */
final class OutcomeSection {

    /** Below this many trials a funnel plot cannot tell asymmetry from chance (Sterne et al. 2011, doi:10.1136/bmj.d4002). */
    private static final int TRIALS_FOR_FUNNEL = 10;

    private final ReviewResults results;
    private final OutcomeResult result;
    private final OutcomeDefinition outcome;
    private final String id;
    private final OutcomeTables tables;

    OutcomeSection(ReviewResults results, OutcomeResult result) {
        this.results = results;
        this.result = result;
        this.outcome = result.outcome();
        this.id = Say.outcomeId(outcome);
        this.tables = new OutcomeTables(results, result);
    }

    Section section() {
        List<Section> parts = new ArrayList<>();
        result.pooled()
                .ifPresent(
                        pooled -> parts.add(Section.of(id + "-pooled", "More vitamin D against less", pooled(pooled))));
        result.curve()
                .ifPresent(curve -> parts.add(Section.of(id + "-dose", "How it depends on the dose", curve(curve))));
        if (!result.targets().isEmpty()) {
            parts.add(Section.of(id + "-targets", "The dose for a target", new TargetBlocks(results, result).blocks()));
        }
        parts.add(Section.of(id + "-firmness", "How firm this is", firmness()));
        tables.published()
                .ifPresent(table -> parts.add(Section.of(
                        id + "-published",
                        "What others have published",
                        List.of(Paragraph.of("Visible differences are stated; no cause is claimed."), table))));
        return new Section(id, outcome.name(), opening(), parts);
    }

    private List<Block> opening() {
        int all = result.assembly().trials().size();
        int with = all - result.assembly().trialsWithoutContrast().size();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(List.of(
                new Words(Say.trials(all) + (all == 1 ? " has" : " have") + " a row for this outcome; " + with
                        + (with == 1 ? " gives" : " give") + " a difference between two doses that can be used. "),
                new Link(
                        with < all ? "What was used, and why not the rest" : "What was used, and for what",
                        "#used-" + Say.id(outcome.name())),
                new Words("."))));
        List<NotComputed> missing = results.notComputed().stream()
                .filter(n -> n.outcome().equals(outcome.name()))
                .toList();
        if (!missing.isEmpty()) {
            blocks.add(new Block.Notice(
                    "Not computed",
                    List.of(new Block.Bullets(missing.stream()
                            .map(n -> Inline.line(Say.capital(n.what()) + ": " + Say.sentence(n.reason())))
                            .toList()))));
        }
        return blocks;
    }

    private List<Block> pooled(PooledResult pooled) {
        OutcomeFigures figures = new OutcomeFigures(results, result, pooled);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(plainly(results, result, pooled)));
        blocks.add(
                new Illustration(
                        figures.forest(),
                        Inline.line(
                                "Each trial\u2019s highest dose against its reference dose. Squares have an area in proportion to the weight; lines are "
                                        + level()
                                        + " confidence intervals; diamonds are pooled means. Each trial leads to where its numbers come from.")));
        notPooled().ifPresent(blocks::add);
        notes(pooled.notes(), blocks);
        blocks.addAll(new BayesianBlocks(result, pooled).blocks());
        return blocks;
    }

    /** Trials that give differences, none of them between doses far enough apart to be pooled. */
    private Optional<Block> notPooled() {
        List<Inline> line = new ArrayList<>();
        for (AssembledTrial trial : result.assembly().trials()) {
            if (trial.contrasts().isEmpty() || trial.highestAgainstReference().isPresent()) {
                continue;
            }
            AssembledContrast widest = trial.contrasts().getLast();
            line.add(new Words(
                    line.isEmpty()
                            ? "Not pooled, because the doses compared differ by less than "
                                    + Say.percent(AssemblyRules.LEAST_DOSE_DIFFERENCE) + " of the higher one: "
                            : "; "));
            line.add(new Link(trial.label(), "#" + Say.contrastId(outcome, trial.trial(), widest.arm())));
            line.add(new Words(" (" + Say.dose(widest.dose()) + " against " + Say.dose(widest.versusDose()) + ")"));
        }
        if (line.isEmpty()) {
            return Optional.empty();
        }
        line.add(new Words("."));
        return Optional.of(new Paragraph(line));
    }

    private String level() {
        return Say.level95(results.protocol().pooling().level());
    }

    /** The pooled result as a person without statistics can read it. */
    static String plainly(ReviewResults results, OutcomeResult result, PooledResult pooled) {
        Coefficient mean = pooled.headline().pooled();
        String unit = Say.unit(result.outcome());
        String level = Say.level95(results.protocol().pooling().level());
        int k = pooled.fit().count();
        String direction = mean.estimate() >= 0 ? " higher" : " lower";
        String who = Say.people(result.outcome());
        String where = result.outcome().compartment() == org.dyad.evidence.study.Compartment.MATERNAL_SERUM
                ? who + " given the highest dose of their trial"
                : who + " of mothers given the highest dose of their trial";
        String sentence =
                (k == 1 ? "In the one trial, " : "On average over " + Say.trials(k) + ", ") + where + " ended "
                        + Say.level(Math.abs(mean.estimate())) + " " + unit + direction + " than those at its lowest ("
                        + level + " confidence interval " + Say.interval(mean.lower(), mean.upper()) + ").";
        boolean spansNull = mean.lower() < 0 && mean.upper() > 0;
        return spansNull ? sentence + " The interval includes no difference." : sentence;
    }

    private List<Block> curve(CurveResult curve) {
        List<Block> blocks = new ArrayList<>();
        if (!curve.fit().curveIsAnEstimate()) {
            blocks.add(new Block.Notice(
                    "Too few trials for a curve",
                    List.of(Paragraph.of(
                            "The curve rests on " + Say.trials(curve.fit().trials())
                                    + ". It describes them and is no estimate for other trials."))));
        }
        blocks.add(new Illustration(
                new CurveFigures(result).dose(curve),
                Inline.line(
                        "Only differences within trials inform the curve, so a trial\u2019s points start on the curve at its own reference dose. "
                                + "Ticks along the axis are the doses of the arms.")));
        blocks.add(tables.predictions(curve));
        // The notice above says already what the fit says of a curve of few trials.
        notes(
                curve.notes().stream()
                        .filter(note -> !note.startsWith("The curve rests on"))
                        .toList(),
                blocks);
        return blocks;
    }

    private static void notes(List<String> notes, List<Block> blocks) {
        if (!notes.isEmpty()) {
            blocks.add(new Block.Bullets(
                    notes.stream().map(Say::sentence).map(Inline::line).toList()));
        }
    }

    private List<Block> firmness() {
        List<Block> blocks = new ArrayList<>();
        tables.sensitivity().ifPresent(blocks::add);
        blocks.addAll(tables.subgroups());
        blocks.addAll(tables.moderators());
        tables.alternatives().ifPresent(blocks::add);
        blocks.addAll(new FirmnessBlocks(result, results.protocol().pooling().level()).blocks());
        result.pooled().flatMap(this::funnel).ifPresent(blocks::addAll);
        if (blocks.isEmpty()) {
            blocks.add(Paragraph.of("Nothing was pooled, so there is nothing to vary."));
        }
        return blocks;
    }

    private Optional<List<Block>> funnel(PooledResult pooled) {
        int k = pooled.fit().count();
        if (k < OutcomeFigures.TRIALS_FOR_VARIANCE) {
            return Optional.empty();
        }
        FunnelPlot plain = new OutcomeFigures(results, result, pooled).funnel();
        Optional<SmallStudyEffects> effects = result.robustness().smallStudies().filter(e -> k >= TRIALS_FOR_FUNNEL);
        if (effects.isPresent()) {
            return Optional.of(List.of(new Illustration(
                    BiasFunnel.over(plain, effects.get()),
                    Inline.line(
                            "Effects against their standard errors, large trials above. The shades, around no effect,"
                                    + " show where a trial\u2019s own p value lies: trials missing from the darker shades alone"
                                    + " suggest that trials without a clear effect were not published; gaps elsewhere have other"
                                    + " causes."))));
        }
        String words = "Effects against their standard errors; without differences between trials " + level()
                + " of them would lie in the region.";
        Block plainly = new Illustration(plain, Inline.line(words));
        return Optional.of(List.of(
                k < TRIALS_FOR_FUNNEL
                        ? Block.Fold.onScreen(
                                "Funnel plot; with " + Say.trials(k) + " it cannot tell asymmetry from chance",
                                List.of(plainly))
                        : plainly));
    }
}
