package org.dyad.statistics.mixed;

import java.util.ArrayList;
import java.util.List;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;
import org.dyad.statistics.random.RandomStream;

/** Seeded groups of 1 to 4 correlated observations on polynomial predictors, with or without real heterogeneity. */
final class RandomGroups {
    private RandomGroups() {}

    static List<Group> of(long seed, int groups, int q, double heterogeneity) {
        RandomStream random = RandomStream.of(seed, groups * 10L + q);
        List<Group> list = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            int n = 1 + random.nextInt(4);
            double shared = 0.2 + random.nextDouble();
            double[] effect = new double[q];
            for (int j = 0; j < q; j++) {
                effect[j] = 1 + heterogeneity * random.nextNormal();
            }
            double common = StrictMath.sqrt(shared) * random.nextNormal();
            double[] y = new double[n];
            double[] x = new double[n * q];
            double[] s = new double[n * n];
            for (int r = 0; r < n; r++) {
                double dose = 0.2 + 2 * random.nextDouble();
                double own = 0.2 + random.nextDouble();
                double power = 1;
                y[r] = common + StrictMath.sqrt(own) * random.nextNormal();
                for (int j = 0; j < q; j++) {
                    power *= dose;
                    x[r * q + j] = power;
                    y[r] += power * effect[j];
                }
                for (int c = 0; c < n; c++) {
                    s[r * n + c] = shared + (r == c ? own : 0);
                }
            }
            Matrix design = Matrix.ofRowMajor(n, q, x);
            list.add(new Group("g" + i, Vector.of(y), design, design, Matrix.ofRowMajor(n, n, s)));
        }
        return list;
    }
}
