package org.dyad.extraction.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.extraction.testing.Invented.results;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    25(OH)D was 18.2 in the placebo, 27.4 in the 1000 IU and 31.9 ng/mL in the 2000 IU group. | 18.2 ng/mL / 27.4 ng/mL / 31.9 ng/mL
                    Mean 25(OH)D was 45 (group A), 61 (group B), and 88 nmol/L (group C).     | 45 nmol/L / 61 nmol/L / 88 nmol/L
                    Infant 25(OH)D was 58.0 (17.9) in group A and 55.5 (21.4) nmol/L in group B. | 58±17.9 nmol/L / 55.5±21.4 nmol/L
                    Levels were 45 ng/mL in whites, 31 in Hispanics and 24 in blacks.         | 45 ng/mL / 31 ng/mL / 24 ng/mL
                    PTH was 48 pg/mL in deficient and 31 pg/mL in sufficient women.           | 48 pg/mL / 31 pg/mL
                    After 3 months 25(OH)D reached 38 ng/mL in the daily and 29 ng/mL in the monthly group. | 38 ng/mL / 29 ng/mL
                    Weight gain (g/day) was 24.1, 25.0 and 24.7 in the three groups.          | 24.1 g/day / 25 g/day / 24.7 g/day
                    Birth weight did not differ (2694 g, 2701 g and 2688 g).                  | 2694 g / 2701 g / 2688 g
                    Motor scores were 101.2 and 98.7 in the treated and untreated groups.     | 101.2 / 98.7
                    The composite was 103.4 (95% CI, 100 to 106) in practice A and 98.9 (95% CI, 96 to 101) in practice B. | 103.4 / 98.9
                    Her 25(OH)D was 8 nmol/L, calcium 1.9 mmol/L and parathyroid hormone (PTH) 41 pmol/L. | 8 nmol/L / 1.9 mmol/L / 41 pmol/L
                    25(OH)D: cases 12.8 ng/mL, controls 19.5 ng/mL; P<0.001.                 | 12.8 ng/mL / 19.5 ng/mL
                    The median EPDS score was 7 in treated and 9 in control women.            | 7 / 9
                    Serum 25OHD was 67 nmol/L (59–75) in group 1 and 40 nmol/L (34–46) in group 2. | 67 nmol/L / 40 nmol/L
                    Mean level in group A: 32.1 ± 6.2 ng/dl, group B: 19.9 ± 5.5 ng/dl.       | 32.1±6.2 ng/dl / 19.9±5.5 ng/dl
                    Glucose changed by ?0.17±0.40 and ?0.21±0.44 mmol/l in the two groups.    | 0.17±0.4 mmol/l / 0.21±0.44 mmol/l
                    """)
    void valuesOfSeveralGroups(String sentence, String levels) {
        assertThat(String.join(" / ", results("RESULTS: " + sentence))).isEqualTo(levels);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    RESULTS: Risk was higher below cutoffs of 10 ng/mL in winter and 20 ng/mL in summer.
                    RESULTS: The incidence was 4.2, 3.1 and 2.2 in thirds of the level.
                    METHODS: Groups were made at 25 nmol/L in women and 50 nmol/L in men.
                    RESULTS: Median intake of calcium was 720 mg/d in cases and 810 mg/d in controls.
                    BACKGROUND: An earlier trial gave an OR of 0.53 for low birth weight.
                    METHODS: We assumed an SD of 12 nmol/L and a difference of 8 nmol/L.
                    RESULTS: Children got 10 mg in spring and 20 mg in winter.
                    RESULTS: Of the babies 12 in the treated and 14 in the placebo group were small.
                    """)
    void noRow(String sentence) {
        assertThat(results(sentence)).isEmpty();
    }
}
