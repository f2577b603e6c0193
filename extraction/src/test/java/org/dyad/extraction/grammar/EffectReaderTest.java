package org.dyad.extraction.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.extraction.testing.Brief.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OR 1.72 (95% CI 1.13-2.62)                              | OR 1.72 (1.13, 2.62)
            (OR = 1.72; 95%CI:1.13-2.62)                            | OR 1.72 (1.13, 2.62)
            OR, 1.72; 95% CI, 1.13 to 2.62                          | OR 1.72 (1.13, 2.62)
            aOR 1.72 [1.13; 2.62]                                   | OR 1.72 (1.13, 2.62)
            OR: 1.72; 1.13\u20132.62                                | OR 1.72 (1.13, 2.62)
            OR;1.72(1.13-2.62)                                      | OR 1.72 (1.13, 2.62)
            OR 1\u00b772 (95% CI 1\u00b713, 2\u00b762)              | OR 1.72 (1.13, 2.62)
            odds ratio (OR) = 1.72 [95% confidence interval (CI) 1.13, 2.62]) | OR 1.72 (1.13, 2.62)
            an odds ratio of 1.72 [1.13; 2.62]                      | OR 1.72 (1.13, 2.62)
            odds ratio [OR] 1.72, 95% confidence interval [CI] 1.13-2.62 | OR 1.72 (1.13, 2.62)
            the odds ratio for early birth was 1.72 (1.13 to 2.62)  | OR 1.72 (1.13, 2.62)
            OR (95% CI) 1.72 (1.13-2.62)                            | OR 1.72 (1.13, 2.62)
            relative risk of 1.72                                   | RR 1.72
            hazard ratio 1.72 (CI: 1.13 to 2.62)                    | HR 1.72 (1.13, 2.62)
            mean difference -5.3 ng/mL (95% CI -9.1 to -1.5)        | MD -5.3 (-9.1, -1.5)
            SMD of 0.21 (95% CI = 0.02-0.40)                        | SMD 0.21 (0.02, 0.4)
            \u03b2 = -0.31                                          | MD -0.31
            (\u03b2; 0.011[0.002, 0.020])                           | MD 0.011 (0.002, 0.02)
            ? RD ? 0.04, 95% CI, ?0.01 to 0.09                      | MD 0.04 (0.01, 0.09)
            OR=1.72; CI 95%: 1.13-2.62                              | OR 1.72 (1.13, 2.62)
            OR 1.72, 95 per cent confidence interval 1.13 to 2.62   | OR 1.72 (1.13, 2.62)
            OR 1.72 95CI 1.13-2.62                                  | OR 1.72 (1.13, 2.62)
            a difference of 5.3 nmol/L (95% CI 1.2 to 9.4)          | MD 5.3 (1.2, 9.4)
            (r = 0.42)                                              | r 0.42
            a correlation coefficient of 0.42                       | r 0.42
            regression coefficient 5.63                             | MD 5.63
            was 4.6 (95% CI: 1.9, 7.4) mmol/L higher                | MD 4.6 (1.9, 7.4)
            """)
    void readsAnEstimateInEveryPrint(String words, String brief) {
        assertThat(read(words)).containsExactly(brief);
    }

    @Test
    void takesThePValueAlong() {
        assertThat(read("HR 0.81 (95%CI 0.58-1.11), P=0.18 and HR 0.78 (0.58-1.04), P=0.09"))
                .containsExactly("HR 0.81 (0.58, 1.11) p0.18", "p 0.18", "HR 0.78 (0.58, 1.04) p0.09", "p 0.09");
    }

    @Test
    void oneNameMayServeSeveral() {
        assertThat(read("Odds ratios were 1\u00b731, 1\u00b700 (reference), and 1\u00b769"))
                .containsExactly("OR 1.31", "OR 1", "OR 1.69");
        assertThat(
                        read(
                                "The pooled hazard ratio was\n0.62 (95% CI = 0.41-0.93) for one and\n0.71 (95% CI 0.5-1.0) for another"))
                .containsExactly("HR 0.62 (0.41, 0.93)", "HR 0.71 (0.5, 1)");
    }

    @Test
    void whatStandsBetweenKeepsItsMeaning() {
        assertThat(read("the odds ratio for 25(OH)D below 30 nmol/L was 1.8 (1.2-2.7)"))
                .containsExactly("OR 1.8 (1.2, 2.7)", "threshold <30 nmol/L");
    }

    @Test
    void anEstimateMayFollowItsIncrement() {
        assertThat(read("OR per 25 nmol/L 0.81 (0.7-0.95)")).containsExactly("OR 0.81 (0.7, 0.95)", "level 25 nmol/L");
    }

    @Test
    void wordsThatOnlyLookLikeNamesAreNone() {
        assertThat(read("12 or 14 apples, vitamin B 12, r2 = 0.4, R\u00b2 = 0.4, beta cells of 3 or 2.5"))
                .isEmpty();
        assertThat(read("odds ratios were computed. We saw 2.5 of them")).isEmpty();
    }
}
