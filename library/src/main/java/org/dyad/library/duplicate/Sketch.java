package org.dyad.library.duplicate;

import java.util.Arrays;

/**
 * The smallest {@value #KEPT} hashes of all runs of five words of a text. Of two sketches the share of runs that the texts have in common
 * (the Jaccard index) is estimated from the smallest hashes of both together; exact where the texts are short, else with a standard error
 * of at most 0.031.
 *
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder (1997), On the resemblance and containment of documents</a>
 */
final class Sketch {
    static final int KEPT = 256;
    private static final int RUN = 5;

    private final int[] hashes;
    private final int words;
    private final long whole;

    private Sketch(int[] hashes, int words, long whole) {
        this.hashes = hashes;
        this.words = words;
        this.whole = whole;
    }

    /** Of a text: its letters and digits in small letters count, nothing else. */
    static Sketch of(String text) {
        long[] run = new long[RUN];
        int[] all = new int[Math.max(16, text.length() / 5)];
        int count = 0;
        int words = 0;
        long whole = 0;
        for (int at = 0; at < text.length(); ) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            long word = 0;
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                word = word * 31 + Character.toLowerCase(text.charAt(at++));
            }
            run[words++ % RUN] = mix(word);
            whole = mix(whole * 31 + word);
            if (words >= RUN) {
                if (count == all.length) {
                    all = Arrays.copyOf(all, 2 * count);
                }
                all[count++] = hash(run, words);
            }
        }
        return new Sketch(smallest(all, count), words, whole);
    }

    private static int hash(long[] run, int words) {
        long hash = 0;
        for (int i = 0; i < RUN; i++) {
            hash = mix(hash + run[(words + i) % RUN]);
        }
        return (int) (hash >>> 32);
    }

    /** The finaliser of SplitMix64: every bit of the input touches every bit of the output. */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private static int[] smallest(int[] all, int count) {
        int[] sorted = Arrays.copyOf(all, count);
        Arrays.sort(sorted);
        int[] kept = new int[Math.min(KEPT, count)];
        int size = 0;
        for (int i = 0; i < count && size < KEPT; i++) {
            if (size == 0 || sorted[i] != kept[size - 1]) {
                kept[size++] = sorted[i];
            }
        }
        return Arrays.copyOf(kept, size);
    }

    int words() {
        return words;
    }

    /** Of all words in their order; two texts of one value are taken to be the same. */
    long whole() {
        return whole;
    }

    /** How many hashes there are. */
    int size() {
        return hashes.length;
    }

    int hash(int index) {
        return hashes[index];
    }

    /** Share of runs of words in common, 0 to 1. */
    double likeness(Sketch other) {
        // Short texts have all their hashes here: then all of both are gone through, and the share is exact.
        boolean exact = hashes.length < KEPT && other.hashes.length < KEPT;
        int wanted = exact ? 2 * KEPT : KEPT;
        int i = 0;
        int j = 0;
        int seen = 0;
        int common = 0;
        while (seen < wanted && (i < hashes.length || j < other.hashes.length)) {
            if (j == other.hashes.length || (i < hashes.length && hashes[i] < other.hashes[j])) {
                i++;
            } else if (i == hashes.length || other.hashes[j] < hashes[i]) {
                j++;
            } else {
                common++;
                i++;
                j++;
            }
            seen++;
        }
        return seen == 0 ? 0 : (double) common / seen;
    }
}
