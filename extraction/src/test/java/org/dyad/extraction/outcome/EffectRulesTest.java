package org.dyad.extraction.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.extraction.testing.Invented.results;

import org.junit.jupiter.api.Test;

class EffectRulesTest {
    @Test
    void namedEffectsKeepTheirIntervalAndP() {
        assertThat(
                        results(
                                "RESULTS: Risk of preterm birth was higher (adjusted OR 2.31, 95% CI 1.20 to 4.44), of SGA too (aOR 1.75; 1.02-3.01)."))
                .containsExactly("OR 2.31 [1.2, 4.44]", "OR 1.75 [1.02, 3.01]");
        assertThat(results("RESULTS: Maternal and cord levels were correlated (r = 0.68, p < 0.001)."))
                .containsExactly("r 0.68 p <0.001");
    }

    @Test
    void aMeasureNamedBeforeAListHoldsForItsItems() {
        assertThat(results(
                        "RESULTS: The pooled hazard ratio for the highest against the lowest third was",
                        "0.61 (95% CI = 0.40-0.93) for one illness,",
                        "0.72 (95% CI = 0.55-0.94) for another."))
                .containsExactly("HR 0.61 [0.4, 0.93]", "HR 0.72 [0.55, 0.94]");
    }

    @Test
    void theGroupOthersAreComparedWithIsNoEffect() {
        assertThat(
                        results(
                                "RESULTS: The hazard ratios were 1.00 (reference), 0.92 (0.80-1.06) and 0.78 (0.66-0.93) across thirds."))
                .containsExactly("HR 0.92 [0.8, 1.06]", "HR 0.78 [0.66, 0.93]");
    }

    @Test
    void amountsOfAChangeAreDifferences() {
        assertThat(results("RESULTS: Supplementation increased 25(OH)D by 8.4 ng/mL."))
                .containsExactly("MD 8.4");
        assertThat(results("RESULTS: It raised cord 25(OH)D by a mean of 27.5 nmol/L (95% CI 20.0-35.0)."))
                .containsExactly("MD 27.5 [20, 35]");
        assertThat(results("RESULTS: Women had a 4.1-mg/dL mean decrease in LDL (P = 0.03)."))
                .containsExactly("MD 4.1 p 0.03");
        assertThat(results("RESULTS: The logarithm decreased by 0.15.")).containsExactly("MD 0.15");
    }

    @Test
    void theStepOfAnExposureIsNoDifference() {
        assertThat(results("RESULTS: A 10-nmol/L increment in 25(OH)D gave a hazard ratio of 0.96 (95% CI 0.94-0.98)."))
                .containsExactly("HR 0.96 [0.94, 0.98]");
        assertThat(results("RESULTS: Per 10 nmol/L increase, weight did not change."))
                .isEmpty();
    }

    @Test
    void changesInPercentAreEffectsUnlessARatioSaysThemAgain() {
        assertThat(results("RESULTS: There was a 38% increase in 25(OH)D (95% CI 29 to 47)."))
                .first()
                .asString()
                .startsWith("percent 38");
        assertThat(results("RESULTS: The risk of SGA was reduced by 28% (RR 0.72, 95% CI 0.52 to 0.99)."))
                .containsExactly("RR 0.72 [0.52, 0.99]");
        assertThat(results("RESULTS: There was an almost 50% reduction in deficiency."))
                .isEmpty();
        assertThat(results("METHODS: The diet aimed at a 10% reduction of weight."))
                .isEmpty();
    }

    @Test
    void aListOfChangesGoesOn() {
        assertThat(
                        results(
                                "RESULTS: Compared with controls, density decreased by 1.8 ± 0.5% at the spine, 3.2 ± 0.5% at the hip and 2.4 ± 0.3% in all."))
                .containsExactly("percent 1.8", "percent 3.2", "percent 2.4");
    }

    @Test
    void multiplesOfARiskAreRatios() {
        assertThat(results("RESULTS: Infants of deficient mothers were 2.4 times more likely to wheeze."))
                .containsExactly("RR 2.4");
        assertThat(results(
                        "RESULTS: Deficiency carried a 3.5-fold greater risk.",
                        "RESULTS: The odds were higher (OR 3.5)."))
                .containsExactly("OR 3.5");
        assertThat(results("RESULTS: The dose was 3 times as high.")).isEmpty();
    }

    @Test
    void aResultStatedAgainCountsOnce() {
        assertThat(results("RESULTS: Mean 25(OH)D was 31.5 ng/mL.", "CONCLUSION: Mean 25(OH)D was 31.5 ng/mL."))
                .containsExactly("31.5 ng/mL");
        assertThat(results("RESULTS: Both sexes gained (β 0.12, p = 0.02 and β 0.12, p = 0.02)."))
                .hasSize(2);
    }

    @Test
    void aShareOfVarianceIsNoCorrelation() {
        assertThat(results("RESULTS: Cord and maternal levels went together (r²=0.62; Pearson r 0.79)."))
                .containsExactly("r 0.79");
    }

    @Test
    void aRowOfRatiosNeedsNoIntervals() {
        assertThat(
                        results(
                                "RESULTS: Odds ratios for the next three fifths (60 - 77, 78 - 99 and 100 nmol/L) were 0.8, 1.1, and 1.0 (reference)."))
                .containsExactly("OR 0.8", "OR 1.1");
    }
}
