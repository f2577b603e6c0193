package org.dyad.synthesis.counts;

import org.dyad.synthesis.effect.StudyData.TwoByTwo;

/** Events of group 1 when the margins of a table are given and there is no effect. */
final class Hypergeometric {
    private Hypergeometric() {}

    /** a − E with E = n₁(a + c)/N, as (ad − bc)/N: the difference of the two would lose digits. */
    static double excess(TwoByTwo t) {
        double n = MantelHaenszelTables.n(t);
        return t.ai() / n * t.di() - t.bi() / n * t.ci();
    }

    /** V = n₁n₂(a + c)(b + d)/(N²(N − 1)); 0 where a margin is 0, though N be 1. */
    static double variance(TwoByTwo t) {
        double n = MantelHaenszelTables.n(t);
        double events = t.ai() + t.ci();
        double others = t.bi() + t.di();
        if (events == 0 || others == 0) {
            return 0;
        }
        return MantelHaenszelTables.n1(t) / n * (MantelHaenszelTables.n2(t) / n) * events * (others / (n - 1));
    }
}
