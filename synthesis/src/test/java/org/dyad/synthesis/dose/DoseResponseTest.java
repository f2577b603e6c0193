package org.dyad.synthesis.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.statistics.mixed.Optimum;
import org.dyad.statistics.mixed.PsiStructure;
import org.dyad.statistics.mixed.Refitter;
import org.dyad.statistics.random.RandomStream;
import org.junit.jupiter.api.Test;

class DoseResponseTest {
    private static final DoseResponse QUADRATIC =
            DoseResponse.withDefaults().with(new DoseShape.Quadratic()).with(WithinTrialCovariance.MIXED);

    /** dosresmeta 2.2.0, proc = "1stage", method = "ml": shared/reference/meta/ari_dose_response, optimum (15 digits). */
    @Test
    void agreesWithTheReferenceOnTheAripiprazoleTrials() {
        DoseResponseFit fit = QUADRATIC.with(Estimation.ML).fit(AripiprazoleTrials.all());
        assertThat(fit.beta().get(0)).isCloseTo(1.02991473085233, within(1e-12));
        assertThat(fit.beta().get(1)).isCloseTo(-0.024571402068219, within(1e-13));
        assertThat(fit.coefficients().get(0).standardError()).isCloseTo(0.190530867092901, within(1e-12));
        assertThat(fit.logLikelihood()).isCloseTo(-31.0156709320962, within(1e-11));
        assertThat(fit.nonlinearity().orElseThrow().statistic()).isCloseTo(13.6083697682785, within(1e-9));
        assertThat(fit.heterogeneity().q()).isCloseTo(7.79367199634616, within(1e-10));
        assertThat(fit.psi()).isEqualTo(Matrix.zeros(2, 2));
        assertThat(fit.optimum().claim()).isEqualTo(Optimum.Claim.BEST_OF_STARTS);
        assertThat(fit.psiStructure()).isEqualTo(PsiStructure.UNSTRUCTURED);
        DosePrediction prediction = fit.predict(2, 0);
        assertThat(prediction.estimate()).isCloseTo(1.96154385343179, within(1e-11));
        assertThat(prediction.ciLower()).isCloseTo(1.26401113689048, within(1e-10));
    }

    @Test
    void sameTrialsInAnyOrderGiveTheSameBits() {
        List<DoseStudy> trials = new ArrayList<>(AripiprazoleTrials.all());
        DoseResponseFit fit = QUADRATIC.fit(trials);
        Random random = new Random(4);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(trials, random);
            List<DoseStudy> shuffled = new ArrayList<>();
            for (DoseStudy study : trials) {
                DoseStudy.ArmBased arms = (DoseStudy.ArmBased) study;
                List<DoseArm> order = new ArrayList<>(arms.arms());
                Collections.shuffle(order, random);
                shuffled.add(DoseStudy.ArmBased.withLowestDoseAsReference(study.study(), order));
            }
            DoseResponseFit other = QUADRATIC.fit(shuffled);
            assertThat(other.coefficients()).isEqualTo(fit.coefficients());
            assertThat(other.vcov()).isEqualTo(fit.vcov());
            assertThat(other.contributions().get(0).study())
                    .isEqualTo(shuffled.get(0).study());
        }
    }

    /** One IU is 0.025 µg: a curve in other units of dose is the same curve. */
    @Test
    void unitsOfDoseDoNotMatter() {
        List<DoseStudy> trials = AripiprazoleTrials.all();
        List<DoseStudy> scaled = trials.stream()
                .map(study -> scaled((DoseStudy.ArmBased) study, 4000))
                .toList();
        DoseResponseFit fit = QUADRATIC.fit(trials);
        DoseResponseFit other = QUADRATIC.fit(scaled);
        assertThat(other.logLikelihood()).isCloseTo(fit.logLikelihood(), within(1e-10));
        assertThat(other.predict(40_000, 0).estimate())
                .isCloseTo(fit.predict(10, 0).estimate(), within(1e-10));
        assertThat(other.predict(40_000, 0).standardError())
                .isCloseTo(fit.predict(10, 0).standardError(), within(1e-10));
    }

    private static DoseStudy scaled(DoseStudy.ArmBased study, double factor) {
        return new DoseStudy.ArmBased(
                study.study(),
                study.arms().stream()
                        .map(arm ->
                                new DoseArm(arm.dose() * factor, arm.mean(), arm.sd(), arm.n(), arm.standardError()))
                        .toList(),
                study.referenceIndex());
    }

    /** s²/n of both arms added: 10²/20 + 12²/30 = 9.8, by hand. */
    @Test
    void aTwoArmTrialGivesThePlainMeanDifference() {
        DoseStudy trial = DoseStudy.ArmBased.withLowestDoseAsReference(
                "a", List.of(DoseArm.of(400, 60, 10, 20), DoseArm.of(0, 40, 12, 30)));
        TrialEffects effects = TrialEffects.of(trial, DoseEffect.MEAN_DIFFERENCE, WithinTrialCovariance.OWN);
        assertThat(effects.effects().get(0)).isEqualTo(20);
        assertThat(effects.covariance().get(0, 0)).isCloseTo(9.8, within(1e-14));
    }

    @Test
    void contrastsGivenWithTheirCovarianceFitLikeTheArmsTheyCameFrom() {
        List<DoseStudy> contrasts = new ArrayList<>();
        for (DoseStudy study : AripiprazoleTrials.all()) {
            TrialEffects effects = TrialEffects.of(study, DoseEffect.MEAN_DIFFERENCE, WithinTrialCovariance.MIXED);
            List<DoseContrast> rows = new ArrayList<>();
            for (int i = 0; i < effects.doses().size(); i++) {
                rows.add(new DoseContrast(
                        effects.doses().get(i),
                        effects.effects().get(i),
                        Math.sqrt(effects.covariance().get(i, i))));
            }
            contrasts.add(new DoseStudy.ContrastBased(study.study(), 0, rows, effects.covariance()));
        }
        DoseResponseFit fit = QUADRATIC.fit(AripiprazoleTrials.all());
        assertThat(QUADRATIC.fit(contrasts).coefficients()).isEqualTo(fit.coefficients());
        DoseStudy.ContrastBased shared = DoseStudy.ContrastBased.sharingAnArm(
                "s", 0, List.of(new DoseContrast(1, 1, 2), new DoseContrast(2, 1, 3)), 0.5);
        assertThat(shared.covariance().get(0, 1)).isEqualTo(3);
    }

    /** README of the reference cases: one and two stages are one model when every trial carries the curve alone. */
    @Test
    void stagesAgreeWhereEveryTrialCarriesTheCurve() {
        DoseResponseFit one = QUADRATIC.fit(AripiprazoleTrials.all());
        DoseResponseFit two = QUADRATIC.with(Stage.TWO).fit(AripiprazoleTrials.all());
        assertThat(two.beta().get(0)).isCloseTo(one.beta().get(0), within(1e-9));
        assertThat(two.coefficients().get(1).standardError())
                .isCloseTo(one.coefficients().get(1).standardError(), within(1e-12));
    }

    @Test
    void statesEachStepDown() {
        DoseShape spline = DoseShape.parse("rcs:2,10,20,25");
        DoseResponseFit fit = DoseResponse.withDefaults().with(spline).fit(AripiprazoleTrials.all());
        assertThat(fit.psiStructure()).isEqualTo(PsiStructure.ZERO);
        assertThat(fit.notes()).hasSize(3);
        assertThat(fit.notes().get(0)).contains("at least 9 trials with 3 or more contrasts");
        assertThat(fit.psiIsAnEstimate()).isFalse();
        assertThat(fit.predict(10, 0).predictionInterval()).isEmpty();
        DoseResponseFit two =
                DoseResponse.withDefaults().fit(AripiprazoleTrials.all().subList(0, 2));
        assertThat(two.curveIsAnEstimate()).isFalse();
        assertThat(two.notes()).anyMatch(note -> note.contains("rests on 2 trials"));
    }

    @Test
    void saysWhatTheTrialsCannotCarry() {
        List<DoseStudy> oneDose = List.of(twoArms("a", 0, 400), twoArms("b", 0, 400), twoArms("c", 0, 400));
        assertThatThrownBy(() -> DoseResponse.withDefaults().fit(oneDose))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("more than 1 different doses")
                .hasMessageContaining("these 3 trials have 1: 400.");
        List<DoseStudy> low = List.of(twoArms("a", 0, 400), twoArms("b", 0, 800), twoArms("c", 0, 600));
        assertThatThrownBy(() -> DoseResponse.withDefaults()
                        .with(DoseShape.parse("piecewise:2000"))
                        .fit(low))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("do not carry a piecewise-linear curve");
        assertThatThrownBy(() -> DoseResponse.withDefaults()
                        .with(Stage.TWO)
                        .with(new DoseShape.Quadratic())
                        .fit(low))
                .hasMessageContaining("No trial has enough doses");
        assertThatThrownBy(() -> DoseResponse.withDefaults().fit(List.of(low.get(0), low.get(0))))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("one vote");
    }

    private static DoseStudy twoArms(String study, double low, double high) {
        return DoseStudy.ArmBased.withLowestDoseAsReference(
                study, List.of(DoseArm.of(low, 40, 10, 25), DoseArm.of(high, 40 + high / 100, 12, 30)));
    }

    /** Reference SD far above the pooled SD with a small reference arm: dosresmeta stops with a Cholesky error here. */
    @Test
    void namesTheTrialWhoseMixedCovarianceIsNotPositiveDefinite() {
        DoseStudy trial = DoseStudy.ArmBased.withLowestDoseAsReference(
                "Odd 1999", List.of(DoseArm.of(0, 1, 60, 4), DoseArm.of(5, 2, 5, 90), DoseArm.of(10, 3, 5, 90)));
        assertThatThrownBy(() -> TrialEffects.of(trial, DoseEffect.MEAN_DIFFERENCE, WithinTrialCovariance.MIXED))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageStartingWith("Odd 1999")
                .hasMessageContaining("\"own\" or \"pooled\"");
        TrialEffects.of(trial, DoseEffect.MEAN_DIFFERENCE, WithinTrialCovariance.POOLED);
    }

    @Test
    void saysWhichArmLacksWhatStandardisingNeeds() {
        DoseStudy trial = DoseStudy.ArmBased.withLowestDoseAsReference(
                "a", List.of(DoseArm.of(0, 1, 2, 30), DoseArm.withStandardError(5, 2, 0.4)));
        assertThatThrownBy(() -> TrialEffects.of(trial, DoseEffect.HEDGES_G, WithinTrialCovariance.OWN))
                .hasMessageContaining("arm at dose 5.0")
                .hasMessageContaining("no standard deviation");
        TrialEffects own = TrialEffects.of(trial, DoseEffect.MEAN_DIFFERENCE, WithinTrialCovariance.OWN);
        assertThat(own.covariance().get(0, 0)).isCloseTo(0.16 + 4.0 / 30, within(1e-15));
        assertThatThrownBy(
                        () -> new DoseArm(5, 2, OptionalDouble.of(3), OptionalDouble.empty(), OptionalDouble.empty()))
                .hasMessageContaining("neither a standard error nor both");
    }

    @Test
    void readsShapes() {
        for (String text : List.of("linear", "quadratic", "rcs:400,2000,6400", "piecewise:1000,2000.5")) {
            assertThat(DoseShape.parse(text).text()).isEqualTo(text);
            assertThat(DoseShape.parse(text).coefficientNames())
                    .hasSize(DoseShape.parse(text).coefficients());
        }
        assertThatThrownBy(() -> DoseShape.parse("fp:1,4")).hasMessageContaining("-2, -1, -0.5, 0");
        assertThatThrownBy(() -> DoseShape.parse("fp:x")).hasMessageContaining("\"x\" is not a power");
        assertThatThrownBy(() -> DoseShape.parse("emax:0")).hasMessageContaining("greater than 0");
        assertThatThrownBy(() -> DoseShape.parse("rcs:1,2")).hasMessageContaining("at least 3 knots");
        assertThatThrownBy(() -> DoseShape.parse("rcs:1,b,3")).hasMessageContaining("\"b\" is not a dose");
        assertThatThrownBy(() -> WithinTrialCovariance.parse("floating")).hasMessageContaining("gl, hamling or indep");
    }

    @Test
    void simulatedOutcomesRefitAroundTheCurveTheyCameFrom() {
        PreparedDoseResponse prepared = QUADRATIC.prepare(AripiprazoleTrials.all());
        DoseResponseFit fit = prepared.fit();
        Refitter refitter = prepared.refitter(fit);
        double sum = 0;
        int draws = 200;
        for (int i = 0; i < draws; i++) {
            sum += refitter.fit(prepared.simulate(fit, RandomStream.of(9, i)))
                    .beta()
                    .get(0);
        }
        double se = fit.coefficients().get(0).standardError();
        assertThat(sum / draws).isCloseTo(fit.beta().get(0), within(4 * se / Math.sqrt(draws))); // 4 standard errors
    }
}
