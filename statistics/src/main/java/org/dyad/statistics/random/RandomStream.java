package org.dyad.statistics.random;

/**
 * A stream of random numbers fixed by (seed, replicate): xoshiro256++, its state filled by SplitMix64 from a mix of the
 * two. Not for use by several threads; not for secrets.
 *
 * @see <a href="https://doi.org/10.1145/3460772">Blackman, Vigna (2021), scrambled linear generators (xoshiro256++)</a>
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea, Flood (2014), SplitMix64</a>
 */
public final class RandomStream {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long s0;
    private long s1;
    private long s2;
    private long s3;
    private double spareNormal = Double.NaN;

    RandomStream(long s0, long s1, long s2, long s3) {
        this.s0 = s0;
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
    }

    /** The stream of replicate {@code replicate} under {@code seed}. */
    public static RandomStream of(long seed, long replicate) {
        // Mixed twice: seeds 1, 2, 3 and replicates 0, 1, 2 must not give overlapping SplitMix sequences.
        long x = mix(mix(seed + GOLDEN_GAMMA) + replicate * GOLDEN_GAMMA);
        long[] state = new long[4];
        for (int k = 0; k < 4; k++) {
            x += GOLDEN_GAMMA;
            state[k] = mix(x);
        }
        return new RandomStream(state[0], state[1], state[2], state[3]);
    }

    /** SplitMix64's output function (Stafford's variant 13). */
    private static long mix(long z) {
        long y = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        y = (y ^ (y >>> 27)) * 0x94d049bb133111ebL;
        return y ^ (y >>> 31);
    }

    /** 64 random bits. */
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** Uniform on [0, 1), a multiple of 2⁻⁵³. */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform on 0, 1, ..., bound - 1; the bias of at most bound / 2⁶³ is rejected away. */
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("A bound of %d; it must be greater than 0.".formatted(bound));
        }
        long bits;
        long value;
        do {
            bits = nextLong() >>> 1;
            value = bits % bound;
        } while (bits - value + (bound - 1) < 0);
        return (int) value;
    }

    /**
     * Standard normal, by Marsaglia's polar method.
     *
     * @see <a href="https://doi.org/10.1137/1006063">Marsaglia, Bray (1964)</a>
     */
    public double nextNormal() {
        if (!Double.isNaN(spareNormal)) {
            double spare = spareNormal;
            spareNormal = Double.NaN;
            return spare;
        }
        double u;
        double v;
        double s;
        do {
            u = 2 * nextDouble() - 1;
            v = 2 * nextDouble() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        double factor = StrictMath.sqrt(-2 * StrictMath.log(s) / s);
        spareNormal = v * factor;
        return u * factor;
    }

    /** Chi-squared with {@code degreesOfFreedom} greater than 0, not necessarily whole. */
    public double nextChiSquared(double degreesOfFreedom) {
        return 2 * nextGamma(degreesOfFreedom / 2);
    }

    /**
     * Gamma with this shape (greater than 0) and scale 1.
     *
     * @see <a href="https://doi.org/10.1145/358407.358414">Marsaglia, Tsang (2000)</a>
     */
    public double nextGamma(double shape) {
        if (!(shape > 0) || shape == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("A shape of %s; it must be finite and greater than 0.".formatted(shape));
        }
        if (shape < 1) {
            double power = StrictMath.pow(1 - nextDouble(), 1 / shape);
            return nextGamma(shape + 1) * power;
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = nextNormal();
            double root = 1 + c * x;
            if (root > 0) {
                double v = root * root * root;
                double u = 1 - nextDouble();
                if (StrictMath.log(u) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                    return d * v;
                }
            }
        }
    }
}
