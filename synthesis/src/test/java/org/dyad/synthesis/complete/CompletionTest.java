package org.dyad.synthesis.complete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.origin.Derivation;
import org.dyad.evidence.origin.Origin;
import org.dyad.synthesis.complete.MedianWithSpread.Both;
import org.dyad.synthesis.complete.MedianWithSpread.Quartiles;
import org.dyad.synthesis.complete.MedianWithSpread.Range;
import org.dyad.synthesis.effect.ArmSpread;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private static final double ROUNDING = 1e-12;

    /** Cochrane Handbook 6.5.2.2: 95% interval 30.0 to 34.2 of 25 people, t = 2.0639: SD = √25 (34.2 − 30.0)/4.128 = 5.09. */
    @Test
    void sdFromAnIntervalAsInTheHandbook() {
        Completion sd = StandardDeviations.fromInterval(30.0, 34.2, 0.95, 25);
        assertThat(sd.madeValue().orElseThrow()).isCloseTo(5.09, within(0.005)); // printed with 2 decimals
        assertThat(sd.rule()).isEqualTo(Derivation.SD_FROM_CI);
    }

    /** Cochrane Handbook 6.5.2.3: difference 3.8, p = 0.008, 25 and 22 people: t = 2.78, SE = 1.37, SD = 4.69. */
    @Test
    void sdFromAPValueAsInTheHandbook() {
        Completion se = StandardErrors.fromPValue(3.8, new PValue.Exactly(0.008), 45);
        Completion sd = StandardDeviations.fromPValue(3.8, 25, 22, new PValue.Exactly(0.008));
        assertThat(se.madeValue().orElseThrow()).isCloseTo(1.37, within(0.005));
        // The book goes on from the rounded 1.37 and prints 4.69; unrounded it is 4.68.
        assertThat(sd.madeValue().orElseThrow()).isCloseTo(4.69, within(0.02));
    }

    @Test
    void aPValueBelowALimitGivesALimit() {
        Completion sd = StandardDeviations.fromPValue(3.8, 25, 22, new PValue.Below(0.001));
        assertThat(sd.madeValue()).isEmpty();
        assertThat(sd).isInstanceOf(Completion.AtMost.class);
        assertThat(((Completion.AtMost) sd).limit())
                .isCloseTo(
                        StandardDeviations.fromPValue(3.8, 25, 22, new PValue.Exactly(0.001))
                                .madeValue()
                                .orElseThrow(),
                        within(ROUNDING));
        assertThat(StandardErrors.fromPValue(0, new PValue.Exactly(0.4), 20)).isInstanceOf(Completion.Refused.class);
        assertThatThrownBy(() -> new PValue.Exactly(0))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("below 0.001");
    }

    /** March 2015 in the shared table: a 95% interval's width over 3.92. */
    @Test
    void seFromAnIntervalIsItsWidthOver392() {
        Completion se = StandardErrors.fromInterval(10, 13.92, 0.95);
        assertThat(se.madeValue().orElseThrow()).isCloseTo(1, within(1e-4)); // 3.92 is 3.919928 rounded
    }

    @Test
    void sdAndSeUndoEachOther() {
        double se = StandardErrors.fromSd(9, 36).madeValue().orElseThrow();
        assertThat(se).isEqualTo(1.5);
        assertThat(StandardDeviations.fromStandardError(se, 36).madeValue()).hasValue(9);
        assertThat(StandardErrors.fromInterval(5, 4, 0.95)).isInstanceOf(Completion.Refused.class);
    }

    /** With r = 1 and equal spreads nobody's change differs; with r = 0 variances add. */
    @Test
    void sdOfAChangeAtTheEnds() {
        assertThat(StandardDeviations.ofChange(3, 4, 0).madeValue()).hasValue(5);
        assertThat(StandardDeviations.ofChange(3, 4, 1).madeValue()).hasValue(1);
        assertThat(StandardDeviations.ofChange(3, 3, 1)).isInstanceOf(Completion.Refused.class);
    }

    @Test
    void aMadeValueCarriesItsRuleAndInputs() {
        Origin cell = new Origin.Supplied("arms.csv", 14, "final_se");
        Completion.Made made = (Completion.Made) StandardDeviations.fromStandardError(2, 25);
        Origin origin = made.sourced(List.of(cell)).origin();
        assertThat(origin.uses(Derivation.SD_FROM_SE)).isTrue();
        assertThat(((Origin.Derived) origin).how()).contains("SE 2.0 · √25.0");
    }

    /** For normal data of any size, quantiles at their expected places give back mean 10 and SD 2: the rules invert them. */
    @Test
    void symmetricMediansGiveBackMeanAndSd() {
        double z = 0.6744897501960817; // upper quartile of the standard normal
        int large = 100_000;
        made(new Quartiles(10 - 2 * z, 10, 10 + 2 * z), large, 10, 2, 1e-4); // 1/n effects at n = 100,000
        // the expected largest of 50 standard normals is 2.249 (tables of normal order statistics); Blom's
        // approximation is near it
        made(new Range(10 - 2 * 2.249, 10, 10 + 2 * 2.249), 50, 10, 2, 0.01);
        // of 400: 2.968
        made(new Both(10 - 2 * 2.968, 10 - 2 * z, 10, 10 + 2 * z, 10 + 2 * 2.968), 400, 10, 2, 0.01);
    }

    @Test
    void lopsidedMediansAreRefused() {
        refused(new Quartiles(10, 11, 30), OptionalInt.of(40), "lopsided");
        refused(new Range(10, 11, 90), OptionalInt.of(40), "lopsided");
        refused(new Both(1, 10, 11, 30, 90), OptionalInt.of(40), "lopsided");
        refused(new Quartiles(10, 20, 30), OptionalInt.empty(), "only where n is known");
        refused(new Quartiles(10, 20, 30), OptionalInt.of(4), "5 are needed");
        assertThatThrownBy(() -> new Quartiles(10, 40, 30)).isInstanceOf(InvalidEvidence.class);
    }

    @Test
    void armsCombinedAreAllPersonsTogether() {
        // {1, 2, 3} and {5, 7}: all five have mean 3.6 and variance 5.8
        ArmSpread combined = CombinedArms.of(
                        "both", List.of(new ArmSpread("a", 3, 2, 1), new ArmSpread("b", 2, 6, Math.sqrt(2))))
                .arm();
        assertThat(combined.n()).isEqualTo(5);
        assertThat(combined.mean()).isCloseTo(3.6, within(ROUNDING));
        assertThat(combined.sd()).isCloseTo(Math.sqrt(5.8), within(ROUNDING));
    }

    @Test
    void baselineCorrectionIsTheSlopeTimesTheDifferenceAtBaseline() {
        BaselineCorrection.Corrected corrected = new BaselineCorrection(0.5, 1.2).correct(10, 4, 2);
        assertThat(corrected.difference()).isCloseTo(8.8, within(ROUNDING));
        assertThat(corrected.variance()).isCloseTo(3, within(ROUNDING));
        assertThat(new BaselineCorrection(0.5, 1.2).keepingVariance(10, 4, 2).variance())
                .isEqualTo(4);
        assertThat(BaselineCorrection.byDefault().correct(10, 4, 0).difference())
                .isEqualTo(10);
    }

    private static void made(MedianWithSpread summary, int n, double mean, double sd, double tolerance) {
        MeanAndSd.Made made = (MeanAndSd.Made) MedianConversion.convert(summary, OptionalInt.of(n));
        assertThat(made.mean().value()).isCloseTo(mean, within(ROUNDING));
        assertThat(made.sd().value()).isCloseTo(sd, within(tolerance));
    }

    private static void refused(MedianWithSpread summary, OptionalInt n, String reason) {
        MeanAndSd result = MedianConversion.convert(summary, n);
        assertThat(result).isInstanceOf(MeanAndSd.Refused.class);
        assertThat(((MeanAndSd.Refused) result).reason()).contains(reason);
    }
}
