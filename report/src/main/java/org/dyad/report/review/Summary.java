package org.dyad.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.report.document.Block;
import org.dyad.report.document.Inline;
import org.dyad.report.document.Inline.Kind;
import org.dyad.report.document.Inline.Marked;
import org.dyad.report.document.Inline.Words;
import org.dyad.review.result.NotComputed;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.PooledResult;
import org.dyad.review.result.ReviewResults;
import org.dyad.review.result.TargetAnswer;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.target.DoseForTarget;
import org.dyad.synthesis.target.TargetStatus;

/** The answer at a glance, and what it rests on. */
final class Summary {

    private final ReviewResults results;

    Summary(ReviewResults results) {
        this.results = results;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<Block.Key> keys = new ArrayList<>();
        for (OutcomeResult outcome : results.outcomes()) {
            keys.add(outcome.pooled().map(p -> pooled(outcome, p)).orElseGet(() -> notPooled(outcome)));
        }
        for (OutcomeResult outcome : results.outcomes()) {
            outcome.targets().forEach(target -> keys.add(target(outcome, target)));
        }
        blocks.add(new Block.Answer(keys));
        rests().ifPresent(blocks::add);
        return blocks;
    }

    private String level() {
        return Say.level95(results.protocol().pooling().level());
    }

    private Block.Key pooled(OutcomeResult outcome, PooledResult pooled) {
        Coefficient mean = pooled.headline().pooled();
        return new Block.Key(
                Say.capital(outcome.outcome().name()) + ": more vitamin D against less",
                Say.signed(mean.estimate()) + " " + Say.unit(outcome.outcome()),
                level() + " CI " + Say.interval(mean.lower(), mean.upper()) + "; "
                        + Say.trials(pooled.fit().count()),
                Inline.line(OutcomeSection.plainly(results, outcome, pooled)),
                Optional.of("#" + Say.outcomeId(outcome.outcome()) + "-pooled"));
    }

    private Block.Key notPooled(OutcomeResult outcome) {
        String reason = results.notComputed().stream()
                .filter(n -> n.outcome().equals(outcome.outcome().name()))
                .map(NotComputed::reason)
                .findFirst()
                .map(Say::sentence)
                .orElse("No trial gives a difference that can be used.");
        return new Block.Key(
                Say.capital(outcome.outcome().name()) + ": more vitamin D against less",
                "not estimable",
                "",
                Inline.line(reason),
                Optional.of("#" + Say.outcomeId(outcome.outcome())));
    }

    private Block.Key target(OutcomeResult outcome, TargetAnswer answer) {
        DoseForTarget dose = answer.result().individualDose();
        String who = Say.people(outcome.outcome());
        boolean reached = dose.status() == TargetStatus.REACHED && dose.dose().isPresent();
        List<Inline> words = new ArrayList<>();
        if (dose.extrapolated() && reached) {
            words.add(new Marked(Kind.EXTRAPOLATED, "", "Beyond the highest dose of the arms in this analysis."));
            words.add(new Words(" "));
        }
        String reason = dose.reason().map(Say::sentence).orElseGet(() -> Say.tidy(answer.sentence()));
        words.add(new Words(reached ? Say.tidy(answer.sentence()) : Say.capital(reason)));
        if (dose.status() == TargetStatus.NOT_ESTIMABLE
                && !outcome.assumedTargets().isEmpty()) {
            words.add(new Words(" What assumptions would add is shown apart."));
        }
        return new Block.Key(
                Say.percent(answer.plan().fraction()) + " of " + who + " at or above "
                        + answer.plan().asWritten() + ": the mother\u2019s dose",
                reached ? "about " + Say.about(dose.dose().getAsDouble()) + " IU a day" : headline(dose.status()),
                reached ? level() + " interval " + TargetBlocks.interval(dose) : "",
                words,
                Optional.of("#" + Say.outcomeId(outcome.outcome()) + "-targets"));
    }

    private static String headline(TargetStatus status) {
        return switch (status) {
            case REACHED, NOT_ESTIMABLE -> "not estimable";
            case BELOW_LOWEST_DOSE -> "met at the lowest dose";
            case NOT_REACHED -> "not reached";
        };
    }

    private Optional<Block> rests() {
        List<List<Inline>> lines = new ArrayList<>();
        for (OutcomeResult outcome : results.outcomes()) {
            int all = outcome.assembly().trials().size();
            int with = all - outcome.assembly().trialsWithoutContrast().size();
            lines.add(List.of(
                    new Words(outcome.outcome().name() + ": " + with + " of " + Say.trials(all)
                            + " in the table can be used; "),
                    new Inline.Link(
                            "why not the others",
                            "#used-" + Say.id(outcome.outcome().name())),
                    new Words(".")));
        }
        results.notComputed()
                .forEach(n -> lines.add(
                        Inline.line(n.outcome() + ": " + n.what() + " was not computed: " + Say.sentence(n.reason()))));
        results.absences().forEach(absence -> lines.add(Inline.line(Say.sentence(absence))));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Block.Notice("What this rests on, and what is missing", List.of(new Block.Bullets(lines))));
    }
}
