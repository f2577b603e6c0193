package org.dyad.report.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dyad.evidence.origin.Origin;
import org.dyad.review.difference.ResultsDigest.SlopeDigest;
import org.dyad.review.result.AssumedTargets;
import org.dyad.review.result.CurveResult;
import org.dyad.review.result.ModeratorResult;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.PooledResult;
import org.dyad.review.result.PublishedComparison;
import org.dyad.review.result.ReviewResults;
import org.dyad.review.result.SensitivityRow;
import org.dyad.review.result.SubgroupResult;
import org.dyad.review.result.TargetAnswer;
import org.dyad.review.run.DigestMaker;
import org.dyad.synthesis.assembly.AssembledContrast;
import org.dyad.synthesis.assembly.AssembledTrial;
import org.dyad.synthesis.assembly.UseVerdict;

/** A whole review as JSON. It holds no clock time, so that the same review gives the same bytes. */
public final class ReviewJson {
    private static final int CURVE_STEPS = 20;

    private ReviewJson() {}

    /** The text of {@code results.json}. */
    public static String text(ReviewResults results) {
        return JsonOut.object(out -> write(out, results));
    }

    private static void write(JsonOut out, ReviewResults r) {
        out.field("program", r.provenance().program())
                .field("title", r.protocol().title())
                .field("question", r.protocol().question())
                .field("seed", r.provenance().seed())
                .list("inputs", r.provenance().inputs(), (o, file) -> o.field("file", file.name())
                        .field("sha256", file.sha256())
                        .field("bytes", file.bytes()))
                .field("against", r.provenance().against())
                .list("outcomes", r.outcomes(), ReviewJson::outcome)
                .object(
                        "motherAndInfant",
                        r.together().flatMap(t -> t.dyad()),
                        dyad -> MotherInfantJson.write(out, dyad))
                .list("windowsForBoth", r.together().map(t -> t.windows()).orElse(List.of()), (o, w) -> {
                    o.field("upper", w.upper());
                    TargetJson.joint(o, w.window().stream().toList(), w.reason());
                })
                .object("chain", r.together().flatMap(t -> t.chain()), chain -> ChainJson.write(out, chain))
                .list("notComputed", r.notComputed(), (o, n) -> o.field("outcome", n.outcome())
                        .field("what", n.what())
                        .field("reason", n.reason()))
                .list("choices", r.choices(), (o, c) -> o.field("name", c.name())
                        .field("value", c.value())
                        .field("why", c.why())
                        .field("fromProtocol", c.fromProtocol()))
                .words("warnings", r.warnings().stream().map(w -> w.sentence()).toList())
                .words("absences", r.absences())
                .object("changes", r.difference(), changes -> ChangesJson.write(out, changes));
    }

    private static void outcome(JsonOut out, OutcomeResult o) {
        out.field("name", o.outcome().name())
                .field("compartment", o.outcome().compartment().words())
                .field("unit", o.outcome().unit().symbol())
                .field("timePoint", o.outcome().timePoint().words())
                .list("trials", o.assembly().trials(), ReviewJson::trial)
                .object("pooled", o.pooled(), p -> pooled(out, p))
                .object("doseResponse", o.curve(), c -> curve(out, c))
                .object("bayesian", o.robustness().bayesian(), b -> BayesJson.sensitivity(out, b, 0, level(o)))
                .object("smallStudyEffects", o.robustness().smallStudies(), s -> BiasJson.write(out, s))
                .object("leaveOneOut", o.robustness().leaveOneOut(), l -> SensitivityJson.leaveOneOut(out, l))
                .list("otherShapes", o.alsoTried(), ReviewJson::curve)
                .list("targets", o.targets(), (j, t) -> target(j, t, o))
                .list("targetsUnderAssumptions", o.assumedTargets(), (j, a) -> assumed(j, a, o))
                .list("sensitivity", o.sensitivity(), ReviewJson::sensitivity)
                .list("subgroups", o.subgroups(), ReviewJson::subgroup)
                .list("moderators", o.moderators(), ReviewJson::moderator)
                .list("published", o.published(), ReviewJson::published);
    }

    private static double level(OutcomeResult outcome) {
        return outcome.pooled().orElseThrow().fit().options().level();
    }

    private static void trial(JsonOut out, AssembledTrial trial) {
        out.field("trial", trial.trial())
                .field("label", trial.label())
                .field("timePoint", trial.timePoint().map(t -> t.words()))
                .field("referenceArm", trial.referenceArm())
                .field("notUsed", trial.notUsed())
                .words("notes", trial.notes())
                .list("arms", trial.arms(), (o, arm) -> {
                    o.field("arm", arm.arm())
                            .field("label", arm.label())
                            .field("iuPerDay", arm.iuPerDay())
                            .field("iuPerDayHow", arm.iuPerDayHow())
                            .field("row", arm.row());
                    o.list("uses", trial.verdicts().getOrDefault(arm.arm(), List.of()), ReviewJson::verdict);
                })
                .list("contrasts", trial.contrasts(), ReviewJson::contrast);
    }

    private static void verdict(JsonOut out, UseVerdict verdict) {
        out.field("use", verdict.use().words()).field("used", verdict.used()).field("reason", verdict.reason());
    }

    private static void contrast(JsonOut out, AssembledContrast c) {
        out.field("arm", c.arm())
                .field("versus", c.versus())
                .field("dose", c.dose())
                .field("versusDose", c.versusDose())
                .field("yi", c.estimate())
                .field("vi", c.variance())
                .field("number", c.number().words())
                .field("keptOffCurve", c.keptOffCurve())
                .words("steps", c.steps())
                .words(
                        "origins",
                        c.origins().stream().map(ReviewJson::origin).distinct().toList())
                .list("alternatives", c.alternatives(), (o, a) -> o.field(
                                "number", a.number().words())
                        .field("estimate", a.estimate())
                        .field("se", a.standardError()));
    }

    /** Where a value came from, in one sentence that names file, row and column. */
    private static String origin(Origin origin) {
        return switch (origin) {
            case Origin.Quoted quoted -> place(quoted.where());
            case Origin.Supplied supplied -> place(supplied);
            case Origin.Assumed assumed -> "assumed: " + assumed.reason();
            case Origin.Derived derived ->
                "%s (%s) from %s"
                        .formatted(
                                derived.rule().words(),
                                derived.how(),
                                derived.inputs().stream()
                                        .map(ReviewJson::origin)
                                        .collect(Collectors.joining(", ")));
        };
    }

    private static String place(Origin.Supplied where) {
        return "%s row %d, %s".formatted(where.file(), where.row(), where.column());
    }

    private static void pooled(JsonOut out, PooledResult pooled) {
        PoolingJson.write(out, pooled.fit());
        out.words("notes", pooled.notes());
        out.object("normalInterval", pooled.normalInterval(), fit -> PoolingJson.write(out, fit));
        out.object("commonEffect", () -> PoolingJson.write(out, pooled.commonEffect()));
    }

    private static void curve(JsonOut out, CurveResult curve) {
        List<Double> doses = new ArrayList<>();
        for (int i = 0; i <= CURVE_STEPS; i++) {
            doses.add(curve.from() + (curve.highestDose() - curve.from()) * i / CURVE_STEPS);
        }
        DoseJson.write(out, curve.fit(), doses, curve.from());
        out.field("from", curve.from()).field("highestDose", curve.highestDose());
        SlopeDigest slope = DigestMaker.slope(curve);
        out.object("firstStep", () -> out.field("shape", slope.shape())
                .field("k", slope.trials())
                .field("from", slope.from())
                .field("step", slope.step())
                .field("estimate", slope.value().estimate())
                .field("ciLower", slope.value().lower())
                .field("ciUpper", slope.value().upper())
                .field("speaksForOtherTrials", slope.estimate()));
        out.list("keptOff", curve.keptOff(), (o, c) -> o.field("trial", c.trial())
                .field("arm", c.arm())
                .field("reason", c.keptOffCurve()));
        out.words("reviewNotes", curve.notes());
    }

    private static void target(JsonOut out, TargetAnswer answer, OutcomeResult outcome) {
        out.field("threshold", answer.plan().threshold())
                .field("asWritten", answer.plan().asWritten())
                .field("meaning", answer.plan().meaning())
                .field("population", answer.plan().population())
                .field("sentence", answer.sentence());
        TargetJson.write(out, answer.result(), outcome.outcome().unit().symbol());
        TargetJson.bySpread(out, answer.detail().bySpread());
        TargetJson.windows(out, answer.detail().windows());
        TargetJson.recipes(out, answer.detail().recipes());
        out.list("byCovariate", answer.detail().moderated(), (o, by) -> o.field("by", by.words())
                .field("trialsStating", by.stating())
                .field("trialsNeeded", by.needed())
                .field("reason", by.refusal())
                .list("at", by.answers(), (a, at) -> {
                    at.moderators().forEach(m -> a.field(m.name(), m.value()));
                    TargetJson.doses(a, at.doses());
                }));
        out.object("nextTrial", answer.detail().nextTrial(), plan -> PlanJson.write(out, plan, Optional.empty()))
                .field("nextTrialReason", answer.detail().noNextTrial());
    }

    private static void assumed(JsonOut out, AssumedTargets assumed, OutcomeResult outcome) {
        out.field("assumptions", assumed.assumptions())
                .field("trials", assumed.trials())
                .list("targets", assumed.answers(), (o, t) -> target(o, t, outcome));
    }

    private static void sensitivity(JsonOut out, SensitivityRow row) {
        out.field("what", row.what()).field("assumption", row.assumption());
        out.object("pooled", () -> estimate(out, row.pooled()));
        out.object("per1000", () -> estimate(out, row.slope()));
    }

    private static void estimate(JsonOut out, SensitivityRow.Estimate estimate) {
        out.field("trials", estimate.trials())
                .field("estimate", estimate.value().map(v -> v.estimate()).orElse(Double.NaN))
                .field("ciLower", estimate.value().map(v -> v.lower()).orElse(Double.NaN))
                .field("ciUpper", estimate.value().map(v -> v.upper()).orElse(Double.NaN))
                .field("reason", estimate.reason());
    }

    private static void subgroup(JsonOut out, SubgroupResult subgroup) {
        out.field("by", subgroup.by())
                .field("betweenGroupsPValue", subgroup.betweenGroupsP())
                .field("note", subgroup.note())
                .list("groups", subgroup.groups(), (o, g) -> {
                    o.field("group", g.name()).words("studies", g.trials());
                    estimate(o, g.estimate());
                });
    }

    private static void moderator(JsonOut out, ModeratorResult moderator) {
        out.field("name", moderator.name())
                .field("note", moderator.note())
                .list("points", moderator.points(), (o, p) -> o.field("study", p.trial())
                        .field("value", p.value())
                        .field("estimate", p.estimate())
                        .field("se", p.standardError()))
                .object("fit", moderator.fit(), fit -> PoolingJson.write(out, fit));
    }

    private static void published(JsonOut out, PublishedComparison c) {
        out.field("what", c.published().what())
                .field("quantity", c.published().quantity().words())
                .field("value", c.published().value().orElse(Double.NaN))
                .field("unit", c.published().unit().map(u -> u.symbol()))
                .field("citation", c.published().citation().words())
                .field("ours", c.ours().map(i -> i.estimate()).orElse(Double.NaN))
                .field("oursCiLower", c.ours().map(i -> i.lower()).orElse(Double.NaN))
                .field("oursCiUpper", c.ours().map(i -> i.upper()).orElse(Double.NaN))
                .field("oursIs", c.oursIs())
                .field("visibleDifferences", c.visibleDifferences());
    }
}
