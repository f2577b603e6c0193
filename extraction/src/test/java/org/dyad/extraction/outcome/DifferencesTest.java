package org.dyad.extraction.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.extraction.testing.Invented.results;

import java.util.Optional;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.testing.Invented;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Differences told by their sign, their limits or the words around them, and what the limits of a level are. */
class DifferencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    Supplement use increased maternal 25-hydroxyvitamin D (25(OH)D) by 9.3 (95 % CI 4.1, 14.2) nmol/l.  | MD 9.3 [4.1, 14.2]
                    There was no effect on cord 25(OH)D (1.7 (95 % CI - 2.1, 5.2) nmol/l).                              | MD 1.7 [-2.1, 5.2]
                    Deprived women had lower 25(OH)D ( - 9.4 (95 % CI - 12.6, - 6.1) nmol/l).                           | MD -9.4 [-12.6, -6.1]
                    Lower 25(OH)D was found ( - 9.4 (95 % CI - 12.6, - 6.1) nmol/l in women and - 4.7 (95 % CI - 7.3, - 2.2) nmol/l in babies). | MD -9.4 [-12.6, -6.1] / MD -4.7 [-7.3, -2.2]
                    Low status went with length z-scores that were 0.17 (95% CI: 0.05-0.29) and 0.24 (95% CI: 0.10-0.38) lower, respectively. | MD 0.17 [0.05, 0.29] / MD 0.24 [0.1, 0.38]
                    Gait scores were 0.8 (95% CI 0.2 to 1.4) higher with treatment.                                     | MD 0.8 [0.2, 1.4]
                    Memory was better with treatment (ES = −0.27 [95%CI:−0.44;−0.10]).                                  | SMD -0.27 [-0.44, -0.1]
                    The pooled effect size was 0.38 (95% CI 0.10 to 0.66).                                              | SMD 0.38 [0.1, 0.66]
                    The effect size of the difference (ES) = 0.22 was small.                                            | SMD 0.22
                    Levels and length went together (r = - 0.31).                                                       | r -0.31
                    """)
    void differences(String sentence, String effects) {
        assertThat(String.join(" / ", results("RESULTS: " + sentence))).isEqualTo(effects);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    The median intake was 6 μg/d and only 0.9 (95 % CI 0.2, 1.6) % took the advised 12 μg/d.
                    The sample gave power to detect an effect size of 0.5 between groups.
                    """)
    void noResult(String sentence) {
        assertThat(results("RESULTS: " + sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Median (IQR) maternal 25(OH)D was 83 (71-97) nmol/L.                        | QUARTILES
                    The median (interquartile range) 25(OH)D was 83 (71-97) nmol/L.             | QUARTILES
                    Values are median (IQR). Infant 25(OH)D was 83 (71-97) nmol/L.              | QUARTILES
                    The median 25(OH)D was 83 (71-97) nmol/L.                                   | QUARTILES
                    Median (range) 25(OH)D was 83 (21-140) nmol/L.                              | RANGE
                    Mean (95% CI) 25(OH)D was 83 (71-97) nmol/L.                                | CONFIDENCE
                    Mean 25(OH)D was 83 (95% CI 71-97) nmol/L.                                  | CONFIDENCE
                    """)
    void limits(String sentence, OutcomeResult.IntervalKind kind) {
        assertThat(Invented.outcomes("RESULTS: " + sentence))
                .extracting(outcome -> outcome.result().value() instanceof OutcomeResult.Level level
                        ? level.spread().map(OutcomeResult.Interval::kind)
                        : Optional.empty())
                .containsExactly(Optional.of(kind));
    }
}
