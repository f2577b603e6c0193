package org.dyad.synthesis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;
import org.junit.jupiter.api.Test;

class SharedControlTest {
    private static final double ROUNDING = 1e-14;

    @Test
    void withOneArmItIsTheTwoGroupEffect() {
        StudyData.TwoMeans two = new StudyData.TwoMeans("s", 30, 31.2, 9.5, 28, 22.8, 8.1);
        same(
                SharedControl.meanDifferences(
                        "s", ArmMean.ofSd("0", 22.8, 8.1, 28), List.of(ArmMean.ofSd("6400", 31.2, 9.5, 30))),
                EffectMeasure.MD,
                two);
        same(
                SharedControl.ratiosOfMeans(
                        "s", ArmMean.ofSd("0", 22.8, 8.1, 28), List.of(ArmMean.ofSd("6400", 31.2, 9.5, 30))),
                EffectMeasure.ROM,
                two);
        same(
                SharedControl.standardisedDifferences(
                        "s", new ArmSpread("0", 28, 22.8, 8.1), List.of(new ArmSpread("6400", 30, 31.2, 9.5))),
                EffectMeasure.SMD,
                two);
        for (EffectMeasure measure : List.of(EffectMeasure.RR, EffectMeasure.OR, EffectMeasure.RD)) {
            same(
                    SharedControl.events(
                            "s",
                            measure,
                            ZeroCells.onlyZero(),
                            new ArmEvents("0", 7, 40),
                            List.of(new ArmEvents("1", 0, 38))),
                    measure,
                    StudyData.TwoByTwo.ofTotals("s", 0, 38, 7, 40));
        }
    }

    @Test
    void armsShareTheVarianceOfTheReference() {
        ContrastSet set = SharedControl.meanDifferences(
                "s", new ArmMean("0", 20, 1.5), List.of(new ArmMean("1000", 26, 1.2), new ArmMean("2000", 30, 2)));
        assertThat(set.covariance().get(0, 1)).isEqualTo(1.5 * 1.5);
        // Var(d2 - d1) must be what the two compared arms give without the reference: 1.2² + 2².
        double direct = set.covariance().get(0, 0)
                + set.covariance().get(1, 1)
                - 2 * set.covariance().get(0, 1);
        assertThat(direct).isCloseTo(1.2 * 1.2 + 2 * 2, within(ROUNDING));
    }

    @Test
    void refusesWhatHasNoRatio() {
        assertThatThrownBy(() ->
                        SharedControl.ratiosOfMeans("Hollis", new ArmMean("0", -1, 1), List.of(new ArmMean("1", 2, 1))))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("Hollis: the mean of arm 0 is -1.0");
        assertThatThrownBy(() -> SharedControl.events(
                        "s",
                        EffectMeasure.SMD,
                        ZeroCells.onlyZero(),
                        new ArmEvents("0", 1, 2),
                        List.of(new ArmEvents("1", 1, 2))))
                .hasMessageContaining("RR, OR or RD");
    }

    private static void same(ContrastSet set, EffectMeasure measure, StudyData two) {
        Contrast expected = EffectSizes.of(measure)
                .compute(List.of(two))
                .contrasts()
                .contrasts()
                .getFirst();
        assertThat(set.contrast(0).effect()).isCloseTo(expected.effect(), within(ROUNDING * 100));
        assertThat(set.contrast(0).variance()).isCloseTo(expected.variance(), within(ROUNDING * 100));
    }
}
