package org.dyad.synthesis.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.statistics.mixed.Estimation;
import org.dyad.statistics.mixed.NotEstimable;
import org.dyad.synthesis.dose.CurveModerators;
import org.dyad.synthesis.dose.DoseArm;
import org.dyad.synthesis.dose.DosePrediction;
import org.dyad.synthesis.dose.DoseResponse;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dose.DoseStudy;
import org.dyad.synthesis.dose.PsiChoice;
import org.dyad.synthesis.dose.Stage;
import org.dyad.synthesis.dose.WithinTrialCovariance;
import org.junit.jupiter.api.Test;

class MeanCurveTest {
    private static final DoseResponse LINEAR = DoseResponse.withDefaults();

    private record Row(String study, double dose, double mean, double sd, double n) {}

    private static TargetData data(List<Row> rows) {
        List<DoseStudy> curve = new ArrayList<>();
        List<LevelArm> level = new ArrayList<>();
        for (String study : rows.stream().map(Row::study).distinct().toList()) {
            List<DoseArm> arms = rows.stream()
                    .filter(row -> row.study().equals(study))
                    .map(row -> DoseArm.of(row.dose(), row.mean(), row.sd(), row.n()))
                    .toList();
            if (arms.stream().map(DoseArm::dose).distinct().count() > 1) {
                curve.add(DoseStudy.ArmBased.withLowestDoseAsReference(study, arms));
            }
            arms.forEach(arm -> level.add(new LevelArm(study, arm.dose(), arm.mean(), arm.varianceOfMean())));
        }
        return new TargetData(curve, level, List.of());
    }

    private static MeanCurve fit(List<Row> rows, DoseResponse options) {
        return MeanCurve.of(data(rows), options, OptionalDouble.empty());
    }

    /** Five trials with the same three doses, SD and size, and with other levels and slopes. */
    private static List<Row> balanced() {
        double[][] means = {{20, 27, 36}, {24, 30, 39}, {17, 25, 31}, {22, 30, 41}, {26, 31, 38}};
        List<Row> rows = new ArrayList<>();
        for (int j = 0; j < means.length; j++) {
            for (int i = 0; i < 3; i++) {
                rows.add(new Row("t" + j, new double[] {400, 1400, 3400}[i], means[j][i], 6, 36));
            }
        }
        return rows;
    }

    /** Trials of other sizes, doses and spreads, one with one dose only. */
    private static List<Row> uneven() {
        List<Row> rows = new ArrayList<>(List.of(
                new Row("a", 0, 21, 5, 25),
                new Row("a", 1000, 27, 6, 24),
                new Row("b", 0, 24, 6, 36),
                new Row("b", 2000, 37, 7, 30),
                new Row("b", 4000, 44, 9, 28),
                new Row("c", 400, 25, 4, 16),
                new Row("c", 1400, 33, 4, 18),
                new Row("d", 600, 22, 5, 40),
                new Row("d", 2400, 29, 6, 38)));
        rows.addAll(List.of(
                new Row("e", 0, 18, 4, 50),
                new Row("e", 4000, 41, 8, 45),
                new Row("f", 200, 30, 5, 20),
                new Row("g", 0, 20, 5, 33),
                new Row("g", 800, 23, 5, 33),
                new Row("g", 1600, 31, 6, 30)));
        return rows;
    }

    /** One trial of four doses: weighted least squares of its arm means on the dose, free intercept, written out. */
    @Test
    void oneTrialOfFourArmsIsWeightedLeastSquares() {
        double[] d = {0, 1000, 2000, 4000};
        double[] m = {20, 27, 30, 44};
        double[] se = {1, 0.5, 2, 1.5};
        List<Row> rows = new ArrayList<>();
        double w0 = 0;
        double wd = 0;
        double wm = 0;
        for (int i = 0; i < 4; i++) {
            rows.add(new Row("a", d[i], m[i], se[i] * 5, 25));
            double w = 1 / (se[i] * se[i]);
            w0 += w;
            wd += w * d[i];
            wm += w * m[i];
        }
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < 4; i++) {
            double w = 1 / (se[i] * se[i]);
            xx += w * (d[i] - wd / w0) * (d[i] - wd / w0);
            xy += w * (d[i] - wd / w0) * m[i];
        }
        MeanCurve curve = fit(rows, LINEAR);
        double far = 3000 - wd / w0;
        assertThat(curve.predict(3000).estimate()).isCloseTo(wm / w0 + xy / xx * far, within(1e-11));
        assertThat(curve.predict(3000).standardError()).isCloseTo(Math.sqrt(1 / w0 + far * far / xx), within(1e-12));
        assertThat(curve.predict(1000).predictionInterval()).isEmpty();
        assertThat(curve.psi()).isEmpty();
        assertThat(curve.notes()).anyMatch(note -> note.contains("fewer than 3 trials"));
    }

    /** The same doses, sizes and SDs in every trial, and one slope: the ordinary line through all arm means, se as in lm with known variance. */
    @Test
    void balancedTrialsWithoutVarianceBetweenThemAreOneLineThroughAllArms() {
        MeanCurve curve = fit(balanced(), LINEAR.with(Estimation.FIXED));
        double meanDose = balanced().stream().mapToDouble(Row::dose).average().orElseThrow();
        double mean = balanced().stream().mapToDouble(Row::mean).average().orElseThrow();
        double xx = balanced().stream()
                .mapToDouble(r -> Math.pow(r.dose() - meanDose, 2))
                .sum();
        double xy = balanced().stream()
                .mapToDouble(r -> (r.dose() - meanDose) * r.mean())
                .sum();
        DosePrediction at = curve.predict(2000);
        assertThat(at.estimate()).isCloseTo(mean + xy / xx * (2000 - meanDose), within(1e-11));
        assertThat(at.standardError())
                .isCloseTo(Math.sqrt(1.0 / 15 + Math.pow(2000 - meanDose, 2) / xx), within(1e-12));
        assertThat(at.predictionInterval()).isEmpty();
    }

    /** As dyad target has it, which fits the same model: the mean, its error and the variance between trials at each dose. */
    @Test
    void theMeanIsThatOfTheTargetDose() {
        for (String shape : List.of("linear", "quadratic", "piecewise:1500")) {
            for (Stage stage : shape.equals("linear") ? List.of(Stage.ONE, Stage.TWO) : List.of(Stage.ONE)) {
                DoseResponse options = LINEAR.with(DoseShape.parse(shape)).with(stage);
                TargetAnalysis target = TargetAnalysis.of(data(uneven()), options);
                FittedPopulation population = target.population().orElseThrow();
                MeanCurve curve = fit(uneven(), options);
                for (double dose : new double[] {0, 700, 2400, 6000}) {
                    DosePrediction at = curve.predict(dose);
                    assertThat(at.estimate()).isCloseTo(population.curve().mean(dose), within(1e-10));
                    double variance = population.meanVariance(dose, target.sharedCurves());
                    assertThat(at.standardError() / Math.sqrt(variance)).isCloseTo(1, within(1e-9));
                    assertThat(Math.sqrt(curve.betweenTrialVariance(dose).orElseThrow())
                                    / population.betweenTrials(dose).orElseThrow())
                            .isCloseTo(1, within(1e-9));
                }
            }
        }
    }

    @Test
    void theDoseOfTheLevelChangesNoMean() {
        MeanCurve lowest = fit(uneven(), LINEAR);
        MeanCurve other = MeanCurve.of(data(uneven()), LINEAR, OptionalDouble.of(2000));
        assertThat(other.coefficients().get(0).name()).isEqualTo("level");
        assertThat(other.coefficients().get(0).estimate())
                .isCloseTo(lowest.predict(2000).estimate(), within(1e-11));
        assertThat(other.coefficients().get(0).standardError())
                .isCloseTo(lowest.predict(2000).standardError(), within(1e-11));
        for (double dose : new double[] {0, 1000, 5000}) {
            assertThat(other.predict(dose).estimate())
                    .isCloseTo(lowest.predict(dose).estimate(), within(1e-10));
            assertThat(other.predict(dose).standardError())
                    .isCloseTo(lowest.predict(dose).standardError(), within(1e-10));
            assertThat(other.predict(dose).predictionInterval().orElseThrow().upper())
                    .isCloseTo(
                            lowest.predict(dose)
                                    .predictionInterval()
                                    .orElseThrow()
                                    .upper(),
                            within(1e-9));
        }
    }

    @Test
    void theOrderOfTheArmsChangesNoBit() {
        List<Row> turned = new ArrayList<>(uneven());
        Collections.reverse(turned);
        MeanCurve one = fit(uneven(), LINEAR);
        MeanCurve two = fit(turned, LINEAR);
        assertThat(two.predict(1200)).isEqualTo(one.predict(1200));
        assertThat(two.notes()).contains("f informs the level only, not the curve.");
    }

    /** An ED50 that is estimated adds its error; the same ED50 named leaves estimates as they are. */
    @Test
    void theErrorOfAnEd50IsInTheMean() {
        List<Row> rows = new ArrayList<>();
        for (int j = 0; j < 6; j++) {
            for (double dose : new double[] {0, 500, 1500, 4000}) {
                double wave = Math.sin(7 * j + dose);
                rows.add(new Row("t" + j, dose, 20 + j + (30 + 2 * j) * dose / (900 + dose) + 0.5 * wave, 5, 60));
            }
        }
        MeanCurve open = fit(rows, LINEAR.with(DoseShape.parse("emax")));
        double ed50 = open.fit().ed50().orElseThrow().estimate();
        MeanCurve known = fit(rows, LINEAR.with(new DoseShape.Emax(OptionalDouble.of(ed50))));
        assertThat(open.predict(1000).estimate()).isCloseTo(known.predict(1000).estimate(), within(1e-9));
        assertThat(open.predict(1000).standardError())
                .isGreaterThan(known.predict(1000).standardError());
        assertThat(open.vcov().rows()).isEqualTo(3);
    }

    /** Equal SDs in a trial: pooled and own are the same. */
    @Test
    void pooledVariancesAreThoseOfTheArmsToo() {
        MeanCurve own = fit(balanced(), LINEAR);
        MeanCurve pooled = fit(balanced(), LINEAR.with(WithinTrialCovariance.POOLED));
        assertThat(pooled.predict(2000).estimate()).isCloseTo(own.predict(2000).estimate(), within(1e-10));
        assertThat(pooled.predict(2000).standardError())
                .isCloseTo(own.predict(2000).standardError(), within(1e-10));
    }

    @Test
    void whatHasNoLevelIsRefused() {
        assertThatThrownBy(() -> fit(balanced(), LINEAR.with(WithinTrialCovariance.MIXED)))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("Use own or pooled");
        assertThatThrownBy(() -> fit(balanced(), LINEAR.with(CurveModerators.of("baseline"))))
                .isInstanceOf(InvalidEvidence.class)
                .hasMessageContaining("differences of means");
        TargetData bare = new TargetData(data(balanced()).curve(), List.of(), List.of());
        assertThatThrownBy(() -> MeanCurve.of(bare, LINEAR, OptionalDouble.empty()))
                .isInstanceOf(NotEstimable.class)
                .hasMessageContaining("level");
    }

    /**
     * The same doses in every trial, one slope, levels that vary: a random intercept, tau2 = s^2(trial means) - 1/3. Beside
     * metafor 3.8-1: rma.mv(mean, 1, mods = ~ dose, random = ~ 1 | study, method = "REML"), whose tau2 stops 1.5e-6 short.
     */
    @Test
    void balancedTrialsWithOneSlopeAreARandomIntercept() {
        MeanCurve curve = fit(balanced(), LINEAR.with(PsiChoice.NONE));
        double tauSquared = curve.level().betweenTrialVariance().orElseThrow();
        assertThat(tauSquared).isCloseTo(434.0 / 45 - 1.0 / 3, within(1e-9));
        assertThat(tauSquared).isCloseTo(9.31111257862, within(2e-6));
        assertThat(curve.predict(0).estimate()).isCloseTo(20.56571428571429, within(1e-11));
        assertThat(curve.predict(0).standardError()).isCloseTo(1.434451493481663, within(2e-7));
        assertThat(curve.predict(3000).standardError()).isCloseTo(1.41338285229154, within(2e-7));
    }
}
