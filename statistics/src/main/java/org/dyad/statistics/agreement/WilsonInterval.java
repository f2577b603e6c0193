package org.dyad.statistics.agreement;

import org.dyad.statistics.distribution.Normal;

/**
 * The score interval of a proportion. With p = x / n and z the normal quantile,
 * <pre>{@code  (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)}</pre>
 * It stays within 0 and 1 and is usable for x = 0 and x = n.
 *
 * @param lower from 0
 * @param upper to 1
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927)</a>
 */
public record WilsonInterval(double lower, double upper) {
    /**
     * @param successes x, from 0 to {@code trials}
     * @param trials n, at least 1
     * @param level confidence level between 0 and 1
     */
    public static WilsonInterval of(int successes, int trials, double level) {
        if (trials < 1 || successes < 0 || successes > trials || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "A proportion of " + successes + " in " + trials + " at level " + level + " has no interval.");
        }
        double n = trials;
        double p = successes / n;
        double z = Normal.upperQuantile((1 - level) / 2);
        double centre = p + z * z / (2 * n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        double scale = 1 + z * z / n;
        return new WilsonInterval(Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale));
    }
}
