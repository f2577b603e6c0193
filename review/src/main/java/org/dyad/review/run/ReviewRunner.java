package org.dyad.review.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dyad.evidence.study.PublishedEstimate;
import org.dyad.evidence.table.EvidenceTable;
import org.dyad.evidence.table.PublishedTable;
import org.dyad.evidence.table.Warning;
import org.dyad.review.folder.ReviewFolder;
import org.dyad.review.protocol.ReviewProtocol;
import org.dyad.review.result.AssumedTargets;
import org.dyad.review.result.CurveResult;
import org.dyad.review.result.ModeratorResult;
import org.dyad.review.result.NotComputed;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.PooledResult;
import org.dyad.review.result.Provenance;
import org.dyad.review.result.ReviewResults;
import org.dyad.review.result.TargetAnswer;
import org.dyad.synthesis.assembly.Assembler;
import org.dyad.synthesis.assembly.Assembly;
import org.dyad.synthesis.assembly.AssemblyRules;
import org.dyad.synthesis.assembly.BolusRule;
import org.dyad.synthesis.assembly.OutcomeDefinition;
import org.dyad.synthesis.assembly.Use;
import org.dyad.synthesis.target.TargetStatus;

/** Computes a review, outcome by outcome. What cannot be computed is listed with its reason and stops nothing else. */
public final class ReviewRunner {
    private static final int STEPS_PER_OUTCOME = 4;

    private final ReviewFolder folder;
    private final ReviewProtocol protocol;
    private final EvidenceTable table;
    private final String program;
    private final Progress progress;

    private ReviewRunner(ReviewFolder folder, String program, Progress progress) {
        this.folder = folder;
        this.protocol = folder.protocol();
        this.table = folder.evidence();
        this.program = program;
        this.progress = progress;
    }

    /**
     * Everything that the review asks.
     *
     * @param program name and version, for the provenance
     */
    public static ReviewResults run(ReviewFolder folder, String program, Progress progress) {
        return new ReviewRunner(folder, program, progress).run();
    }

    private ReviewResults run() {
        List<OutcomeResult> outcomes = new ArrayList<>();
        List<NotComputed> notComputed = new ArrayList<>();
        for (OutcomeDefinition outcome : protocol.outcomes()) {
            outcomes.add(outcome(outcome, outcomes.size(), notComputed));
        }
        return new ReviewResults(
                protocol,
                table,
                folder.companions(),
                outcomes,
                new MotherInfantStep(table, protocol).run(),
                notComputed,
                Choices.of(protocol),
                warnings(),
                absences(),
                new Provenance(program, folder.inputs(), protocol.bootstrap().seed(), Optional.empty()),
                Optional.empty());
    }

    private OutcomeResult outcome(OutcomeDefinition outcome, int index, List<NotComputed> notComputed) {
        AssemblyRules rules = protocol.rules();
        step(outcome, "reading the trials", index, 0);
        Assembly assembly = new Assembler(outcome, rules).assemble(table);
        PoolingStep pooling = new PoolingStep(protocol.pooling());
        CurveStep curves = new CurveStep(
                protocol.curve().forOutcome(outcome.name()), protocol.pooling().level());
        step(outcome, "pooling and fitting the curve", index, 1);
        Optional<PooledResult> pooled = listed(pooling.pool(assembly), outcome, "the pooled difference", notComputed);
        Optional<CurveResult> curve = listed(curves.fit(assembly), outcome, "the dose-response curve", notComputed);
        List<CurveResult> also = new ArrayList<>();
        for (String shape : protocol.curve().alsoTried()) {
            listed(curves.fit(assembly, shape), outcome, "the curve of shape " + shape, notComputed)
                    .ifPresent(also::add);
        }
        step(outcome, "finding target doses", index, 2);
        List<TargetAnswer> targets = new TargetStep(
                        outcome, protocol.bootstrap(), protocol.pooling().level())
                .answers(assembly, curves.options(), protocol.targets(), notComputed);
        step(outcome, "sensitivity analyses", index, 3);
        ModeratorStep moderators = new ModeratorStep(table, pooling.options());
        List<ModeratorResult> moderated = protocol.moderators().stream()
                .map(name -> moderators.moderator(name, assembly))
                .toList();
        return new OutcomeResult(
                outcome,
                assembly,
                pooled,
                curve,
                also,
                targets,
                assumed(outcome, assembly, curves, targets),
                RobustnessStep.of(assembly, pooled),
                new SensitivityStep(table, outcome, rules, pooling, curves).rows(assembly),
                List.of(moderators.byStart(assembly)),
                moderated,
                new PublishedStep(outcome, pooled, curve)
                        .compare(folder.companions().published()));
    }

    /** Only where the main analysis leaves a target open, and only if the assumptions bring another trial to it. */
    private List<AssumedTargets> assumed(
            OutcomeDefinition outcome, Assembly main, CurveStep curves, List<TargetAnswer> answered) {
        long asked = protocol.targets().stream()
                .filter(t -> t.outcome().equals(outcome.name()))
                .count();
        boolean open = answered.size() < asked
                || answered.stream().anyMatch(a -> a.result().individualDose().status() == TargetStatus.NOT_ESTIMABLE);
        Assembly assuming =
                new Assembler(outcome, main.rules().withEqualSplit(true).with(BolusRule.OVER_DOSING)).assemble(table);
        boolean more = Stream.of(Use.CURVE, Use.LEVEL)
                .anyMatch(use -> assuming.trialsUsedFor(use).size()
                        > main.trialsUsedFor(use).size());
        if (!open || !more) {
            return List.of();
        }
        List<TargetAnswer> answers = new TargetStep(
                        outcome, protocol.bootstrap(), protocol.pooling().level())
                .answers(assuming, curves.options(), protocol.targets(), new ArrayList<>());
        if (answers.isEmpty()) {
            return List.of();
        }
        return List.of(new AssumedTargets(
                "arm sizes that are not stated taken as equal shares of the trial, and boluses averaged over the time of"
                        + " dosing",
                answers.getFirst().result().fit().trials(),
                answers));
    }

    private void step(OutcomeDefinition outcome, String what, int index, int step) {
        progress.step(
                "%s: %s".formatted(outcome.name(), what),
                index * STEPS_PER_OUTCOME + step,
                protocol.outcomes().size() * STEPS_PER_OUTCOME);
    }

    private static <T> Optional<T> listed(
            Attempt<T> attempt, OutcomeDefinition outcome, String what, List<NotComputed> notComputed) {
        if (attempt.value().isEmpty()) {
            notComputed.add(new NotComputed(outcome.name(), what, attempt.reason()));
        }
        return attempt.value();
    }

    private List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>(table.warnings());
        folder.companions().riskOfBias().ifPresent(r -> warnings.addAll(r.warnings()));
        folder.companions().flow().ifPresent(f -> warnings.addAll(f.warnings()));
        folder.companions().published().ifPresent(p -> strangers(p, warnings));
        return warnings;
    }

    /** A published number that stands beside no outcome of the protocol would else vanish without a word. */
    private void strangers(PublishedTable published, List<Warning> warnings) {
        for (PublishedEstimate estimate : published.estimates()) {
            if (protocol.outcome(estimate.outcome()).isEmpty()) {
                warnings.add(new Warning(
                        published.file(),
                        estimate.row(),
                        "outcome",
                        "The protocol has no outcome '%s'.".formatted(estimate.outcome()),
                        "This published number is not shown; outcomes go by their exact names."));
            }
        }
    }

    private List<String> absences() {
        List<String> absences = new ArrayList<>();
        if (folder.companions().riskOfBias().isEmpty()) {
            absences.add("Risk of bias was not assessed: the review has no %s.".formatted(ReviewFolder.RISK_OF_BIAS));
        }
        if (folder.companions().flow().isEmpty()) {
            absences.add(
                    "There is no PRISMA flow diagram: the review has no counts (%s).".formatted(ReviewFolder.FLOW));
        }
        return absences;
    }
}
