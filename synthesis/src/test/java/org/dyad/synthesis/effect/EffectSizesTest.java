package org.dyad.synthesis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.dyad.evidence.effect.EffectMeasure.*;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EffectSizesTest {

    /** metafor 3.8-1, {@code escalc} with its defaults, printed with 15 digits; 1e-12 relative leaves room for their rounding. */
    static Stream<Arguments> escalc() {
        return Stream.of(
                arguments(RR, new StudyData.TwoByTwo("s", 0, 50, 4, 46), -2.19722457733622, 2.18300653594771),
                arguments(RR, new StudyData.TwoByTwo("s", 30, 10, 12, 28), 0.916290731874155, 0.0666666666666667),
                arguments(OR, new StudyData.TwoByTwo("s", 0, 50, 4, 46), -2.27974560102422, 2.26352957876433),
                arguments(OR, new StudyData.TwoByTwo("s", 30, 10, 12, 28), 1.94591014905531, 0.252380952380952),
                arguments(RD, new StudyData.TwoByTwo("s", 0, 50, 4, 46), -0.0784313725490196, 0.00176779669961026),
                arguments(RD, new StudyData.TwoByTwo("s", 30, 10, 12, 28), 0.45, 0.0099375),
                arguments(PETO, new StudyData.TwoByTwo("s", 0, 50, 4, 46), -1.6659793814433, 0.83298969072165),
                arguments(PETO, new StudyData.TwoByTwo("s", 30, 10, 12, 28), 1.78195488721805, 0.197994987468672),
                arguments(AS, new StudyData.TwoByTwo("s", 0, 50, 4, 46), -0.286756552211548, 0.01),
                arguments(AS, new StudyData.TwoByTwo("s", 30, 10, 12, 28), 0.467557810832893, 0.0125),
                arguments(YUQ, new StudyData.TwoByTwo("s", 0, 50, 4, 46), -0.81437125748503, 0.0641902316223478),
                arguments(YUQ, new StudyData.TwoByTwo("s", 30, 10, 12, 28), 0.75, 0.0120768229166667),
                arguments(PHI, new StudyData.TwoByTwo("s", 0, 50, 4, 46), -0.204124145231932, 0.0026953125),
                arguments(PHI, new StudyData.TwoByTwo("s", 30, 10, 12, 28), 0.450563556889583, 0.00994332636101532),
                arguments(MD, new StudyData.TwoMeans("s", 4, 3.2, 1.5, 5, 6.8, 0.6), -3.6, 0.6345),
                arguments(
                        SMD,
                        new StudyData.TwoMeans("s", 4, 3.2, 1.5, 5, 6.8, 0.6),
                        -2.95611796304337,
                        0.935479633968203),
                arguments(
                        SMDH,
                        new StudyData.TwoMeans("s", 4, 3.2, 1.5, 5, 6.8, 0.6),
                        -2.79904213109142,
                        1.28805352075875),
                arguments(
                        VR,
                        new StudyData.TwoMeans("s", 4, 3.2, 1.5, 5, 6.8, 0.6),
                        0.957957398540822,
                        0.291666666666667),
                arguments(MD_HO, new StudyData.TwoMeans("s", 4, 3.2, 1.5, 5, 6.8, 0.6), -3.6, 0.5265),
                arguments(
                        SMD_UB,
                        new StudyData.TwoMeans("s", 4, 3.2, 1.5, 5, 6.8, 0.6),
                        -2.95611796304337,
                        1.27654549933974),
                arguments(
                        ROM,
                        new StudyData.TwoMeans("s", 4, 3.2, 1.5, 5, 6.8, 0.6),
                        -0.75377180237638,
                        0.0564887340506055),
                arguments(MC, new StudyData.Change("s", 12.2, 3.3, 14.8, 4.5, 5, 0), -2.6, 6.228),
                arguments(
                        SMCC,
                        new StudyData.Change("s", 12.2, 3.3, 14.8, 4.5, 5, 0),
                        -0.371752677658594,
                        0.213820005334633),
                arguments(
                        SMCR,
                        new StudyData.Change("s", 12.2, 3.3, 14.8, 4.5, 5, 0),
                        -0.628636320632561,
                        0.439518362361844),
                arguments(
                        SMCRH,
                        new StudyData.Change("s", 12.2, 3.3, 14.8, 4.5, 5, 0),
                        -0.628636320632561,
                        0.48655193100025),
                arguments(
                        ROMC,
                        new StudyData.Change("s", 12.2, 3.3, 14.8, 4.5, 5, 0),
                        -0.193191229030859,
                        0.0331229366855325),
                arguments(COR, new StudyData.Correlation("s", -0.32, 103), -0.32, 0.00789888),
                arguments(COR, new StudyData.Correlation("s", 0.12, 5), 0.12, 0.24285184),
                arguments(ZCOR, new StudyData.Correlation("s", -0.32, 103), -0.331647108705132, 0.01),
                arguments(ZCOR, new StudyData.Correlation("s", 0.12, 5), 0.120581028408444, 0.5),
                arguments(UCOR, new StudyData.Correlation("s", -0.32, 103), -0.321450869509136, 0.00788250884893489),
                arguments(UCOR, new StudyData.Correlation("s", 0.12, 5), 0.175327710354659, 0.234866330909406),
                arguments(PR, new StudyData.Proportion("s", 0, 25), 0.0192307692307692, 0.000725421028675466),
                arguments(PLN, new StudyData.Proportion("s", 0, 25), -3.95124371858143, 1.96153846153846),
                arguments(PLO, new StudyData.Proportion("s", 0, 25), -3.93182563272433, 2.03921568627451),
                arguments(PAS, new StudyData.Proportion("s", 0, 25), 0, 0.01),
                arguments(PFT, new StudyData.Proportion("s", 0, 25), 0.0986977799249404, 0.00980392156862745),
                arguments(IR, new StudyData.Rate("s", 12, 1040.5), 0.0115329168668909, 1.10840142882181e-05),
                arguments(IRLN, new StudyData.Rate("s", 12, 1040.5), -4.46254999604569, 0.0833333333333333),
                arguments(IRS, new StudyData.Rate("s", 12, 1040.5), 0.10739141896302, 0.000240269101393561),
                arguments(IRFT, new StudyData.Rate("s", 12, 1040.5), 0.109583975853945, 0.000240269101393561),
                arguments(IRR, new StudyData.TwoRates("s", 0, 500, 4, 510), -2.17742195004004, 2.22222222222222),
                arguments(IRD, new StudyData.TwoRates("s", 0, 500, 4, 510), -0.0078235294117647, 1.93010380622837e-05),
                arguments(
                        IRSD, new StudyData.TwoRates("s", 0, 500, 4, 510), -0.0885614885540095, 0.000990196078431373));
    }

    @ParameterizedTest
    @MethodSource("escalc")
    void agreesWithEscalc(EffectMeasure measure, StudyData row, double yi, double vi) {
        Contrast contrast = EffectSizes.of(measure)
                .compute(List.of(row))
                .contrasts()
                .contrasts()
                .getFirst();
        assertThat(contrast.effect()).isCloseTo(yi, within(1e-12 * Math.abs(yi)));
        assertThat(contrast.variance()).isCloseTo(vi, within(1e-12 * vi));
    }

    @Test
    void saysWhyAnEffectIsNotDefined() {
        List<EffectSize.Undefined> undefined = EffectSizes.of(PHI)
                .compute(List.of(
                        new StudyData.TwoByTwo("Nobody 2001", 0, 40, 0, 40), new StudyData.TwoByTwo("b", 1, 2, 3, 4)))
                .undefined();
        assertThat(undefined).hasSize(1);
        assertThat(undefined.getFirst().study()).isEqualTo("Nobody 2001");
        assertThat(undefined.getFirst().reason()).contains("No events in either group");
        assertThat(EffectSizes.of(SMCR)
                        .compute(List.of(new StudyData.Change("two people", 88, 9, 80, 11, 2, 0.95)))
                        .undefined())
                .hasSize(1);
        assertThat(EffectSizes.of(OR)
                        .with(ZeroCells.onlyZero().to(ZeroCells.AddTo.NONE))
                        .compute(List.of(new StudyData.TwoByTwo("zero", 0, 40, 3, 40)))
                        .undefined()
                        .getFirst()
                        .reason())
                .contains("zero-cell correction");
    }

    @Test
    void refusesARowOfAnotherDesign() {
        assertThatThrownBy(() -> EffectSizes.of(MD).compute(List.of(new StudyData.TwoByTwo("Wrong", 1, 2, 3, 4))))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("Wrong: MD (mean difference) needs n1, mean1");
        assertThatThrownBy(() -> new StudyData.TwoMeans("Naik", 10, 5, -1, 10, 5, 1))
                .hasMessage("Naik: sd1 is -1.0; it must be finite and not negative.");
        assertThatThrownBy(() -> new StudyData.TwoMeans("Naik", 10, Double.NaN, 1, 10, 5, 1))
                .isInstanceOf(InvalidEvidence.class);
    }

    @Test
    void swappingTheGroupsTurnsTheSign() {
        StudyData.TwoMeans forth = new StudyData.TwoMeans("s", 12, 10.5, 2.1, 9, 8.25, 3.9);
        StudyData.TwoMeans back = new StudyData.TwoMeans("s", 9, 8.25, 3.9, 12, 10.5, 2.1);
        for (EffectMeasure measure : List.of(MD, MD_HO, SMD, SMD_UB, SMD_AV, SMDH, ROM, VR)) {
            Contrast a = EffectSizes.of(measure)
                    .compute(List.of(forth))
                    .contrasts()
                    .contrasts()
                    .getFirst();
            Contrast b = EffectSizes.of(measure)
                    .compute(List.of(back))
                    .contrasts()
                    .contrasts()
                    .getFirst();
            assertThat(a.effect()).isCloseTo(-b.effect(), within(1e-15));
            assertThat(a.variance()).isCloseTo(b.variance(), within(1e-15));
        }
    }
}
