package org.dyad.extraction.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.extraction.testing.Invented.results;

import org.junit.jupiter.api.Test;

class LevelRulesTest {
    @Test
    void meansWithTheirSpreadAreLevels() {
        assertThat(
                        results(
                                "RESULTS: Maternal 25(OH)D was 38.2 (SD 12.1) ng/mL in the 4000 IU group and 24.6 (SD 9.8) ng/mL in controls."))
                .containsExactly("38.2±12.1 ng/mL", "24.6±9.8 ng/mL");
        assertThat(
                        results(
                                "RESULTS: Birth weight was 3312 ± 410 g in the supplemented group and 3201 ± 455 g in controls."))
                .containsExactly("3312±410 g", "3201±455 g");
    }

    @Test
    void aListSharesItsUnit() {
        assertThat(
                        results(
                                "RESULTS: Mean cord 25(OH)D was 18.4, 24.9 and 31.2 ng/mL in the 400, 2000 and 4000 IU/d groups."))
                .containsExactly("18.4 ng/mL", "24.9 ng/mL", "31.2 ng/mL");
    }

    @Test
    void aLevelInARowNeedsNoFurtherWord() {
        assertThat(results("RESULTS: Serum 25(OH)D concentration was 15.5 ng/mL in winter and 22.3 ng/mL in summer."))
                .containsExactly("15.5 ng/mL", "22.3 ng/mL");
    }

    @Test
    void theWayFromOneLevelToAnotherIsTwoLevels() {
        assertThat(results("RESULTS: Milk activity rose from 45 to 780 IU/L in the 6000 IU group."))
                .containsExactly("45 IU/L", "780 IU/L");
        assertThat(results("RESULTS: Mean 25(OH)D values from 12 to 61 ng/mL occurred."))
                .isEmpty();
    }

    @Test
    void cutPointsAimsAndLimitsAreNone() {
        assertThat(
                        results(
                                "RESULTS: Deficiency (<30 nmol/L) was found in 41% of women; the threshold for sufficiency (75 nmol/L) was rare."))
                .isEmpty();
        assertThat(results("RESULTS: A level of 40 ng/mL is needed to prevent preterm birth."))
                .isEmpty();
        assertThat(results("RESULTS: The minimum values were 41, 52 and 63 nmol/L."))
                .isEmpty();
        assertThat(results("CONCLUSIONS: A dose of 6400 IU/day is needed to reach 20 ng/mL in infants."))
                .isEmpty();
    }

    @Test
    void whatIsSaidBeforeTheResultsIsNone() {
        assertThat(results("BACKGROUND: Levels of 30 ng/mL are said to be normal."))
                .isEmpty();
        assertThat(results("METHODS: Women with levels of 20 ng/mL were asked."))
                .isEmpty();
    }

    @Test
    void agesAndIntakesAreNone() {
        assertThat(results("RESULTS: The mean maternal age was 29.3 ± 4.8 years."))
                .isEmpty();
        assertThat(results("Women were assigned calcium as fish meal (512±99 mg) daily."))
                .isEmpty();
    }

    @Test
    void sharesOfAGroupAreNoneButChangesInPercentAre() {
        assertThat(results("RESULTS: Levels above 30 ng/mL were achieved by 82% vs 35% of women."))
                .isEmpty();
        assertThat(results("RESULTS: Bone density changed (2.4 vs. −1.3%; p < 0.01)."))
                .containsExactly("2.4 %", "-1.3 %");
        assertThat(results("RESULTS: Loss at the hip was 0.15 ± 1.46% in one group."))
                .containsExactly("0.15±1.46 %");
    }

    @Test
    void aMeanWithItsIntervalIsALevel() {
        assertThat(results("RESULTS: The geometric mean 25(OH)D was 33.0 nmol/L (95% CI 30.2 to 36.1) at 28 weeks."))
                .containsExactly("33 nmol/L");
    }

    @Test
    void aMedianIsMarkedInItsName() {
        assertThat(org.dyad.extraction.testing.Invented.outcomes(
                                "RESULTS: The median 25(OH)D was 43 nmol/L (IQR 30-61) in mothers.")
                        .getFirst()
                        .name())
                .isEqualTo("25(OH)D (median)");
    }

    @Test
    void aMeanAfterARangeIsALevelAndTheRangeIsNot() {
        assertThat(results("RESULTS: Serum 25(OH)D levels ranged from 8 to 54 ng/mL with a mean of 23.4 ng/mL."))
                .containsExactly("23.4 ng/mL");
    }

    @Test
    void dosesWithTheirLevelsMakeAList() {
        assertThat(results("RESULTS: Infant 25(OH)D: 400 IU/d, 19.8 ng/mL; 2400 IU/d, 27.1 ng/mL."))
                .containsExactly("19.8 ng/mL", "27.1 ng/mL");
    }

    @Test
    void standardErrorsAreNotTakenForStandardDeviations() {
        assertThat(results("RESULTS: The mean (±SEM) 25(OH)D was 21.3 ± 1.2 ng/mL."))
                .containsExactly("21.3 ng/mL");
    }

    @Test
    void measurementsOfSeveralGroupsNeedNoWordForMean() {
        assertThat(results("RESULTS: Length was 50.1 cm in the treated and 49.6 cm in the placebo group."))
                .containsExactly("50.1 cm", "49.6 cm");
    }
}
