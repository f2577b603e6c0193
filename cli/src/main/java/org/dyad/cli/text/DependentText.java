package org.dyad.cli.text;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.evidence.effect.EffectScale;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.synthesis.multilevel.LevelVariance;
import org.dyad.synthesis.multilevel.MultilevelFit;
import org.dyad.synthesis.multivariate.BetweenCorrelation;
import org.dyad.synthesis.multivariate.MultivariateFit;
import org.dyad.synthesis.multivariate.OutcomeResult;
import org.dyad.synthesis.multivariate.WithinCorrelation;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.Heterogeneity;
import org.dyad.synthesis.pool.Interval;
import org.dyad.synthesis.pool.ModeratorsTest;
import org.dyad.synthesis.robust.ClusterRobust;
import org.dyad.synthesis.robust.RobustCoefficient;

/** Models of effects that depend on each other, for a person. */
public final class DependentText {
    private DependentText() {}

    /** Nested levels. */
    public static String of(MultilevelFit fit) {
        EffectMeasure measure = fit.contrasts().measure();
        StringBuilder text = new StringBuilder(fit.moderators().isEmpty() ? "Pooled " : "Meta-regression of the ");
        text.append(measure.words())
                .append(", ")
                .append(fit.count())
                .append(" effects in nested units, ")
                .append(words(fit.options().estimation()))
                .append("\n\n")
                .append(coefficients(
                        fit.coefficients(),
                        fit.options().level(),
                        fit.moderators().isEmpty()));
        fit.moderatorsTest().ifPresent(test -> text.append("  All moderators together: " + wald(test) + ".\n"));
        if (fit.moderators().isEmpty()) {
            text.append(backTransformed(measure, fit.coefficients().getFirst()));
            Optional<Interval> prediction = fit.predict(List.of()).prediction();
            text.append("  Prediction interval for the true effect of a new row in a new "
                    + fit.levels().getFirst().level() + " ("
                    + fit.options().prediction().code() + "): "
                    + prediction
                            .map(p -> Digits.range(
                                    p.lower(),
                                    p.upper(),
                                    Digits.decimals(
                                            fit.coefficients().getFirst().standardError())))
                            .orElse("none, because there are too few units")
                    + ".\n");
        }
        text.append("\nVariance at each level\n\n").append(levels(fit));
        text.append(heterogeneity(fit.heterogeneity()));
        fit.options()
                .withinCorrelation()
                .ifPresent(rho -> text.append("  Assumed: sampling errors within a "
                        + fit.levels().getFirst().level() + " correlate by " + Digits.typed(rho) + ".\n"));
        return text.append("  Search: ")
                .append(fit.optimum().words())
                .append(".\n")
                .toString();
    }

    private static String levels(MultilevelFit fit) {
        TextTable table = new TextTable(
                "level", "units", "variance", percent(fit.options().level()), "I2 %", "correlation");
        StringBuilder notes = new StringBuilder();
        for (int k = 0; k < fit.levels().size(); k++) {
            LevelVariance level = fit.levels().get(k);
            boolean shown = level.notAnEstimate().isEmpty();
            table.row(
                    level.level(),
                    Integer.toString(level.units()),
                    shown ? Digits.significant(level.variance(), 4) : Digits.NONE,
                    shown ? fit.varianceInterval(k).map(DependentText::range).orElse("not found") : Digits.NONE,
                    Digits.fixed(level.i2(), 1),
                    Digits.fixed(level.correlation(), 2));
            level.notAnEstimate()
                    .ifPresent(why ->
                            notes.append("  Not an estimate: ").append(why).append('\n'));
        }
        if (fit.heterogeneity().i2().isEmpty()) {
            notes.append("  I2 and correlations are withheld at all levels: each has that variance in it.\n");
        }
        return table.text() + notes
                + "  Intervals are from the profile likelihood. Correlation: of the true effects of two rows that share a unit.\n";
    }

    private static String range(Interval interval) {
        return Digits.significant(interval.lower(), 3) + " to "
                + (Double.isInfinite(interval.upper()) ? "unbounded" : Digits.significant(interval.upper(), 3));
    }

    /** Several outcomes. */
    public static String of(MultivariateFit fit) {
        StringBuilder text = new StringBuilder("Pooled " + fit.data().measure().words() + " of "
                + fit.outcomes().size() + " outcomes together, " + fit.count() + " effects of "
                + fit.data().trials().size() + " trials, " + words(fit.options().estimation()) + "\n\n");
        text.append(coefficients(fit.coefficients(), fit.options().level(), false));
        fit.moderatorsTest().ifPresent(test -> text.append("  All moderators together: " + wald(test) + ".\n"));
        text.append("  All coefficients together: " + wald(fit.jointTest()) + ".\n\nBetween trials (" + fit.formWords()
                + ")\n\n");
        TextTable table = new TextTable("outcome", "trials", "tau2", "prediction interval");
        for (OutcomeResult result : fit.results()) {
            int decimals = Digits.decimals(fit.coefficients()
                    .get(fit.outcomes().indexOf(result.outcome()))
                    .standardError());
            table.row(
                    result.outcome(),
                    Integer.toString(result.trials()),
                    result.notAnEstimate().isPresent() ? Digits.NONE : Digits.significant(result.tauSquared(), 4),
                    result.prediction()
                            .map(p -> Digits.range(p.lower(), p.upper(), decimals))
                            .orElse(Digits.NONE));
        }
        text.append(table.text());
        fit.results().forEach(result -> result.notAnEstimate()
                .ifPresent(why -> text.append("  Not an estimate: ").append(why).append('\n')));
        return text.append(correlations(fit))
                .append(heterogeneity(fit.heterogeneity()))
                .append(within(fit))
                .append("  Search: ")
                .append(fit.optimum().words())
                .append(".\n")
                .toString();
    }

    private static String correlations(MultivariateFit fit) {
        int q = fit.outcomes().size();
        if (q < 2) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        boolean estimated = fit.correlation() instanceof BetweenCorrelation.Estimated;
        for (int a = 0; a < q; a++) {
            for (int b = 0; b < a; b++) {
                text.append("  Correlation of " + fit.outcomes().get(b) + " and "
                        + fit.outcomes().get(a) + ": " + Digits.fixed(fit.correlation(b, a), 2)
                        + (!estimated
                                ? ", fixed"
                                : fit.correlationIsAnEstimate() ? "" : ", from too few trials: no estimate to rely on")
                        + "\n");
            }
        }
        if (fit.correlationIsAnEstimate()) {
            return text.toString();
        }
        text.append(fewTogether(fit, estimated)).append("  With it fixed:\n");
        for (MultivariateFit at : fit.atFixedCorrelations()) {
            text.append("    at " + Digits.typed(at.correlation(0, 1).orElseThrow()) + ":");
            for (Coefficient c : at.coefficients()) {
                int decimals = Digits.decimals(c.standardError());
                text.append("  " + c.name() + " " + Digits.fixed(c.estimate(), decimals) + " ("
                        + Digits.range(c.lower(), c.upper(), decimals) + ")");
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Empty where the trials would carry a correlation, which was fixed by wish. */
    private static String fewTogether(MultivariateFit fit, boolean estimated) {
        if (fit.fewestTogether() >= BetweenCorrelation.LEAST_TRIALS) {
            return "";
        }
        return "  Some two outcomes are reported together by " + fit.fewestTogether() + " trials; from fewer than "
                + BetweenCorrelation.LEAST_TRIALS
                + (estimated
                        ? " a correlation is no estimate to rely on, and all results above rest on it.\n"
                        : " it is not estimated.\n");
    }

    private static String within(MultivariateFit fit) {
        return switch (fit.data().within()) {
            case WithinCorrelation.Known known -> "  Sampling covariances within trials: as in the file.\n";
            case WithinCorrelation.Assumed assumed ->
                "  Assumed: sampling errors within a trial correlate by " + Digits.typed(assumed.rho()) + ".\n";
        };
    }

    /** Robust standard errors. */
    public static String of(ClusterRobust robust, String column, double level) {
        TextTable table = new TextTable("", "estimate", "se", "t", "df", "p", percent(level));
        StringBuilder notes = new StringBuilder();
        for (RobustCoefficient c : robust.coefficients()) {
            int decimals = Digits.decimals(c.standardError());
            table.row(
                    c.name(),
                    Digits.fixed(c.estimate(), decimals),
                    Digits.fixed(c.standardError(), decimals),
                    Digits.fixed(c.statistic(), 2),
                    Digits.fixed(c.degreesOfFreedom(), 1),
                    c.pValue().isPresent() ? Digits.pValue(c.pValue().getAsDouble()) : Digits.NONE,
                    c.interval()
                            .map(i -> Digits.range(i.lower(), i.upper(), decimals))
                            .orElse(Digits.NONE));
            c.withheld().ifPresent(why -> notes.append("  Withheld, " + c.name() + ": " + why + "\n"));
        }
        robust.jointTest()
                .ifPresent(test -> notes.append("  Together: F = " + Digits.fixed(test.statistic(), 2) + " on "
                        + test.numerator() + " and " + Digits.fixed(test.denominator(), 1) + " df, "
                        + Digits.pSentence(test.pValue()) + ".\n"));
        return "Robust by " + column + " (" + robust.correction() + ", " + robust.clusters()
                + " clusters, Satterthwaite degrees of freedom)\n\n" + table.text() + notes;
    }

    private static String coefficients(List<Coefficient> coefficients, double level, boolean plain) {
        boolean normal = Double.isInfinite(coefficients.getFirst().degreesOfFreedom());
        TextTable table =
                new TextTable("", "estimate", "se", normal ? "z" : "t", normal ? "" : "df", "p", percent(level));
        for (Coefficient c : coefficients) {
            int decimals = Digits.decimals(c.standardError());
            table.row(
                    plain ? "pooled effect" : c.name(),
                    Digits.fixed(c.estimate(), decimals),
                    Digits.fixed(c.standardError(), decimals),
                    Digits.fixed(c.statistic(), 2),
                    normal ? "" : Digits.significant(c.degreesOfFreedom(), 4),
                    Digits.pValue(c.pValue()),
                    Digits.range(c.lower(), c.upper(), decimals));
        }
        return table.text();
    }

    private static String percent(double level) {
        return Digits.significant(100 * level, 6) + "% interval";
    }

    private static String wald(ModeratorsTest test) {
        return (Double.isInfinite(test.denominator())
                        ? "chi2 = " + Digits.fixed(test.statistic(), 2) + " on " + test.numerator() + " df"
                        : "F = " + Digits.fixed(test.statistic(), 2) + " on " + test.numerator() + " and "
                                + Digits.significant(test.denominator(), 4) + " df")
                + ", " + Digits.pSentence(test.pValue());
    }

    private static String heterogeneity(Heterogeneity h) {
        return "  Beyond sampling error: Q = " + Digits.fixed(h.q(), 2) + " on " + h.degreesOfFreedom() + " df"
                + (h.pValue().isPresent() ? ", " + Digits.pSentence(h.pValue().getAsDouble()) : "") + ".\n";
    }

    private static String backTransformed(EffectMeasure measure, Coefficient c) {
        EffectScale scale = measure.scale();
        if (scale == EffectScale.RAW || scale.backTransform(c.estimate()).isEmpty()) {
            return "";
        }
        return "  Back on its own scale: "
                + Digits.rounded(scale.backTransform(c.estimate()).orElseThrow(), 3) + " ("
                + Digits.rounded(scale.backTransform(c.lower()).orElseThrow(), 3) + " to "
                + Digits.rounded(scale.backTransform(c.upper()).orElseThrow(), 3) + ").\n";
    }

    private static String words(Estimation estimation) {
        return switch (estimation) {
            case REML -> "restricted maximum likelihood";
            case ML -> "maximum likelihood";
            case FIXED -> "no variance between units";
            case MOMENTS -> "method of moments";
        };
    }
}
