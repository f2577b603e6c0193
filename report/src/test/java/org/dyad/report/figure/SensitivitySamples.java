package org.dyad.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.report.sensitivity.SensitivityFigures;
import org.dyad.report.sensitivity.SensitivityResults;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.Moderator;
import org.dyad.synthesis.pool.Moderators;
import org.dyad.synthesis.pool.RandomEffects;
import org.dyad.synthesis.sensitivity.Cumulative;
import org.dyad.synthesis.sensitivity.Gosh;
import org.dyad.synthesis.sensitivity.Influence;
import org.dyad.synthesis.sensitivity.LeaveOneOut;
import org.dyad.synthesis.sensitivity.Progress;

/** Figures of the sensitivity of invented trials, one of them far from the others, and of two trials. */
final class SensitivitySamples {
    private static final List<Double> EFFECTS =
            List.of(9.1, 14.2, 3.3, 11.7, 7.9, 12.4, -2.2, 16.8, 10.5, 44.0, 8.8, 9.9, 12.1, 6.4);
    private static final List<Double> VARIANCES =
            List.of(4.2, 9.1, 2.6, 30.3, 6.7, 5.5, 8.4, 12.9, 1.9, 6.1, 3.3, 2.2, 7.7, 5.1);

    private SensitivitySamples() {}

    static List<Figure> all() {
        return Stream.concat(of(2).stream(), of(14).stream()).toList();
    }

    private static List<Figure> of(int count) {
        RandomEffects model = RandomEffects.withDefaults();
        Contrasts contrasts = new Contrasts(
                EffectMeasure.MD,
                IntStream.range(0, count)
                        .mapToObj(
                                i -> new Contrast("Trial of Somebody " + (1990 + i), EFFECTS.get(i), VARIANCES.get(i)))
                        .toList());
        Moderator year = new Moderator.Numeric(
                "year", IntStream.range(0, count).mapToObj(i -> 1990.0 + i / 2).toList());
        return SensitivityFigures.figures(new SensitivityResults(
                LeaveOneOut.of(model, contrasts),
                Optional.of(Cumulative.by(model, contrasts, year)),
                Influence.of(model, contrasts),
                Optional.of(
                        Gosh.of(model, contrasts, Moderators.none(), Gosh.Options.withDefaults(), Progress.silent())),
                Optional.empty()));
    }
}
