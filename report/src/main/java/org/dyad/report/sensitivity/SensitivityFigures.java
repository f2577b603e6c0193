package org.dyad.report.sensitivity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.evidence.effect.EffectScale;
import org.dyad.report.figure.Anchor;
import org.dyad.report.figure.BaujatPlot;
import org.dyad.report.figure.Caption;
import org.dyad.report.figure.EffectAxis;
import org.dyad.report.figure.Estimate;
import org.dyad.report.figure.Figure;
import org.dyad.report.figure.Figures;
import org.dyad.report.figure.ForestPlot;
import org.dyad.report.figure.GoshPlot;
import org.dyad.report.figure.InfluencePanel;
import org.dyad.report.figure.Standing;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.sensitivity.CaseFit;
import org.dyad.synthesis.sensitivity.Cumulative;
import org.dyad.synthesis.sensitivity.Deletion;
import org.dyad.synthesis.sensitivity.Gosh;
import org.dyad.synthesis.sensitivity.Influence;
import org.dyad.synthesis.sensitivity.StudyInfluence;

/** The figures of sensitivity analyses. */
public final class SensitivityFigures {
    private SensitivityFigures() {}

    /** All that these results have, as files with their fonts inside, by name. Forest plots are of pooled means only. */
    public static Map<String, String> svg(SensitivityResults results) {
        Map<String, String> files = new LinkedHashMap<>();
        figures(results).forEach(f -> files.put(f.caption().id(), Figures.svg(f)));
        return files;
    }

    /** The same, before they are drawn. */
    public static List<Figure> figures(SensitivityResults results) {
        List<Figure> figures = new ArrayList<>();
        if (results.full().moderators().isEmpty()) {
            figures.add(leaveOneOut(results));
        }
        results.cumulative().ifPresent(c -> figures.add(cumulative(c, results.full())));
        figures.add(influence(results.influence()));
        figures.add(baujat(results.influence()));
        results.gosh()
                .filter(g -> g.full().moderators().isEmpty() && !g.fits().isEmpty())
                .ifPresent(g -> figures.add(gosh(g)));
        return figures;
    }

    private static ForestPlot leaveOneOut(SensitivityResults results) {
        Coefficient full = results.full().pooled();
        return new ForestPlot(
                new Caption(
                        "leave-one-out",
                        "The pooled effect without each trial",
                        "Pooled effects when each of %s trials is left out in turn, with that of all trials below."
                                .formatted(results.full().count())),
                axis(results.full()),
                "Without",
                List.of(new ForestPlot.Column("I\u00b2", ForestPlot.Alignment.RIGHT)),
                List.of(),
                List.of(ForestPlot.Group.of(results.leaveOneOut().cases().stream()
                        .map(step -> row(step, ""))
                        .toList())),
                List.of(new ForestPlot.Pooled(
                        "All trials",
                        List.of(percent(results.full())),
                        new Estimate(full.estimate(), full.lower(), full.upper()),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Anchor.NONE)),
                List.of("Each line is the pooled effect of all trials but one; " + how(results.full()) + "."));
    }

    private static ForestPlot cumulative(Cumulative cumulative, PoolingFit full) {
        List<String> footers = new ArrayList<>();
        footers.add("Each line is the pooled effect of the trials down to it; " + how(full) + ".");
        cumulative.ties().forEach(tie -> footers.add("Equal: " + tie));
        return new ForestPlot(
                new Caption(
                        "cumulative",
                        "The pooled effect as trials are added",
                        "Pooled effects after one trial, two, and so on to all %s, by %s."
                                .formatted(full.count(), cumulative.by().orElse("their order in the table"))),
                axis(full),
                cumulative.by().map(by -> "Added, by " + by).orElse("Added"),
                List.of(new ForestPlot.Column("I\u00b2", ForestPlot.Alignment.RIGHT)),
                List.of(),
                List.of(ForestPlot.Group.of(
                        cumulative.steps().stream().map(step -> row(step, "+ ")).toList())),
                List.of(),
                footers);
    }

    private static ForestPlot.Row row(CaseFit step, String sign) {
        return new ForestPlot.Row(
                sign + step.study(),
                List.of(step.fit().map(SensitivityFigures::percent).orElse("")),
                step.fit().map(PoolingFit::pooled).map(c -> new Estimate(c.estimate(), c.lower(), c.upper())),
                OptionalDouble.empty(),
                Standing.included(),
                step.note().map(List::of).orElse(List.of()),
                List.of(),
                Anchor.NONE);
    }

    private static String percent(PoolingFit fit) {
        OptionalDouble i2 = fit.heterogeneity().i2();
        return i2.isPresent() ? Math.round(i2.getAsDouble()) + "%" : "";
    }

    private static String how(PoolingFit fit) {
        return fit.options().estimator().words() + ", " + fit.options().test().words() + " intervals";
    }

    private static InfluencePanel influence(Influence influence) {
        double dffits = influence.dffitsLimit();
        List<String> flagged = influence.studies().stream()
                .filter(StudyInfluence::influential)
                .map(StudyInfluence::study)
                .toList();
        return new InfluencePanel(
                new Caption(
                        "influence",
                        "Influence of each trial",
                        flagged.isEmpty()
                                ? "Eight diagnostics of each trial; none passes a conventional limit."
                                : "Eight diagnostics of each trial; beyond a limit: " + String.join(", ", flagged)
                                        + "."),
                "Trial",
                influence.studies().stream().map(StudyInfluence::study).toList(),
                influence.studies().stream().map(StudyInfluence::influential).toList(),
                List.of(
                        deleted("rstudent", OptionalDouble.of(0), List.of(-1.96, 1.96), influence, Deletion::rstudent),
                        deleted("DFFITS", OptionalDouble.of(0), List.of(-dffits, dffits), influence, Deletion::dffits),
                        deleted(
                                "Cook's d",
                                OptionalDouble.of(0),
                                List.of(influence.cookLimit()),
                                influence,
                                Deletion::cookDistance),
                        deleted("cov. ratio", OptionalDouble.of(1), List.of(), influence, Deletion::covarianceRatio),
                        deleted(
                                "\u03c4\u00b2 without",
                                OptionalDouble.of(influence.full().tauSquared().value()),
                                List.of(),
                                influence,
                                Deletion::tauSquared),
                        deleted(
                                "Q without",
                                OptionalDouble.of(
                                        influence.full().heterogeneity().q()),
                                List.of(),
                                influence,
                                Deletion::q),
                        of(
                                "hat",
                                OptionalDouble.empty(),
                                List.of(influence.hatLimit()),
                                influence,
                                StudyInfluence::hat),
                        of("weight, %", OptionalDouble.empty(), List.of(), influence, StudyInfluence::weightPercent)),
                List.of(
                        "The solid line is no influence, or the value with all trials. A trial beyond a limit deserves a look; that alone"
                                + " is no reason to leave it out. The limits of rstudent, ±1.96, mark no trial."));
    }

    private static InfluencePanel.Diagnostic deleted(
            String name,
            OptionalDouble centre,
            List<Double> limits,
            Influence influence,
            ToDoubleFunction<Deletion> value) {
        return new InfluencePanel.Diagnostic(
                name,
                centre,
                limits,
                influence.studies().stream()
                        .map(s -> s.deletion().stream().mapToDouble(value).findFirst())
                        .toList());
    }

    private static InfluencePanel.Diagnostic of(
            String name,
            OptionalDouble centre,
            List<Double> limits,
            Influence influence,
            ToDoubleFunction<StudyInfluence> value) {
        return new InfluencePanel.Diagnostic(
                name,
                centre,
                limits,
                influence.studies().stream()
                        .mapToDouble(value)
                        .mapToObj(OptionalDouble::of)
                        .toList());
    }

    private static BaujatPlot baujat(Influence influence) {
        List<BaujatPlot.Point> points = influence.studies().stream()
                .filter(s -> s.deletion().isPresent())
                .map(s -> new BaujatPlot.Point(
                        s.study(),
                        s.pearsonSquared(),
                        s.deletion().orElseThrow().fittedChange(),
                        Anchor.NONE))
                .toList();
        return new BaujatPlot(
                new Caption(
                        "baujat",
                        "Heterogeneity and influence of each trial",
                        "Squared Pearson residual of each trial against how far it moves the result."),
                "Squared Pearson residual: how far the trial lies from the others",
                "Influence on the result",
                points,
                List.of("To the right: at odds with the other trials. High up: the result would move without it."));
    }

    private static GoshPlot gosh(Gosh gosh) {
        String which = gosh.exhaustive()
                ? "All %s subsets of the trials".formatted(gosh.fits().size())
                : "%s subsets of the trials at random (seed %s) of %s"
                        .formatted(gosh.fits().size(), gosh.seed().getAsLong(), gosh.possible());
        return new GoshPlot(
                new Caption(
                        "gosh",
                        "The pooled effect of subsets of the trials",
                        which + ": pooled effect against I\u00b2."),
                axis(gosh.full()),
                "I\u00b2, %",
                gosh.fits().stream()
                        .map(f -> new GoshPlot.Subset(f.coefficients().get(0), f.i2()))
                        .toList(),
                OptionalDouble.of(gosh.full().pooled().estimate()),
                List.of(
                        which
                                + (gosh.notFitted() == 0
                                        ? "."
                                        : "; %s more could not be fitted.".formatted(gosh.notFitted())),
                        "Two clouds point to a trial, or a group of trials, that stands apart. Above: how many subsets have each effect."));
    }

    private static EffectAxis axis(PoolingFit fit) {
        EffectMeasure measure = fit.contrasts().measure();
        boolean ratio = measure.scale() == EffectScale.LOG;
        // The axis of ratios shows the ratios themselves.
        String words = ratio ? measure.words().replaceFirst("^log ", "") : measure.words();
        String label = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return ratio ? EffectAxis.ratio(label, measure.name()) : EffectAxis.difference(label, measure.name(), "");
    }
}
