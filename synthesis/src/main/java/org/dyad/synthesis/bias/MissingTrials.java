package org.dyad.synthesis.bias;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.synthesis.pool.NotEstimable;

/**
 * An estimator of the number k₀ of trials missing on one side, from the signed ranks of the effects around their centre, those on the
 * crowded side positive. Let S be the sum of the positive ranks, k the number of trials.
 *
 * @see <a href="https://doi.org/10.1111/j.0006-341X.2000.00455.x">Duval, Tweedie (2000), Biometrics 56:455</a>
 * @see <a href="https://doi.org/10.1080/01621459.2000.10473905">Duval, Tweedie (2000), JASA 95:89</a>
 */
public enum MissingTrials {
    /** {@code L₀ = (4S − k(k + 1))/(2k − 1)}. */
    L0,
    /** {@code R₀ = γ − 1}, γ the number of largest ranks in a row that are positive; gives a p value for k₀ = 0. */
    R0,
    /** {@code Q₀ = k − ½ − √(2k² − 4S + ¼)}; undefined where the root is. */
    Q0;

    /**
     * An estimate.
     *
     * @param added         k₀, rounded to a whole number, 0 or more
     * @param standardError of the estimate
     * @param pValue        of k₀ = 0, one-sided; R₀ only
     */
    record Estimate(int added, double standardError, OptionalDouble pValue) {}

    /** The estimator of that short name, in either case; empty where none has it. */
    public static Optional<MissingTrials> parse(String code) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(m -> m.name().equals(wanted)).findFirst();
    }

    Estimate estimate(List<Integer> signedRanks) {
        double k = signedRanks.size();
        double s = signedRanks.stream().filter(r -> r > 0).mapToInt(r -> r).sum();
        return switch (this) {
            case L0 -> {
                double raw = (4 * s - k * (k + 1)) / (2 * k - 1);
                yield new Estimate(
                        whole(raw), 4 * Math.sqrt(rankVariance(k, raw)) / (2 * k - 1), OptionalDouble.empty());
            }
            case R0 -> {
                int largestNegative = signedRanks.stream()
                        .filter(r -> r < 0)
                        .mapToInt(r -> -r)
                        .max()
                        .orElseThrow(
                                () -> new NotEstimable(
                                        "All effects lie on one side of their centre, so R0 has no rank to count from. Use L0."));
                int added = whole(k - largestNegative - 1);
                yield new Estimate(
                        added, Math.sqrt(2.0 * added + 2), OptionalDouble.of(StrictMath.pow(0.5, added + 1)));
            }
            case Q0 -> {
                double square = 2 * k * k - 4 * s + 0.25;
                if (!(square >= 0)) {
                    throw new NotEstimable(
                            "Q0 does not exist for effects as lopsided as these (the root of a negative number). Use L0 or R0.");
                }
                double raw = k - 0.5 - Math.sqrt(square);
                double slope = (k - 0.5) * (k - 0.5) - raw * (2 * k - raw - 1);
                yield new Estimate(
                        whole(raw), 2 * Math.sqrt(rankVariance(k, raw)) / Math.sqrt(slope), OptionalDouble.empty());
            }
        };
    }

    private static int whole(double raw) {
        return Math.max(0, (int) Math.rint(raw));
    }

    /** The variance of S where k₀ trials are missing. */
    private static double rankVariance(double k, double k0) {
        double polynomial = k * (k + 1) * (2 * k + 1)
                + 10 * k0 * k0 * k0
                + 27 * k0 * k0
                + 17 * k0
                - 18 * k * k0 * k0
                - 18 * k * k0
                + 6 * k * k * k0;
        return Math.max(0, polynomial / 24);
    }
}
