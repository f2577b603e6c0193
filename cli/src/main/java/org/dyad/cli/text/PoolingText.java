package org.dyad.cli.text;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.evidence.effect.EffectScale;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.CoefficientTest;
import org.dyad.synthesis.pool.Heterogeneity;
import org.dyad.synthesis.pool.HeterogeneityInterval;
import org.dyad.synthesis.pool.Interval;
import org.dyad.synthesis.pool.ModeratorsTest;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.StudyResult;
import org.dyad.synthesis.pool.Subgroups;
import org.dyad.synthesis.pool.TauSquared;

/** Pooled effects for a person: the answer first, then how much studies differ, then the studies. */
public final class PoolingText {
    private PoolingText() {}

    /** One fit. */
    public static String of(PoolingFit fit) {
        StringBuilder text = new StringBuilder();
        EffectMeasure measure = fit.contrasts().measure();
        String model = fit.moderators().isEmpty() ? "Pooled " : "Meta-regression of the ";
        text.append(model + measure.words() + ", " + studies(fit.count()) + ", "
                + fit.options().estimator().words() + "\n\n");
        text.append(coefficients(fit));
        fit.moderatorsTest().ifPresent(test -> text.append(moderatorsTest(test)));
        if (fit.moderators().isEmpty()) {
            text.append(backTransformed(fit)).append(prediction(fit));
        }
        return text.append('\n')
                .append(heterogeneity(fit))
                .append('\n')
                .append(studyTable(fit))
                .toString();
    }

    /** Groups side by side, and whether they differ. */
    public static String of(Subgroups groups) {
        List<PoolingFit> fits =
                groups.groups().stream().map(Subgroups.Group::fit).toList();
        int decimals = Digits.decimals(
                fits.stream().map(f -> f.pooled().standardError()).toList());
        TextTable table =
                new TextTable(groups.name(), "k", "estimate", "se", interval(fits.getFirst()), "tau2", "I2 %");
        for (Subgroups.Group group : groups.groups()) {
            Coefficient mean = group.fit().pooled();
            table.row(
                    group.label(),
                    Integer.toString(group.fit().count()),
                    Digits.fixed(mean.estimate(), decimals),
                    Digits.fixed(mean.standardError(), decimals),
                    Digits.range(mean.lower(), mean.upper(), decimals),
                    tauSquared(group.fit().tauSquared()),
                    Digits.fixed(group.fit().heterogeneity().i2(), 1));
        }
        StringBuilder text = new StringBuilder("Groups by " + groups.name() + "\n\n").append(table.text());
        groups.groups().forEach(group -> group.note()
                .ifPresent(note -> text.append("  " + group.label() + ": " + note + "\n")));
        Subgroups.BetweenGroups separate = groups.separateTauSquared();
        text.append("  Do the groups differ? With a tau2 for each group: Q = " + Digits.fixed(separate.statistic(), 2)
                + " on " + separate.degreesOfFreedom() + " df, " + Digits.pSentence(separate.pValue()) + ".\n");
        groups.commonTauSquared()
                .moderatorsTest()
                .ifPresent(test -> text.append("  With one tau2 for all: " + wald(test) + ".\n"));
        return text.toString();
    }

    private static String coefficients(PoolingFit fit) {
        boolean normal = fit.options().test() == CoefficientTest.Z;
        TextTable table =
                new TextTable("", "estimate", "se", normal ? "z" : "t", normal ? "" : "df", "p", interval(fit));
        for (Coefficient c : fit.coefficients()) {
            // Each coefficient has a scale of its own, so each has its own digits.
            int decimals = Digits.decimals(c.standardError());
            table.row(
                    c.name().equals("intercept") && fit.moderators().isEmpty() ? "pooled effect" : c.name(),
                    Digits.fixed(c.estimate(), decimals),
                    Digits.fixed(c.standardError(), decimals),
                    Digits.fixed(c.statistic(), 2),
                    normal ? "" : Digits.significant(c.degreesOfFreedom(), 4),
                    Digits.pValue(c.pValue()),
                    Digits.range(c.lower(), c.upper(), decimals));
        }
        return table.text();
    }

    private static String interval(PoolingFit fit) {
        return Digits.significant(100 * fit.options().level(), 6) + "% interval";
    }

    private static String moderatorsTest(ModeratorsTest test) {
        String explained = test.explainedPercent().isPresent()
                ? "; R2 " + Digits.fixed(test.explainedPercent(), 1) + "% of the variance between studies"
                : "";
        return "  All moderators together: " + wald(test) + explained + ".\n";
    }

    private static String wald(ModeratorsTest test) {
        boolean chiSquared = Double.isInfinite(test.denominator());
        String name = chiSquared
                ? "chi2 = " + Digits.fixed(test.statistic(), 2) + " on " + test.numerator() + " df"
                : "F = " + Digits.fixed(test.statistic(), 2) + " on " + test.numerator() + " and "
                        + Digits.significant(test.denominator(), 4) + " df";
        return name + ", " + Digits.pSentence(test.pValue());
    }

    private static String backTransformed(PoolingFit fit) {
        EffectMeasure measure = fit.contrasts().measure();
        Coefficient pooled = fit.pooled();
        if (measure.scale() == EffectScale.RAW
                || measure.scale().backTransform(pooled.estimate()).isEmpty()) {
            return "";
        }
        return "  As " + readAs(measure) + ": " + back(measure, pooled.estimate()) + " ("
                + back(measure, pooled.lower()) + " to " + back(measure, pooled.upper()) + ").\n";
    }

    private static String prediction(PoolingFit fit) {
        String rule = "  Prediction interval for the true effect in a new study ("
                + fit.options().prediction().code() + "): ";
        Optional<Interval> interval = fit.predictionInterval();
        if (interval.isEmpty()) {
            return fit.options().estimator().code().equals("EE")
                    ? ""
                    : rule + "none, because too few studies are left to tell how much studies differ.\n";
        }
        EffectMeasure measure = fit.contrasts().measure();
        int decimals = Digits.decimals(fit.pooled().standardError());
        double lower = interval.get().lower();
        double upper = interval.get().upper();
        boolean twice = measure.scale() != EffectScale.RAW
                && measure.scale().backTransform(lower).isPresent();
        String read =
                twice ? "; as " + readAs(measure) + ": " + back(measure, lower) + " to " + back(measure, upper) : "";
        return rule + Digits.range(lower, upper, decimals) + read + ".\n";
    }

    private static String readAs(EffectMeasure measure) {
        return switch (measure.scale()) {
            case LOG -> measure.words().replaceFirst("^log ", "");
            case LOGIT -> measure.words().replaceFirst("^logit ", "");
            case FISHER_Z -> "correlation";
            case ARCSINE_ROOT -> "proportion";
            case SQUARE_ROOT -> "rate";
            case RAW, FREEMAN_TUKEY, TRANSFORMED_DIFFERENCE -> measure.words();
        };
    }

    private static String back(EffectMeasure measure, double value) {
        return Digits.significant(measure.scale().backTransform(value).orElseThrow(), 3);
    }

    private static String heterogeneity(PoolingFit fit) {
        Heterogeneity h = fit.heterogeneity();
        StringBuilder text = new StringBuilder("How much studies differ\n\n");
        TauSquared tau = fit.tauSquared();
        if (tau.isEstimated()) {
            text.append("  tau2 " + tauSquared(tau) + "; tau " + Digits.rounded(Math.sqrt(tau.value()), 3));
            tau.standardError().ifPresent(se -> text.append("; standard error of tau2 " + Digits.rounded(se, 3)));
            fit.heterogeneityInterval().ifPresent(i -> text.append(tauInterval(fit, i)));
            text.append('\n');
        } else {
            text.append("  tau2: " + why(tau) + "\n");
        }
        text.append("  I2 " + Digits.fixed(h.i2(), 1) + "%; H2 " + Digits.fixed(h.h2(), 2) + "; Q "
                + Digits.fixed(h.q(), 2) + " on " + h.degreesOfFreedom() + " df");
        h.pValue().ifPresent(p -> text.append(", " + Digits.pSentence(p)));
        return text.append('\n').toString();
    }

    private static String tauInterval(PoolingFit fit, HeterogeneityInterval interval) {
        return "\n  " + interval(fit) + " of tau2 (Q-profile) "
                + Digits.rounded(interval.tauSquared().lower(), 3) + " to "
                + Digits.rounded(interval.tauSquared().upper(), 3);
    }

    private static String tauSquared(TauSquared tau) {
        return tau.isEstimated() ? Digits.rounded(tau.value(), 3) : Digits.NONE;
    }

    private static String why(TauSquared tau) {
        return switch (tau.how()) {
            case TauSquared.How.NotEstimable no -> "not estimable. " + no.reason();
            case TauSquared.How.Assumed assumed -> "taken as 0 by the common-effect model";
            case TauSquared.How.ClosedForm estimated -> "estimated";
            case TauSquared.How.Root estimated -> "estimated";
            case TauSquared.How.HighestMaximum estimated -> "estimated";
        };
    }

    private static String studyTable(PoolingFit fit) {
        List<StudyResult> studies = fit.studies();
        int decimals = Digits.decimals(
                studies.stream().map(s -> Math.sqrt(s.variance())).toList());
        TextTable table = new TextTable("study", "effect", "se", interval(fit), "weight %");
        for (StudyResult s : studies) {
            table.row(
                    s.study(),
                    Digits.fixed(s.effect(), decimals),
                    Digits.fixed(Math.sqrt(s.variance()), decimals),
                    Digits.range(s.interval().lower(), s.interval().upper(), decimals),
                    Digits.fixed(s.weightPercent(), 1));
        }
        return table.text();
    }

    private static String studies(int count) {
        return count + (count == 1 ? " study" : " studies");
    }
}
