package org.dyad.synthesis.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dyad.statistics.matrix.SymmetricEigen;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.statistics.optimise.SearchNotSettled;
import org.junit.jupiter.api.Test;

/** What must hold on any table; with {@code -Ddyad.long=true} on many more of them. */
class DoseResponseLawsTest {
    private static final int TABLES = Boolean.getBoolean("dyad.long") ? 4000 : 60;
    private static final List<DoseShape> SHAPES = List.of(
            new DoseShape.Linear(),
            new DoseShape.Quadratic(),
            DoseShape.parse("rcs:200,1000,4000"),
            DoseShape.parse("rcs:200,600,1000,4000"),
            DoseShape.parse("piecewise:1000,2000"));

    /** Either the conditions of a maximum hold and every number is finite, or an error says what is missing. */
    @Test
    void firstOrderConditionsHoldOrAnErrorIsStated() {
        int fits = 0;
        for (int table = 0; table < TABLES; table++) {
            List<DoseStudy> trials = RandomTrials.of(table);
            for (DoseShape shape : SHAPES) {
                for (PsiChoice psi : PsiChoice.values()) {
                    DoseResponse model = DoseResponse.withDefaults()
                            .with(shape)
                            .with(psi)
                            .with(table % 2 == 0 ? Estimation.REML : Estimation.ML);
                    try {
                        check(model.fit(trials));
                        fits++;
                    } catch (NotEstimable | SearchNotSettled problem) {
                        assertThat(problem).hasMessageMatching("(?s).{60,}");
                    }
                }
            }
        }
        assertThat(fits).isGreaterThan(TABLES * 5);
    }

    private static void check(DoseResponseFit fit) {
        assertThat(fit.optimum().firstOrderHolds()).isTrue();
        assertThat(fit.logLikelihood()).isFinite();
        assertThat(SymmetricEigen.of(fit.vcov()).values().get(0)).isPositive();
        // Rounding of the transformation back to doses: 1e-12 of the largest eigenvalue.
        double largest = SymmetricEigen.of(fit.psi()).values().toList().getLast();
        assertThat(SymmetricEigen.of(fit.psi()).values().get(0)).isGreaterThanOrEqualTo(-1e-12 * largest);
        DosePrediction prediction = fit.predict(fit.highestDose(), fit.lowestDose());
        assertThat(prediction.ciLower()).isLessThan(prediction.estimate());
        prediction.predictionInterval().ifPresent(p -> assertThat(p.upper() - p.lower())
                .isGreaterThanOrEqualTo(prediction.ciUpper() - prediction.ciLower()));
    }

    /** Adding a constant to every mean of a trial, or changing the dose that predictions start from, changes no curve. */
    @Test
    void onlyDifferencesWithinTrialsMatter() {
        for (int table = 0; table < 10; table++) {
            List<DoseStudy> trials = RandomTrials.of(500 + table);
            List<DoseStudy> raised =
                    trials.stream().map(DoseResponseLawsTest::raised).toList();
            try {
                DoseResponseFit fit = DoseResponse.withDefaults().fit(trials);
                DoseResponseFit other = DoseResponse.withDefaults().fit(raised);
                double size = Math.abs(fit.beta().get(0));
                assertThat(other.beta().get(0)).isCloseTo(fit.beta().get(0), within(1e-9 * size));
                double there = fit.predict(2000, 400).estimate();
                assertThat(fit.predict(400, 2000).estimate()).isEqualTo(-there);
            } catch (NotEstimable tooFew) {
                assertThat(tooFew).hasMessageContaining("doses");
            }
        }
    }

    private static DoseStudy raised(DoseStudy study) {
        return switch (study) {
            case DoseStudy.ArmBased arms ->
                new DoseStudy.ArmBased(
                        arms.study(),
                        arms.arms().stream()
                                .map(a -> new DoseArm(a.dose(), a.mean() + 64, a.sd(), a.n(), a.standardError()))
                                .toList(),
                        arms.referenceIndex());
            case DoseStudy.ContrastBased contrasts -> contrasts;
            case DoseStudy.RelativeRisks risks -> risks;
        };
    }
}
