package org.dyad.cli.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.effect.EffectScale;
import org.dyad.synthesis.counts.CountsFit;
import org.dyad.synthesis.counts.CountsStudy;
import org.dyad.synthesis.counts.CountsTest;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.EffectSize;
import org.dyad.synthesis.pool.Coefficient;
import org.dyad.synthesis.pool.Heterogeneity;
import org.dyad.synthesis.pool.Interval;
import org.dyad.synthesis.pool.PredictionRule;

/** Pooled counts for a person: the answer, how much studies differ, the tests, the studies. */
public final class CountsText {
    private CountsText() {}

    /** One fit. */
    public static String of(CountsFit fit, PredictionRule rule) {
        StringBuilder text = new StringBuilder();
        text.append("Pooled " + fit.measure().words() + ", " + fit.count()
                + (fit.count() == 1 ? " study, " : " studies, ") + fit.method().words() + "\n\n");
        text.append(pooled(fit)).append(asRead(fit)).append(prediction(fit, rule));
        fit.notes().forEach(note -> text.append("  ").append(note).append('\n'));
        return text.append('\n')
                .append(differences(fit))
                .append(tests(fit.tests()))
                .append('\n')
                .append(studies(fit))
                .toString();
    }

    private static String pooled(CountsFit fit) {
        Coefficient c = fit.pooled();
        int decimals = Digits.decimals(c.standardError());
        return new TextTable("", "estimate", "se", "z", "p", Digits.significant(100 * fit.level(), 6) + "% interval")
                .row(
                        "pooled effect",
                        Digits.fixed(c.estimate(), decimals),
                        Digits.fixed(c.standardError(), decimals),
                        Digits.fixed(c.statistic(), 2),
                        Digits.pValue(c.pValue()),
                        Digits.range(c.lower(), c.upper(), decimals))
                .text();
    }

    private static String asRead(CountsFit fit) {
        return fit.measure().scale() == EffectScale.RAW
                ? ""
                : "  As " + name(fit) + ": " + back(fit, fit.pooled().estimate()) + " ("
                        + back(fit, fit.pooled().lower()) + " to "
                        + back(fit, fit.pooled().upper()) + ").\n";
    }

    private static String prediction(CountsFit fit, PredictionRule rule) {
        if (fit.tauSquared().isEmpty()) {
            return "";
        }
        Optional<Interval> interval = fit.predictionInterval(rule);
        String what = "  Prediction interval for the true value in a new study (" + rule.code() + "): ";
        if (interval.isEmpty()) {
            return what + "none, because too few studies are left to tell how much studies differ.\n";
        }
        double lower = interval.get().lower();
        double upper = interval.get().upper();
        return what + Digits.range(lower, upper, Digits.decimals(fit.pooled().standardError())) + "; as " + name(fit)
                + ": " + back(fit, lower) + " to " + back(fit, upper) + ".\n";
    }

    private static String name(CountsFit fit) {
        return fit.measure().words().replaceFirst("^log(it)? ", "");
    }

    private static String back(CountsFit fit, double value) {
        OptionalDouble read = fit.measure().scale().backTransform(value);
        return read.isPresent() ? Digits.significant(read.getAsDouble(), 3) : Digits.NONE;
    }

    private static String differences(CountsFit fit) {
        StringBuilder text = new StringBuilder("How much studies differ\n\n");
        if (fit.tauSquared().isPresent()) {
            double tau2 = fit.tauSquared().getAsDouble();
            text.append("  tau2 " + Digits.rounded(tau2, 3) + "; tau " + Digits.rounded(Math.sqrt(tau2), 3));
            fit.tauSquaredError()
                    .ifPresent(error -> text.append("; standard error of tau2 " + Digits.rounded(error, 3)));
            text.append('\n');
        }
        fit.heterogeneity().ifPresent(h -> text.append(q(h)));
        return text.toString();
    }

    private static String q(Heterogeneity h) {
        String p = h.pValue().isPresent() ? ", " + Digits.pSentence(h.pValue().getAsDouble()) : "";
        return "  I2 " + Digits.fixed(h.i2(), 1) + "%; H2 " + Digits.fixed(h.h2(), 2) + "; Q " + Digits.fixed(h.q(), 2)
                + " on " + h.degreesOfFreedom() + " df" + p + "\n";
    }

    private static String tests(List<CountsTest> tests) {
        StringBuilder text = new StringBuilder();
        for (CountsTest test : tests) {
            text.append("  " + test.kind().words() + ": chi2 = " + Digits.fixed(test.statistic(), 2) + " on "
                    + test.degreesOfFreedom() + " df, " + Digits.pSentence(test.pValue()) + "\n");
        }
        return text.toString();
    }

    private static String studies(CountsFit fit) {
        boolean weights = fit.studies().getFirst().weightPercent().isPresent();
        TextTable table = new TextTable("study", "own effect", "se", weights ? "weight %" : "");
        int decimals = Digits.decimals(fit.studies().stream()
                .map(s -> contrast(s).map(Contrast::standardError).orElse(Double.NaN))
                .toList());
        for (CountsStudy s : fit.studies()) {
            table.row(
                    s.study(),
                    contrast(s).map(c -> Digits.fixed(c.effect(), decimals)).orElse(Digits.NONE),
                    contrast(s)
                            .map(c -> Digits.fixed(c.standardError(), decimals))
                            .orElse(Digits.NONE),
                    weights ? Digits.fixed(s.weightPercent(), 1) : "");
        }
        return table.text();
    }

    private static Optional<Contrast> contrast(CountsStudy study) {
        return switch (study.effect()) {
            case EffectSize.Defined defined -> Optional.of(defined.contrast());
            case EffectSize.Undefined none -> Optional.empty();
        };
    }
}
