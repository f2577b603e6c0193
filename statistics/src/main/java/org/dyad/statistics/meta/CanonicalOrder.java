package org.dyad.statistics.meta;

/**
 * The order in which rows are summed, whatever order they came in: by their first key, ties by the next. Rows equal in all keys add
 * the same numbers, so it does not matter which comes first.
 */
final class CanonicalOrder {
    private CanonicalOrder() {}

    /** Positions of the rows in canonical order; {@code keys} are columns of equal length. */
    static int[] of(double[]... keys) {
        int size = keys[0].length;
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        // Merge sort on indices: a boxed comparator sort costs more than the whole fit of a small table.
        int[] from = order;
        int[] to = new int[size];
        for (int width = 1; width < size; width *= 2) {
            for (int start = 0; start < size; start += 2 * width) {
                merge(keys, from, to, start, Math.min(start + width, size), Math.min(start + 2 * width, size));
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static void merge(double[][] keys, int[] from, int[] to, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int next = start; next < end; next++) {
            boolean takeLeft = right >= end || (left < middle && compare(keys, from[left], from[right]) <= 0);
            to[next] = takeLeft ? from[left++] : from[right++];
        }
    }

    private static int compare(double[][] keys, int a, int b) {
        for (double[] key : keys) {
            int order = Double.compare(key[a], key[b]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
