package org.dyad.synthesis.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.multilevel.Level;
import org.dyad.synthesis.multilevel.MultilevelFit;
import org.dyad.synthesis.multilevel.MultilevelModel;
import org.dyad.synthesis.pool.CommonEffect;
import org.dyad.synthesis.pool.NotEstimable;
import org.dyad.synthesis.pool.PoolingFit;
import org.dyad.synthesis.pool.RandomEffects;
import org.junit.jupiter.api.Test;

class ClusterRobustTest {
    private static final List<Double> EFFECTS = List.of(0.2, 0.5, -0.1, 0.9, 0.4, 0.3);
    private static final Contrasts EQUAL =
            Contrasts.of(EffectMeasure.MD, EFFECTS, List.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1));
    private static final List<String> EACH = List.of("a", "b", "c", "d", "e", "f");

    /** With equal weights and a cluster for each study CR2 is the ordinary variance of a mean, with its n − 1 degrees of freedom. */
    @Test
    void equalWeightsGiveTheVarianceOfAMean() {
        PoolingFit fit = RandomEffects.withDefaults().with(new CommonEffect()).fit(EQUAL);
        double mean = EFFECTS.stream().mapToDouble(d -> d).average().orElseThrow();
        double s2 = EFFECTS.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum() / 5;
        RobustCoefficient cr2 = ClusterRobust.of(fit, EACH, ClusterRobust.Correction.CR2)
                .coefficients()
                .getFirst();
        assertThat(cr2.standardError()).isCloseTo(Math.sqrt(s2 / 6), within(1e-14));
        assertThat(cr2.degreesOfFreedom()).isCloseTo(5, within(1e-12));
        RobustCoefficient cr1 = ClusterRobust.of(fit, EACH, ClusterRobust.Correction.CR1)
                .coefficients()
                .getFirst();
        assertThat(cr1.standardError()).isCloseTo(Math.sqrt(s2 / 6), within(1e-14));
    }

    @Test
    void fewDegreesOfFreedomWithholdTheInterval() {
        PoolingFit fit = RandomEffects.withDefaults().fit(EQUAL);
        RobustCoefficient few = ClusterRobust.of(
                        fit, List.of("a", "a", "b", "b", "c", "c"), ClusterRobust.Correction.CR2)
                .coefficients()
                .getFirst();
        assertThat(few.degreesOfFreedom()).isCloseTo(2, within(1e-9));
        assertThat(few.interval()).isEmpty();
        assertThat(few.pValue()).isEmpty();
        assertThat(few.withheld().orElseThrow())
                .contains("2.0 degrees of freedom")
                .contains("not given");
    }

    @Test
    void clustersMustHoldWholeGroups() {
        MultilevelFit fit = MultilevelModel.of(
                        List.of(new Level("trial", List.of("x", "x", "y", "y", "z", "z")), new Level("arm", EACH)))
                .fit(EQUAL);
        assertThatThrownBy(() -> ClusterRobust.of(fit, EACH, ClusterRobust.Correction.CR2))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("x: its effects depend on each other")
                .hasMessageContaining("whole groups");
        assertThatThrownBy(() ->
                        ClusterRobust.of(fit, List.of("q", "q", "q", "q", "q", "q"), ClusterRobust.Correction.CR2))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("only one (q)");
    }
}
