package org.dyad.report.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.evidence.effect.EffectScale;
import org.dyad.report.figure.Anchor;
import org.dyad.report.figure.Caption;
import org.dyad.report.figure.EffectAxis;
import org.dyad.report.figure.FunnelPlot;
import org.dyad.report.figure.Standing;
import org.dyad.report.figure.text.Numbers;
import org.dyad.statistics.distribution.Normal;
import org.dyad.synthesis.bias.EggerTest;
import org.dyad.synthesis.bias.Finding;
import org.dyad.synthesis.bias.SmallStudyEffects;
import org.dyad.synthesis.bias.TrimAndFill;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.pool.Coefficient;

/**
 * The contour-enhanced funnel plot: shades around no effect show where a trial's p value lies, so that a reader sees whether the trials
 * that seem to be missing would have been the insignificant ones.
 *
 * @see <a href="https://doi.org/10.1016/j.jclinepi.2007.11.010">Peters et al. (2008)</a>
 */
public final class BiasFunnel {
    private static final List<Double> CONTOURS = List.of(0.10, 0.05, 0.01);

    private BiasFunnel() {}

    /** Trials, those that trim and fill added, the pooled effect, the line of Egger's regression, and the contours. */
    public static FunnelPlot of(SmallStudyEffects effects) {
        EffectMeasure measure = effects.contrasts().measure();
        List<FunnelPlot.Trial> trials = new ArrayList<>();
        for (Contrast contrast : effects.contrasts().contrasts()) {
            trials.add(trial(contrast, false));
        }
        Optional<TrimAndFill> filled = effects.trimFill().value();
        filled.ifPresent(t -> t.filled().forEach(contrast -> trials.add(trial(contrast, true))));
        return new FunnelPlot(
                new Caption(
                        "funnel-" + measure.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        title(measure),
                        description(effects)),
                axis(measure),
                trials,
                OptionalDouble.of(effects.pooled().pooled().estimate()),
                Optional.empty(),
                contours(),
                effects.egger().value().map(BiasFunnel::line),
                footers(effects));
    }

    /**
     * The same with trials, names, axis and caption of a report: contours, the trials that trim and fill added, Egger's line and the
     * footers are laid over {@code plain}, whose pseudo-confidence region gives way to them.
     */
    public static FunnelPlot over(FunnelPlot plain, SmallStudyEffects effects) {
        List<FunnelPlot.Trial> trials = new ArrayList<>(plain.trials());
        effects.trimFill().value().ifPresent(t -> t.filled().forEach(contrast -> trials.add(trial(contrast, true))));
        return new FunnelPlot(
                new Caption(plain.caption().id(), plain.caption().title(), description(effects)),
                plain.axis(),
                trials,
                plain.centre(),
                Optional.empty(),
                contours(),
                effects.egger().value().map(BiasFunnel::line),
                footers(effects));
    }

    private static FunnelPlot.Trial trial(Contrast contrast, boolean filledIn) {
        return new FunnelPlot.Trial(
                contrast.study(),
                contrast.effect(),
                contrast.standardError(),
                Standing.included(),
                filledIn,
                Anchor.saying(contrast.study()));
    }

    private static String title(EffectMeasure measure) {
        return "Contour-enhanced funnel plot: " + measure.words();
    }

    private static String description(SmallStudyEffects effects) {
        String filled = effects.trimFill()
                .value()
                .map(t -> t.added() == 0
                        ? " Trim and fill adds none."
                        : " Trim and fill adds %d on the %s."
                                .formatted(t.added(), t.side().code()))
                .orElse("");
        return "Effects of %d trials against their standard errors, with the regions of significance around no effect.%s"
                .formatted(effects.contrasts().count(), filled);
    }

    private static EffectAxis axis(EffectMeasure measure) {
        if (measure.scale() == EffectScale.LOG) {
            String words = measure.words().replaceFirst("^log ", "");
            return EffectAxis.ratio(capital(words), measure.name());
        }
        return EffectAxis.difference(capital(measure.words()), measure.name(), "");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static List<FunnelPlot.Region> contours() {
        List<FunnelPlot.Region> contours = new ArrayList<>();
        double before = 1;
        for (double alpha : CONTOURS) {
            String label = before == 1
                    ? String.format(Locale.ROOT, "p > %.2f", alpha)
                    : String.format(Locale.ROOT, "p %.2f to %.2f", alpha, before);
            contours.add(new FunnelPlot.Region(label, Normal.upperQuantile(alpha / 2)));
            before = alpha;
        }
        return contours;
    }

    private static FunnelPlot.FittedLine line(EggerTest test) {
        return new FunnelPlot.FittedLine(
                "Egger regression",
                test.fit().coefficients().getFirst().estimate(),
                test.slope().estimate());
    }

    private static List<String> footers(SmallStudyEffects effects) {
        List<String> footers = new ArrayList<>();
        footers.add(
                switch (effects.egger()) {
                    case Finding.Available<EggerTest> available ->
                        sentence(available.result().slope());
                    case Finding.Unavailable<EggerTest> none -> "Egger test: " + none.why();
                });
        footers.add("Shades show the p value of each trial against no effect; on the bare ground it is below 0.01.");
        if (effects.contrasts().count() < 10) {
            footers.add("Fewer than 10 trials: asymmetry cannot be told from chance.");
        }
        return footers;
    }

    private static String sentence(Coefficient slope) {
        String p = slope.pValue() < 0.0001 ? "p < 0.0001" : String.format(Locale.ROOT, "p = %.3f", slope.pValue());
        return String.format(
                Locale.ROOT,
                "Egger test: t = %s, df = %.0f, %s.",
                Numbers.fixed(slope.statistic(), 2),
                slope.degreesOfFreedom(),
                p);
    }
}
