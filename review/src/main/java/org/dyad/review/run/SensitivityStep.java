package org.dyad.review.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.study.Study;
import org.dyad.evidence.table.EvidenceTable;
import org.dyad.review.result.CurveResult;
import org.dyad.review.result.PooledResult;
import org.dyad.review.result.SensitivityRow;
import org.dyad.review.result.SensitivityRow.Estimate;
import org.dyad.synthesis.assembly.AssembledTrial;
import org.dyad.synthesis.assembly.Assembler;
import org.dyad.synthesis.assembly.Assembly;
import org.dyad.synthesis.assembly.AssemblyRules;
import org.dyad.synthesis.assembly.BolusRule;
import org.dyad.synthesis.assembly.OutcomeDefinition;
import org.dyad.synthesis.dose.DosePrediction;
import org.dyad.synthesis.pool.Coefficient;

/** The main estimates again under each named alternative; an alternative that changes nothing is still shown. */
final class SensitivityStep {
    private static final double STEP = 1000;

    private final EvidenceTable table;
    private final OutcomeDefinition outcome;
    private final AssemblyRules rules;
    private final PoolingStep pooling;
    private final CurveStep curve;

    SensitivityStep(
            EvidenceTable table, OutcomeDefinition outcome, AssemblyRules rules, PoolingStep pooling, CurveStep curve) {
        this.table = table;
        this.outcome = outcome;
        this.rules = rules;
        this.pooling = pooling;
        this.curve = curve;
    }

    List<SensitivityRow> rows(Assembly main) {
        List<SensitivityRow> rows = new ArrayList<>();
        rows.add(row("Main analysis", false, main));
        add(rows, "Arm sizes not stated: the trial's total divided equally", true, rules.withEqualSplit(true));
        add(rows, "No correction for baseline differences (r = 0)", false, rules.withBaselineCorrelation(0));
        add(rows, "Correlation of baseline and final r = 0.3", true, rules.withBaselineCorrelation(0.3));
        add(rows, "Correlation of baseline and final r = 0.8", true, rules.withBaselineCorrelation(0.8));
        add(rows, "Correlation of printed contrasts 0.3", true, rules.withSharedArmCorrelation(0.3));
        add(rows, "Correlation of printed contrasts 0.7", true, rules.withSharedArmCorrelation(0.7));
        add(rows, "Without SDs and standard errors derived by a rule", false, rules.withCompletion(false));
        add(rows, "Boluses on the curve, averaged over the time of dosing", true, rules.with(BolusRule.OVER_DOSING));
        add(
                rows,
                "Boluses on the curve, averaged over the time to the sample",
                true,
                rules.with(BolusRule.OVER_TIME_TO_SAMPLE));
        if (outcome.compartment() == Compartment.INFANT_SERUM) {
            add(rows, "Only trials that state the infants' own vitamin D", false, rules.withInfantDoseStated(true));
        }
        only(rows, "Only trials begun after birth", main, SensitivityStep::startStated, t -> !begunInPregnancy(t));
        only(
                rows,
                "Only trials dosed for at least 8 weeks",
                main,
                t -> t.durationWeeks().isPresent(),
                t -> t.durationWeeks().orElseThrow() >= AssemblyRules.WEEKS_TO_STEADY_STATE);
        return rows;
    }

    /** What is not stated passes no test: such trials are left out, and counted in the row's words. */
    private void only(
            List<SensitivityRow> rows,
            String what,
            Assembly main,
            Predicate<AssembledTrial> stated,
            Predicate<AssembledTrial> passes) {
        long silent = main.trials().stream()
                .filter(t -> !t.contrasts().isEmpty())
                .filter(stated.negate())
                .count();
        String words = silent == 0
                ? what
                : "%s (%s not stated, left out)".formatted(what, silent == 1 ? "1 trial" : silent + " trials");
        rows.add(row(words, false, main.only(stated.and(passes))));
    }

    static boolean begunInPregnancy(AssembledTrial trial) {
        return trial.studies().stream().anyMatch(Study::begunInPregnancy);
    }

    static boolean startStated(AssembledTrial trial) {
        return trial.studies().stream().anyMatch(s -> s.start().isPresent());
    }

    private void add(List<SensitivityRow> rows, String what, boolean assumption, AssemblyRules changed) {
        rows.add(row(what, assumption, new Assembler(outcome, changed).assemble(table)));
    }

    private SensitivityRow row(String what, boolean assumption, Assembly assembly) {
        return new SensitivityRow(what, assumption, pooled(assembly), slope(assembly));
    }

    private Estimate pooled(Assembly assembly) {
        Attempt<PooledResult> attempt = pooling.pool(assembly);
        int trials = assembly.pooledContrasts().size();
        return attempt.value()
                .map(p -> {
                    Coefficient c = p.headline().pooled();
                    return Estimate.of(trials, c.estimate(), c.lower(), c.upper());
                })
                .orElseGet(() -> Estimate.none(trials, attempt.reason()));
    }

    private Estimate slope(Assembly assembly) {
        Attempt<CurveResult> attempt = curve.fit(assembly);
        return attempt.value()
                .map(c -> {
                    DosePrediction p = c.fit().predict(c.from() + STEP, c.from());
                    return Estimate.of(c.fit().trials(), p.estimate(), p.ciLower(), p.ciUpper());
                })
                .orElseGet(() -> Estimate.none(0, attempt.reason()));
    }
}
