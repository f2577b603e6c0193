package org.dyad.report.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.report.figure.Figures;
import org.dyad.report.figure.FunnelPlot;
import org.dyad.report.json.BiasJson;
import org.dyad.report.json.JsonOut;
import org.dyad.synthesis.bias.SmallStudyEffects;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.RandomEffects;
import org.junit.jupiter.api.Test;

class BiasFunnelTest {
    private static SmallStudyEffects effects(EffectMeasure measure) {
        return SmallStudyEffects.of(
                Contrasts.of(
                        measure,
                        List.of(0.1, 0.15, 0.2, 0.5, 0.8, 1.1, 0.4, 0.9),
                        List.of(0.01, 0.012, 0.02, 0.08, 0.15, 0.3, 0.05, 0.2)),
                RandomEffects.withDefaults());
    }

    @Test
    void showsTrialsThoseFilledInAndTheContours() {
        SmallStudyEffects effects = effects(EffectMeasure.RR);
        FunnelPlot plot = BiasFunnel.of(effects);
        int added = effects.trimFill().value().orElseThrow().added();
        assertThat(added).isPositive();
        assertThat(plot.trials()).hasSize(8 + added);
        assertThat(plot.trials().stream().filter(FunnelPlot.Trial::filledIn)).hasSize(added);
        assertThat(plot.contours())
                .extracting(FunnelPlot.Region::label)
                .containsExactly("p > 0.10", "p 0.05 to 0.10", "p 0.01 to 0.05");
        // Tables of the normal distribution.
        assertThat(plot.contours().get(0).quantile()).isCloseTo(1.644854, within(1e-6));
        assertThat(plot.contours().get(1).quantile()).isCloseTo(1.959964, within(1e-6));
        assertThat(plot.contours().get(2).quantile()).isCloseTo(2.575829, within(1e-6));
        assertThat(plot.axis().ratio()).isTrue();
        assertThat(plot.footers())
                .anyMatch(f -> f.startsWith("Egger test: t = "))
                .anyMatch(f -> f.contains("10 trials"));
        assertThat(Figures.svg(plot)).contains("added by trim and fill", "Egger regression");
    }

    @Test
    void differencesHaveALinearAxis() {
        assertThat(BiasFunnel.of(effects(EffectMeasure.MD)).axis().ratio()).isFalse();
    }

    @Test
    void jsonNamesWhatIsNotThere() {
        SmallStudyEffects one = SmallStudyEffects.of(
                Contrasts.of(EffectMeasure.MD, List.of(1.0, 2.0), List.of(0.5, 0.25)), RandomEffects.withDefaults());
        String json = JsonOut.object(out -> BiasJson.write(out, one));
        assertThat(json)
                .contains("\"egger\" : null", "\"begg\" : null", "\"trimFill\" : null", "\"selection\" : null")
                .contains("\"analysis\" : \"egger\"", "needs 3 trials")
                .doesNotContain("NaN");
    }
}
