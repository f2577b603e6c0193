package org.dyad.extraction.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.extraction.testing.Invented.results;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Effects as journals print them. */
class PrintedEffectsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    Deficiency was tied to wheeze (odds ratio [OR], 2.1; 95% CI, 1.1 to 3.3).      | OR 2.1 [1.1, 3.3]
                    Low levels were tied to SGA (OR 2.1, 95%CI 1.1–3.3, P=.02).                    | OR 2.1 [1.1, 3.3] p .02
                    Risk of early birth was lower: HR=0.72 (0.5-0.9; P = .01).                     | HR 0.72 [0.5, 0.9] p .01
                    The adjusted incidence rate ratio was 1.34 (95% CI, 1.02-1.75) for colds.      | RR 1.34 [1.02, 1.75]
                    PR = 1.45 (1.12 to 1.88) for anaemia.                                          | RR 1.45 [1.12, 1.88]
                    The risk difference was -4.2% (95% CI -8.1 to -0.3).                           | percent -4.2 [-8.1, -0.3]
                    Systolic pressure showed a mean difference of -3.1 mmHg (−5 to −1).            | MD -3.1 [-5, -1]
                    The adjusted difference was 2.7 cm (0.4 to 5.0; P = .02).                      | MD 2.7 [0.4, 5] p .02
                    The between-group difference was 0.8 points (95% CI −0.4 to 2.0).              | MD 0.8 [-0.4, 2]
                    Every 100 IU added 1.1 ng/mL to the serum level.                               | MD 1.1
                    Treatment gave an additional 14.2 g (95% CI 3.1–25.0) of birth weight.         | MD 14.2 [3.1, 25]
                    The fall was larger with placebo (-9.1 ng/ml, CI 95% -12.6; -5.8).             | MD -9.1 [-12.6, -5.8]
                    The pooled SMD was 0.41 (95% CI 0.12 to 0.70).                                 | SMD 0.41 [0.12, 0.7]
                    The effect was moderate (Hedges' g = 0.45, 95% CI 0.20-0.70).                  | SMD 0.45 [0.2, 0.7]
                    The effect was moderate (Cohen's d = 0.45).                                    | SMD 0.45
                    The regression coefficient for gestational age was −0.12 (SE 0.04).            | MD -0.12
                    Length gain was predicted by the level (? = 0.21, P = 0.01).                   | MD 0.21 p 0.01
                    Levels went together, r(120) = 0.34, p < .001.                                 | r 0.34 p <.001
                    There was a correlation between maternal and cord levels (0.83; p < 0.001).    | r 0.83 p <0.001
                    Deficiency was associated with an increased risk of GDM, 1.85 (95% CI 1.2–2.8). | RR 1.85 [1.2, 2.8]
                    The odds of caries were 2.3 (95% CI 1.2–4.4) times higher.                     | OR 2.3 [1.2, 4.4]
                    The risk was 1.6 times higher in deficient women.                              | RR 1.6
                    The adjusted odds of cesarean were 1.7 (1.1–2.6) in deficient women.           | OR 1.7 [1.1, 2.6]
                    The mean intergroup difference in 25(OH)D at 4 months was 16 nmol/L.           | MD 16
                    Difference in mean 25(OH)D: 16.1 nmol/L (12.2 to 24.0).                        | MD 16.1 [12.2, 24]
                    The dose response was 2.4 ng/mL per 100 IU.                                    | MD 2.4
                    An increase of 10 nmol/L gave a 7% lower risk (HR 0.93; 95% CI 0.89–0.97).     | HR 0.93 [0.89, 0.97]
                    A higher level went with a 0.12 SD greater length in girls.   | MD 0.12
                    PTH was suppressed by 18% in one arm.                                          | percent 18
                    PTH decreased 24% after a month.                                               | percent 24
                    Treated children used 21% more words (p=.03).                                  | percent 21 p .03
                    """)
    void oneEffect(String sentence, String effect) {
        assertThat(results("RESULTS: " + sentence)).containsExactly(effect);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    Low levels raised the risk of SGA (aOR 1.47, 95% CI 1.1–1.9) but not of early birth (1.08, 0.74–1.58). | OR 1.47 [1.1, 1.9] / OR 1.08 [0.74, 1.58]
                    The HRs across quartiles were 1, 0.92, 0.81, and 0.70.                  | HR 0.92 / HR 0.81 / HR 0.7
                    Correlation coefficients were 0.61 for mothers and 0.44 for infants.    | r 0.61 / r 0.44
                    Alkaline phosphatase fell by 16%, 29% and 35% in groups I, II and III.  | percent 16 / percent 29 / percent 35
                    It raised infant 25(OH)D by 22.4 nmol/L (95% CI, 17–28) and maternal 25(OH)D by 35.0 nmol/L (95% CI, 29–41). | MD 22.4 [17, 28] / MD 35 [29, 41]
                    """)
    void severalEffects(String sentence, String effects) {
        assertThat(String.join(" / ", results("RESULTS: " + sentence))).isEqualTo(effects);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    The model explained a quarter of variance (adjusted R² 0.25).
                    The intracluster correlation was 0.012 in planning the trial.
                    AUC was 0.78 (95% CI 0.71–0.85).
                    Sensitivity was 84% (95% CI 75–91%) and specificity 71% (95% CI 64–77%).
                    Umbilical cord 25(OH)D was 78% of maternal levels.
                    Heterogeneity was low (I2 = 12%).
                    Levels of 30% or more were usual.
                    """)
    void noEffect(String sentence) {
        assertThat(results("RESULTS: " + sentence)).isEmpty();
    }
}
