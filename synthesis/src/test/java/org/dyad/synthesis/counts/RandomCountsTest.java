package org.dyad.synthesis.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.dyad.statistics.quadrature.GaussHermite;
import org.dyad.statistics.random.RandomStream;
import org.dyad.synthesis.effect.StudyData;
import org.dyad.synthesis.effect.StudyData.TwoByTwo;
import org.dyad.synthesis.effect.StudyData.TwoRates;
import org.dyad.synthesis.pool.NotEstimable;
import org.junit.jupiter.api.Test;

/** Whatever the table: a finite answer that is a maximum, or a stated reason. */
class RandomCountsTest {
    private static final int TABLES = 100;

    @Test
    void everyTableHasAnAnswerOrAReason() {
        int answered = 0;
        int unsettled = 0;
        for (int i = 0; i < TABLES; i++) {
            boolean rates = i % 2 == 1;
            List<StudyData> rows = rows(RandomStream.of(20240611, i), rates);
            EffectMeasure measure = rates ? EffectMeasure.IRR : EffectMeasure.OR;
            for (CountsMethod method : CountsMethod.all()) {
                if (rates && method instanceof PetoOneStep) {
                    continue;
                }
                try {
                    CountsFit fit = method.pool(measure, rows, 0.95);
                    assertThat(fit.pooled().estimate()).isFinite();
                    assertThat(fit.pooled().standardError()).isPositive().isFinite();
                    if (method instanceof CountsMixedModel) {
                        answered++;
                        noNearbyPointIsHigher(measure, rows, fit);
                    }
                } catch (NotEstimable stated) {
                    assertThat(stated.getMessage()).isNotBlank();
                } catch (SearchNotSettled stated) {
                    assertThat(stated.whatToTry()).contains("MH");
                    unsettled++;
                }
            }
        }
        assertThat(answered).isGreaterThan(TABLES / 2);
        assertThat(unsettled).isLessThanOrEqualTo(TABLES / 50);
    }

    private static void noNearbyPointIsHigher(EffectMeasure measure, List<StudyData> rows, CountsFit fit) {
        MixedLikelihood likelihood =
                new MixedLikelihood(CountClusters.of(measure, rows).clusters(), GaussHermite.of(80));
        double theta = fit.pooled().estimate();
        double sigma = Math.sqrt(fit.tauSquared().orElseThrow());
        double top = likelihood.at(theta, sigma).value();
        double step = 0.01 * fit.pooled().standardError();
        for (double[] move : new double[][] {{step, 0}, {-step, 0}, {0, 0.02}, {0, Math.max(-sigma, -0.02)}}) {
            assertThat(likelihood.at(theta + move[0], sigma + move[1]).value()).isLessThanOrEqualTo(top + 1e-9);
        }
    }

    private static List<StudyData> rows(RandomStream random, boolean rates) {
        int k = 2 + random.nextInt(15);
        double base = Math.pow(10, -3 + 2.5 * random.nextDouble());
        double tau = random.nextInt(3) * 0.7;
        double size = Math.pow(10, 1 + 3 * random.nextDouble());
        List<StudyData> rows = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            double n1 = Math.ceil(size * (0.5 + random.nextDouble()));
            double n2 = Math.ceil(size * (0.5 + random.nextDouble()));
            double shift = Math.exp((-0.4 + tau * (random.nextDouble() + random.nextDouble() - 1) * 2) / 2);
            double a = Math.min(n1, Math.floor(n1 * base * shift * 2 * random.nextDouble()));
            double c = Math.min(n2, Math.floor(n2 * base / shift * 2 * random.nextDouble()));
            rows.add(rates ? new TwoRates("s" + i, a, n1, c, n2) : TwoByTwo.ofTotals("s" + i, a, n1, c, n2));
        }
        return rows;
    }
}
