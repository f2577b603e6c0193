package org.dyad.synthesis.counts;

import java.util.List;
import org.dyad.synthesis.effect.StudyData.TwoByTwo;
import org.dyad.synthesis.effect.StudyData.TwoRates;

/**
 * The Cochran-Mantel-Haenszel test of no effect in any study: {@code (|Σ (a − E)| − c)²/Σ V} against chi-squared on 1 degree of freedom,
 * c = 0 or, with the continuity correction, 1/2; a correction larger than the difference makes the statistic 0.
 *
 * @see <a href="https://doi.org/10.1093/jnci/22.4.719">Mantel, Haenszel (1959)</a>
 * @see <a href="https://doi.org/10.2307/3001616">Cochran (1954)</a>
 */
final class CochranMantelHaenszel {
    private CochranMantelHaenszel() {}

    /** E and V of the hypergeometric distribution, given the margins. */
    static List<CountsTest> ofTables(List<TwoByTwo> tables) {
        double difference = 0;
        double variance = 0;
        for (TwoByTwo t : tables) {
            difference += Hypergeometric.excess(t);
            variance += Hypergeometric.variance(t);
        }
        return tests(difference, variance);
    }

    /** E = x t₁/T and V = x t₁t₂/T² of the binomial distribution, given all events x = x₁ + x₂. */
    static List<CountsTest> ofRates(List<TwoRates> rates) {
        double difference = 0;
        double variance = 0;
        for (TwoRates d : rates) {
            double events = d.x1() + d.x2();
            double share = d.t1() / (d.t1() + d.t2());
            difference += d.x1() - events * share;
            variance += events * share * (d.t2() / (d.t1() + d.t2()));
        }
        return tests(difference, variance);
    }

    private static List<CountsTest> tests(double difference, double variance) {
        double corrected = Math.max(0, Math.abs(difference) - 0.5);
        return List.of(
                CountsTest.of(CountsTest.Kind.COCHRAN_MANTEL_HAENSZEL, difference * difference / variance, 1),
                CountsTest.of(CountsTest.Kind.COCHRAN_MANTEL_HAENSZEL_CORRECTED, corrected * corrected / variance, 1));
    }
}
