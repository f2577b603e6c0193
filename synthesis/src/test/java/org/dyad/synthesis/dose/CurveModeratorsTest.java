package org.dyad.synthesis.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.statistics.random.RandomStream;
import org.junit.jupiter.api.Test;

/** Identities of curves that depend on a covariate of the trials. */
class CurveModeratorsTest {
    private static final DoseResponse MODEL = DoseResponse.withDefaults().with(new DoseShape.Quadratic());

    private static List<DoseStudy> trials(int count) {
        List<DoseStudy> trials = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RandomStream random = RandomStream.of(7, i);
            List<DoseArm> arms = new ArrayList<>();
            for (double dose : List.of(0.0, 400 + 100.0 * (i % 5), 2000 + 200.0 * (i % 3))) {
                arms.add(DoseArm.of(dose, 40 + dose / (200 + 10 * i) + random.nextNormal(), 12, 30 + i));
            }
            trials.add(DoseStudy.ArmBased.withLowestDoseAsReference("t" + i, arms)
                    .with(TrialCovariates.of("baseline", i % 2).with("weeks", 8 + i)));
        }
        return trials;
    }

    /** A moderator of 0 and 1 without variance between trials: each value has the curve of its trials alone. */
    @Test
    void twoGroupsOfTrialsHaveTheCurvesThatTheyHaveAlone() {
        List<DoseStudy> trials = trials(12);
        DoseResponse fixed = MODEL.with(Estimation.FIXED);
        DoseResponseFit both = fixed.with(CurveModerators.of("baseline")).fit(trials);
        for (int group = 0; group < 2; group++) {
            int g = group;
            DoseResponseFit alone = fixed.fit(trials.stream()
                    .filter(t -> t.covariates().value("baseline").getAsDouble() == g)
                    .toList());
            TrialCovariates at = TrialCovariates.of("baseline", g);
            DosePrediction expected = alone.predict(1500, 0);
            DosePrediction actual = both.predict(1500, 0, at);
            // Rounding of two solutions of the same equations.
            assertThat(actual.estimate()).isCloseTo(expected.estimate(), within(1e-9));
            assertThat(actual.standardError()).isCloseTo(expected.standardError(), within(1e-9));
            assertThat(both.curveAt(at).beta().get(1)).isCloseTo(alone.beta().get(1), within(1e-14));
        }
        assertThat(both.coefficients())
                .extracting(DoseCoefficient::name)
                .containsExactly("dose", "dose^2", "dose:baseline", "dose^2:baseline");
        assertThat(both.moderatorTests().get(0).centre()).isEqualTo(0.5);
        assertThat(both.moderatorTests().get(0).test().df()).isEqualTo(2);
    }

    /** Counting weeks from another day changes no prediction. */
    @Test
    void theZeroOfAModeratorDoesNotMatter() {
        List<DoseStudy> trials = trials(14);
        List<DoseStudy> shifted = trials.stream()
                .map(t -> t.with(TrialCovariates.of(
                        "weeks", t.covariates().value("weeks").getAsDouble() - 1000)))
                .toList();
        DoseResponse model = MODEL.with(CurveModerators.of("weeks"));
        DosePrediction one = model.fit(trials).predict(1500, 0, TrialCovariates.of("weeks", 12));
        DosePrediction other = model.fit(shifted).predict(1500, 0, TrialCovariates.of("weeks", 12 - 1000));
        assertThat(other.estimate()).isCloseTo(one.estimate(), within(1e-8));
        assertThat(other.standardError()).isCloseTo(one.standardError(), within(1e-8));
        DosePrediction atTheMean = model.fit(trials).predict(1500, 0);
        assertThat(model.fit(trials).predict(1500, 0, TrialCovariates.of("weeks", 14.5)))
                .isEqualTo(atTheMean);
    }

    @Test
    void tooFewTrialsAreRefusedUnlessAskedFor() {
        DoseResponse model = MODEL.with(Estimation.FIXED);
        List<DoseStudy> nine = trials(9);
        assertThatThrownBy(() -> model.with(CurveModerators.of("weeks")).fit(nine))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("Too few trials")
                .hasMessageContaining("at least 10");
        DoseResponseFit asked =
                model.with(CurveModerators.of("weeks").requireTrials(4)).fit(nine);
        assertThat(asked.notes()).anyMatch(note -> note.contains("Fewer than 10 trials"));
        List<DoseStudy> silent = new ArrayList<>(trials(11));
        silent.set(3, silent.get(3).with(TrialCovariates.none()));
        assertThat(model.with(CurveModerators.of("weeks")).fit(silent).notes())
                .anyMatch(note -> note.contains("do not give weeks: t3."));
        assertThatThrownBy(() ->
                        model.with(CurveModerators.of("age").requireTrials(0)).fit(nine))
                .hasMessageContaining("0 of 9 trials");
    }
}
