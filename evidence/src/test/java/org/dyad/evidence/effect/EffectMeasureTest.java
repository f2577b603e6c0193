package org.dyad.evidence.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EffectMeasureTest {

    @Test
    void isFoundByTheNameAPersonTypes() {
        assertThat(EffectMeasure.parse("smd")).contains(EffectMeasure.SMD);
        assertThat(EffectMeasure.parse(" MD-HO ")).contains(EffectMeasure.MD_HO);
        assertThat(EffectMeasure.parse("mean difference")).isEmpty();
    }

    @Test
    void goesBackToTheScaleOnWhichItIsRead() {
        assertThat(EffectMeasure.RR.scale().backTransform(0).orElseThrow()).isEqualTo(1.0);
        assertThat(EffectMeasure.PLO.scale().backTransform(0).orElseThrow()).isEqualTo(0.5);
        // tanh(artanh(0.5)) = 0.5; one rounding each way
        assertThat(EffectMeasure.ZCOR.scale().backTransform(0.5493061443340549).orElseThrow())
                .isCloseTo(0.5, within(1e-15));
        assertThat(EffectMeasure.PAS.scale().backTransform(Math.PI).orElseThrow())
                .isEqualTo(1.0);
        assertThat(EffectMeasure.PFT.scale().backTransform(1)).isEmpty();
    }
}
