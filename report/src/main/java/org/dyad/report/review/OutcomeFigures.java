package org.dyad.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.report.figure.Anchor;
import org.dyad.report.figure.Caption;
import org.dyad.report.figure.EffectAxis;
import org.dyad.report.figure.Estimate;
import org.dyad.report.figure.ForestPlot;
import org.dyad.report.figure.ForestPlot.Alignment;
import org.dyad.report.figure.FunnelPlot;
import org.dyad.report.figure.Standing;
import org.dyad.report.figure.text.Numbers;
import org.dyad.review.result.OutcomeResult;
import org.dyad.review.result.PooledResult;
import org.dyad.review.result.ReviewResults;
import org.dyad.statistics.distribution.Normal;
import org.dyad.synthesis.assembly.ArmValue;
import org.dyad.synthesis.assembly.AssembledContrast;
import org.dyad.synthesis.assembly.AssembledTrial;
import org.dyad.synthesis.assembly.OutcomeDefinition;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.Heterogeneity;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.StudyResult;

/** The forest plot and the funnel plot of an outcome. */
final class OutcomeFigures {

    /** Between-trial variance is not printed as an estimate below this many trials. */
    static final int TRIALS_FOR_VARIANCE = 3;

    private final ReviewResults results;
    private final OutcomeResult result;
    private final OutcomeDefinition outcome;
    private final PooledResult pooled;
    private final RiskOfBiasView risk;

    OutcomeFigures(ReviewResults results, OutcomeResult result, PooledResult pooled) {
        this.results = results;
        this.result = result;
        this.outcome = result.outcome();
        this.pooled = pooled;
        this.risk = new RiskOfBiasView(results);
    }

    private String level() {
        return Say.level95(results.protocol().pooling().level());
    }

    private EffectAxis axis() {
        return EffectAxis.difference(
                        "Mean difference in " + Say.within(outcome.name()),
                        "MD (" + level() + " CI)",
                        Say.unit(outcome))
                .favouring("Higher with less vitamin\u00A0D", "Higher with more vitamin\u00A0D")
                .withDecimals(1);
    }

    ForestPlot forest() {
        List<StudyResult> studies = pooled.fit().studies();
        List<ForestPlot.Row> rows = new ArrayList<>();
        for (int i = 0; i < studies.size(); i++) {
            rows.add(row(pooled.contrasts().get(i), studies.get(i)));
        }
        return new ForestPlot(
                new Caption("forest-" + Say.id(outcome.name()), "Forest plot: " + outcome.name(), description()),
                axis(),
                "Trial",
                List.of(
                        new ForestPlot.Column("IU per day, more vs less", Alignment.LEFT),
                        new ForestPlot.Column("n, more/less", Alignment.RIGHT)),
                risk.isEmpty() ? List.of() : RiskOfBiasView.codes(),
                List.of(ForestPlot.Group.of(rows)),
                lines(),
                footers());
    }

    private String description() {
        Coefficient mean = pooled.fit().pooled();
        return Say.trials(pooled.fit().count()) + "; pooled mean difference " + Say.level(mean.estimate()) + " "
                + Say.unit(outcome) + " (" + level() + " CI " + Say.interval(mean.lower(), mean.upper()) + ").";
    }

    private ForestPlot.Row row(AssembledContrast contrast, StudyResult study) {
        AssembledTrial trial = trial(contrast.trial());
        Estimate estimate = new Estimate(
                study.effect(), study.interval().lower(), study.interval().upper());
        return new ForestPlot.Row(
                trial.label(),
                List.of(
                        Say.dose(contrast.dose()) + " vs " + Say.dose(contrast.versusDose()),
                        size(trial, contrast.arm()) + "/" + size(trial, contrast.versus())),
                Optional.of(estimate),
                OptionalDouble.of(study.weightPercent()),
                Standing.included(),
                ContrastNotes.of(trial, contrast, outcome),
                risk.judgements(trial, outcome),
                Anchor.to(Say.contrastId(outcome, contrast.trial(), contrast.arm()))
                        .withTooltip(trial.label() + ": " + contrast.number().words() + ". Where it comes from."));
    }

    private static String size(AssembledTrial trial, String arm) {
        return trial.arm(arm)
                .flatMap(ArmValue::n)
                .map(n -> n.value().toString())
                .orElse("\u2013");
    }

    private AssembledTrial trial(String id) {
        return result.assembly().trials().stream()
                .filter(t -> t.trial().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<ForestPlot.Pooled> lines() {
        PoolingFit fit = pooled.fit();
        if (fit.count() == 1) {
            return List.of();
        }
        List<ForestPlot.Pooled> lines = new ArrayList<>();
        lines.add(line(fit, label(fit), Optional.of(heterogeneity(fit))));
        pooled.normalInterval().ifPresent(normal -> lines.add(line(normal, label(normal), Optional.empty())));
        if (fit.count() >= TRIALS_FOR_VARIANCE) {
            lines.add(line(pooled.commonEffect(), "Common effect, for comparison", Optional.empty()));
        }
        return lines;
    }

    private ForestPlot.Pooled line(PoolingFit fit, String label, Optional<String> detail) {
        Coefficient mean = fit.pooled();
        boolean main = detail.isPresent();
        Optional<ForestPlot.Prediction> prediction = main && fit.count() >= TRIALS_FOR_VARIANCE
                ? fit.predictionInterval()
                        .map(i -> new ForestPlot.Prediction(i.lower(), i.upper(), predictionRule(fit)))
                : Optional.empty();
        return new ForestPlot.Pooled(
                label,
                List.of(),
                new Estimate(mean.estimate(), mean.lower(), mean.upper()),
                main ? OptionalDouble.of(100) : OptionalDouble.empty(),
                prediction,
                detail,
                Anchor.NONE);
    }

    static String label(PoolingFit fit) {
        boolean common = !fit.tauSquared().isEstimated() || fit.count() < TRIALS_FOR_VARIANCE;
        String model = common
                ? "Common effect"
                : "Random effects, " + fit.options().estimator().code();
        return model + ", " + fit.options().test().words();
    }

    private static String predictionRule(PoolingFit fit) {
        String rule = fit.options().prediction().code();
        String words = rule.equals("z")
                ? "normal"
                : "t with " + rule.replace("-", " \u2212 ") + degrees(fit) + " degrees of freedom";
        return "true mean effect in a new trial; " + words;
    }

    private static String degrees(PoolingFit fit) {
        int lost =
                switch (fit.options().prediction()) {
                    case K_MINUS_2 -> 2;
                    case K_MINUS_1 -> 1;
                    case Z -> 0;
                };
        return " = " + (fit.count() - lost);
    }

    static String heterogeneity(PoolingFit fit) {
        Heterogeneity h = fit.heterogeneity();
        String q = h.degreesOfFreedom() > 0
                ? "Q = " + Say.fine(h.q()) + ", df = " + h.degreesOfFreedom() + Say.p(h.pValue())
                : "";
        if (fit.count() < TRIALS_FOR_VARIANCE || !fit.tauSquared().isEstimated()) {
            return q.isEmpty() ? "" : q + "; too few trials to estimate how much they differ";
        }
        String tau = "\u03C4\u00B2 = " + Say.fine(fit.tauSquared().value());
        String i2 = h.i2().isPresent() ? "; I\u00B2 = " + Numbers.fixed(h.i2().getAsDouble(), 0) + "%" : "";
        return tau + i2 + (q.isEmpty() ? "" : "; " + q);
    }

    private List<String> footers() {
        List<String> lines = new ArrayList<>();
        int without = result.assembly().trialsWithoutContrast().size();
        if (without > 0) {
            lines.add(without + " of " + Say.trials(result.assembly().trials().size())
                    + " in the table give no usable difference; the reasons stand below.");
        }
        if (risk.isEmpty()) {
            lines.add("Risk of bias: not assessed.");
        }
        return lines;
    }

    FunnelPlot funnel() {
        PoolingFit fit = pooled.fit();
        List<FunnelPlot.Trial> trials = new ArrayList<>();
        for (AssembledContrast contrast : pooled.contrasts()) {
            trials.add(new FunnelPlot.Trial(
                    trial(contrast.trial()).label(),
                    contrast.estimate(),
                    contrast.standardError(),
                    Standing.included(),
                    false,
                    Anchor.to(Say.contrastId(outcome, contrast.trial(), contrast.arm()))));
        }
        double quantile = Normal.quantile(0.5 + fit.options().level() / 2);
        return new FunnelPlot(
                new Caption(
                        "funnel-" + Say.id(outcome.name()),
                        "Funnel plot: " + outcome.name(),
                        "Effects of " + Say.trials(trials.size()) + " against their standard errors."),
                axis(),
                trials,
                OptionalDouble.of(fit.pooled().estimate()),
                Optional.of(new FunnelPlot.Region(
                        level() + " pseudo-confidence region, no difference between trials", quantile)),
                List.of(),
                Optional.empty(),
                List.of());
    }
}
