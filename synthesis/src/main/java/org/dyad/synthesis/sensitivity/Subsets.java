package org.dyad.synthesis.sensitivity;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dyad.statistics.random.RandomStream;

/** Which subsets are fitted: all of at least a size, or as many as asked for, drawn without replacement. */
final class Subsets {
    private Subsets() {}

    /** Number of subsets of {@code count} studies with at least {@code least}. */
    static BigInteger possible(int count, int least) {
        BigInteger total = BigInteger.ZERO;
        BigInteger binomial = BigInteger.ONE;
        for (int size = 0; size <= count; size++) {
            if (size >= least) {
                total = total.add(binomial);
            }
            binomial = binomial.multiply(BigInteger.valueOf(count - size)).divide(BigInteger.valueOf(size + 1));
        }
        return total;
    }

    /** All of them, in the order of their binary numbers. */
    static List<BitSet> all(int count, int least) {
        List<BitSet> subsets = new ArrayList<>();
        for (long bits = 1; bits < 1L << count; bits++) {
            if (Long.bitCount(bits) >= least) {
                subsets.add(BitSet.valueOf(new long[] {bits}));
            }
        }
        return subsets;
    }

    /** Each subset is as likely as any other; drawn anew where it is too small or already there. */
    static List<BitSet> sample(int count, int least, int wanted, long seed) {
        RandomStream stream = RandomStream.of(seed, 0);
        List<BitSet> subsets = new ArrayList<>(wanted);
        Set<BitSet> seen = new HashSet<>();
        long[] words = new long[(count + 63) / 64];
        while (subsets.size() < wanted) {
            for (int i = 0; i < words.length; i++) {
                words[i] = stream.nextLong();
            }
            BitSet subset = BitSet.valueOf(words);
            subset.clear(count, Math.max(count, 64 * words.length));
            if (subset.cardinality() >= least && seen.add(subset)) {
                subsets.add(subset);
            }
        }
        return subsets;
    }
}
