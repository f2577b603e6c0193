package org.dyad.statistics.components;

import java.util.ArrayList;
import java.util.List;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.random.RandomStream;

/** Random groups for tests: units nested in groups, or several outcomes of a group. */
final class RandomNests {
    private RandomNests() {}

    /** {@code levels} nested levels, the outermost the group itself, the innermost each observation; variances over three powers of ten. */
    static List<ComponentGroup> nested(long seed, int groups, int levels, int p, double spread) {
        RandomStream random = RandomStream.of(seed, 0);
        List<ComponentGroup> list = new ArrayList<>();
        double heterogeneity = random.nextInt(4) == 0 ? 0 : random.nextDouble();
        for (int i = 0; i < groups; i++) {
            int n = 1 + random.nextInt(6);
            List<List<Integer>> codes = new ArrayList<>();
            double[] y = new double[n];
            for (int k = 0; k < levels; k++) {
                List<Integer> code = new ArrayList<>();
                for (int r = 0; r < n; r++) {
                    code.add(k == 0 ? 0 : k == levels - 1 ? r : r / (levels - k));
                }
                codes.add(code);
                for (int r = 0; r < n; r++) {
                    boolean begins = r == 0 || !code.get(r).equals(code.get(r - 1));
                    y[r] += begins ? heterogeneity * random.nextNormal() : 0;
                }
            }
            list.add(group("g" + i, random, y, codes, List.of(), p, spread, 0));
        }
        return list;
    }

    /** Groups with up to q outcomes each, with covariance within groups. */
    static List<ComponentGroup> outcomes(long seed, int groups, int q, double heterogeneity) {
        RandomStream random = RandomStream.of(seed, 1);
        List<ComponentGroup> list = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            List<Integer> outcomes = new ArrayList<>();
            for (int j = 0; j < q; j++) {
                if (random.nextInt(5) > 0 || (j == q - 1 && outcomes.isEmpty())) {
                    outcomes.add(j);
                }
            }
            double shared = heterogeneity * random.nextNormal();
            double[] y = new double[outcomes.size()];
            for (int r = 0; r < y.length; r++) {
                y[r] = shared + heterogeneity * random.nextNormal();
            }
            list.add(group("g" + i, random, y, List.of(), outcomes, 1, 1, 0.5));
        }
        return list;
    }

    private static ComponentGroup group(
            String label,
            RandomStream random,
            double[] y,
            List<List<Integer>> levels,
            List<Integer> outcomes,
            int p,
            double spread,
            double correlation) {
        int n = y.length;
        double[] v = new double[n];
        double[] x = new double[n * p];
        double[] covariance = new double[n * n];
        for (int r = 0; r < n; r++) {
            v[r] = 0.1 * StrictMath.pow(10, spread * (random.nextDouble() - 0.5));
            y[r] += StrictMath.sqrt(v[r]) * random.nextNormal();
            x[r * p] = 1;
            for (int c = 1; c < p; c++) {
                x[r * p + c] = 1000 + random.nextNormal();
            }
            for (int s = 0; s <= r; s++) {
                double entry = (r == s ? 1 : correlation) * StrictMath.sqrt(v[r] * v[s]);
                covariance[r * n + s] = entry;
                covariance[s * n + r] = entry;
            }
        }
        return new ComponentGroup(
                label, Vector.of(y), Matrix.ofRowMajor(n, p, x), Matrix.ofRowMajor(n, n, covariance), levels, outcomes);
    }
}
