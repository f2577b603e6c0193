package org.dyad.report.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<Block.Key> targets = targets();
        boolean answered = results.outcomes().stream()
                .flatMap(outcome -> outcome.targets().stream())
                .anyMatch(a -> a.result().individualDose().status() != TargetStatus.NOT_ESTIMABLE);
        // Reviews ask for doses; what vitamin D does on average comes first only where no dose can be told.
        if (answered) {
            keys.addAll(targets);
        }
        for (OutcomeResult outcome : results.outcomes()) {
            keys.add(outcome.pooled().map(p -> pooled(outcome, p)).orElseGet(() -> notPooled(outcome)));
        }
        if (!answered) {
            keys.addAll(targets);
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

    /** A target of an outcome. */
    private record Goal(OutcomeResult outcome, TargetAnswer answer) {
        String share() {
            return Say.percent(answer.plan().fraction()) + " of " + Say.people(outcome.outcome());
        }
    }

    /** Targets for which no dose can be given, all for one reason, share a card. */
    private List<Block.Key> targets() {
        Map<String, List<Goal>> byReason = new LinkedHashMap<>();
        for (OutcomeResult outcome : results.outcomes()) {
            for (TargetAnswer answer : outcome.targets()) {
                DoseForTarget dose = answer.result().individualDose();
                boolean open = dose.status() == TargetStatus.NOT_ESTIMABLE;
                String card = open ? dose.reason().orElse("") : "card " + byReason.size();
                byReason.computeIfAbsent(card, k -> new ArrayList<>()).add(new Goal(outcome, answer));
            }
        }
        return byReason.values().stream().map(this::target).toList();
    }

    private static String goals(List<Goal> goals) {
        Map<String, List<String>> byShare = new LinkedHashMap<>();
        goals.forEach(goal -> byShare.computeIfAbsent(goal.share(), share -> new ArrayList<>())
                .add(goal.answer().plan().asWritten()));
        List<String> parts = new ArrayList<>();
        byShare.forEach((share, thresholds) -> parts.add(share + " at or above " + String.join(" or ", thresholds)));
        return String.join("; ", parts);
    }

    private Block.Key target(List<Goal> goals) {
        OutcomeResult outcome = goals.getFirst().outcome();
        TargetAnswer answer = goals.getFirst().answer();
        DoseForTarget dose = answer.result().individualDose();
        boolean reached = dose.status() == TargetStatus.REACHED && dose.dose().isPresent();
        List<Inline> words = new ArrayList<>();
        if (dose.extrapolated() && reached) {
            words.add(new Marked(Kind.EXTRAPOLATED, "", "Beyond the highest dose of the arms in this analysis."));
            words.add(new Words(" "));
        }
        String reason = dose.reason().map(Say::sentence).orElseGet(() -> TargetBlocks.sentence(answer));
        words.add(
                new Words(reached ? TargetBlocks.sentence(answer) + TargetBlocks.window(answer) : Say.capital(reason)));
        if (dose.status() == TargetStatus.NOT_ESTIMABLE
                && goals.stream().anyMatch(g -> !g.outcome().assumedTargets().isEmpty())) {
            words.add(new Words(" What assumptions would add is shown apart."));
        }
        return new Block.Key(
                goals(goals) + ": the mother\u2019s dose",
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

    private static String pooledOf(OutcomeResult outcome, int with) {
        int pooled = outcome.assembly().pooledContrasts().size();
        return pooled == with
                ? ""
                : ", and " + pooled + " of these " + (pooled == 1 ? "compares" : "compare")
                        + " doses far enough apart to be pooled";
    }

    private Optional<Block> rests() {
        List<List<Inline>> lines = new ArrayList<>();
        for (OutcomeResult outcome : results.outcomes()) {
            int all = outcome.assembly().trials().size();
            int with = all - outcome.assembly().trialsWithoutContrast().size();
            lines.add(List.of(
                    new Words(outcome.outcome().name() + ": " + with + " of " + Say.trials(all)
                            + " in the table can be used" + pooledOf(outcome, with) + "; "),
                    new Inline.Link(
                            with < all ? "why not the others" : "what each was used for",
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
