package org.dyad.synthesis.complete;

import static org.dyad.synthesis.complete.Completion.words;

import java.util.OptionalInt;
import org.dyad.evidence.origin.Derivation;
import org.dyad.statistics.distribution.Normal;
import org.dyad.synthesis.complete.MedianWithSpread.Both;
import org.dyad.synthesis.complete.MedianWithSpread.Quartiles;
import org.dyad.synthesis.complete.MedianWithSpread.Range;

/**
 * Mean and SD from a median with its range, quartiles or both, for data that may be normal. Refused without n, with fewer than 5
 * people, and where the spread is lopsided: a skewed sample's mean cannot be had from its median.
 *
 * @see <a href="https://doi.org/10.1177/0962280216669183">Luo, Wan, Liu, Tong (2018), the mean</a>
 * @see <a href="https://doi.org/10.1186/1471-2288-14-135">Wan, Wang, Liu, Tong (2014), the SD</a>
 * @see <a href="https://doi.org/10.1002/jrsm.1429">Shi, Luo, Weng, Zeng, Lin, Chu, Tong (2020), the SD from all five numbers</a>
 * @see <a href="https://doi.org/10.1177/09622802231172043">Shi, Luo, Wan, Liu, Chu, Tong (2023), the test of skewness</a>
 */
public final class MedianConversion {
    private static final int LEAST_PEOPLE = 5;
    private static final String LUO = "Luo et al. 2018, doi:10.1177/0962280216669183";
    private static final String WAN = "Wan et al. 2014, doi:10.1186/1471-2288-14-135";
    private static final String SHI = "Shi et al. 2020, doi:10.1002/jrsm.1429";

    private MedianConversion() {}

    /** Mean and SD, or why not; {@code n} is the number of people behind the median. */
    public static MeanAndSd convert(MedianWithSpread summary, OptionalInt n) {
        if (n.isEmpty()) {
            return new MeanAndSd.Refused("A median is converted only where n is known.");
        }
        int people = n.getAsInt();
        if (people < LEAST_PEOPLE) {
            return new MeanAndSd.Refused(
                    words("A median of %s people is not converted; %s are needed.", people, LEAST_PEOPLE));
        }
        double statistic = skewness(summary, people);
        double critical = criticalValue(summary, people);
        if (!(statistic < critical)) {
            return new MeanAndSd.Refused(words(
                    "The spread is lopsided (%.3f, where symmetric data stay below %.3f in 95 of 100 samples of %s), so the mean"
                            + " cannot be had from the median.",
                    statistic, critical, people));
        }
        String source =
                switch (summary) {
                    case Range r -> WAN;
                    case Quartiles q -> WAN;
                    case Both b -> SHI;
                };
        Derivation spreadRule = summary instanceof Quartiles ? Derivation.SD_FROM_QUARTILES : Derivation.SD_FROM_RANGE;
        String how = words("%s, n = %s; skewness %.3f below %.3f", summary, people, statistic, critical);
        return new MeanAndSd.Made(
                new Completion.Made(mean(summary, people), Derivation.MEAN_FROM_MEDIAN, how, LUO),
                new Completion.Made(sd(summary, people), spreadRule, how, source));
    }

    /** Weighted mean of mid-range, mid-quartile and median; equations 7, 11 and 15 of Luo et al. */
    private static double mean(MedianWithSpread summary, double n) {
        double power = StrictMath.pow(n, 0.75);
        return switch (summary) {
            case Range r -> {
                double w = 4 / (4 + power);
                yield w * (r.minimum() + r.maximum()) / 2 + (1 - w) * r.median();
            }
            case Quartiles q -> {
                double w = 0.7 + 0.39 / n;
                yield w * (q.first() + q.third()) / 2 + (1 - w) * q.median();
            }
            case Both b -> {
                double w1 = 2.2 / (2.2 + power);
                double w2 = 0.7 - 0.72 / StrictMath.pow(n, 0.55);
                yield w1 * (b.minimum() + b.maximum()) / 2
                        + w2 * (b.first() + b.third()) / 2
                        + (1 - w1 - w2) * b.median();
            }
        };
    }

    /** Range and interquartile range over what they are expected to be for a standard normal sample. */
    private static double sd(MedianWithSpread summary, double n) {
        double range = 2 * Normal.quantile((n - 0.375) / (n + 0.25));
        double quartiles = 2 * Normal.quantile((0.75 * n - 0.125) / (n + 0.25));
        return switch (summary) {
            case Range r -> (r.maximum() - r.minimum()) / range;
            case Quartiles q -> (q.third() - q.first()) / quartiles;
            case Both b -> {
                double w = 1 / (1 + 0.07 * StrictMath.pow(n, 0.6));
                yield w * (b.maximum() - b.minimum()) / range + (1 - w) * (b.third() - b.first()) / quartiles;
            }
        };
    }

    private static double skewness(MedianWithSpread summary, double n) {
        return switch (summary) {
            case Range r -> lopsided(r.minimum(), r.median(), r.maximum());
            case Quartiles q -> lopsided(q.first(), q.median(), q.third());
            case Both b ->
                Math.max(
                        2.65 * StrictMath.log(0.6 * n) / Math.sqrt(n) * lopsided(b.minimum(), b.median(), b.maximum()),
                        lopsided(b.first(), b.median(), b.third()));
        };
    }

    private static double lopsided(double low, double middle, double high) {
        // Equal quartiles inside a range are as lopsided as can be told: not at all.
        return high > low ? Math.abs(low + high - 2 * middle) / (high - low) : 0;
    }

    /** At the 5 % level; approximations of Shi et al. (2023). */
    private static double criticalValue(MedianWithSpread summary, double n) {
        return switch (summary) {
            case Range r -> 1 / StrictMath.log(n + 9) + 2.5 / (n + 1);
            case Quartiles q -> 2.65 / Math.sqrt(n) - 6 / (n * n);
            case Both b -> 3 / Math.sqrt(n) - 40 / (n * n * n);
        };
    }
}
