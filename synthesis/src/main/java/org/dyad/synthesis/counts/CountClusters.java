package org.dyad.synthesis.counts;

import java.util.List;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.counts.CountCluster.Count;
import org.dyad.synthesis.effect.StudyData;
import org.dyad.synthesis.effect.StudyData.Proportion;
import org.dyad.synthesis.effect.StudyData.Rate;
import org.dyad.synthesis.effect.StudyData.TwoByTwo;
import org.dyad.synthesis.effect.StudyData.TwoRates;
import org.dyad.synthesis.pool.NotEstimable;

/**
 * The studies that a mixed model can learn from.
 *
 * @param clusters in canonical order
 * @param start    about the pooled value
 */
record CountClusters(List<CountCluster> clusters, double start) {
    private static final double HALF = 0.5;

    CountClusters {
        clusters = List.copyOf(clusters);
    }

    static CountClusters of(EffectMeasure measure, List<? extends StudyData> rows) {
        return switch (measure.design()) {
            case TWO_BY_TWO -> tables(CountRows.tables(rows));
            case TWO_RATES -> twoRates(CountRows.rates(rows));
            case PROPORTION -> proportions(CountRows.proportions(rows));
            case RATE -> rates(CountRows.singleRates(rows));
            case TWO_MEANS, CHANGE, CORRELATION, GIVEN -> throw MantelHaenszel.unknown(measure);
        };
    }

    /** The maximum lies at a finite odds ratio just where that of Mantel and Haenszel does: where Σ ad and Σ bc are not 0. */
    private static CountClusters tables(List<TwoByTwo> rows) {
        double up = rows.stream().mapToDouble(t -> t.ai() * t.di()).sum();
        double down = rows.stream().mapToDouble(t -> t.bi() * t.ci()).sum();
        requireBoth(up, down, "odds ratio");
        double start = StrictMath.log(up / down);
        return new CountClusters(
                rows.stream()
                        .filter(t -> t.ai() + t.ci() > 0 && t.bi() + t.di() > 0)
                        .map(t -> new CountCluster(
                                CountFamily.BINOMIAL,
                                two(t.ai(), MantelHaenszelTables.n1(t), t.ci(), MantelHaenszelTables.n2(t)),
                                true))
                        .toList(),
                start);
    }

    private static CountClusters twoRates(List<TwoRates> rows) {
        double first = rows.stream().mapToDouble(TwoRates::x1).sum();
        double second = rows.stream().mapToDouble(TwoRates::x2).sum();
        requireBoth(first, second, "rate ratio");
        double time1 = rows.stream().mapToDouble(TwoRates::t1).sum();
        double time2 = rows.stream().mapToDouble(TwoRates::t2).sum();
        return new CountClusters(
                rows.stream()
                        .filter(d -> d.x1() + d.x2() > 0)
                        .map(d -> new CountCluster(CountFamily.POISSON, two(d.x1(), d.t1(), d.x2(), d.t2()), true))
                        .toList(),
                StrictMath.log(first / time1) - StrictMath.log(second / time2));
    }

    private static CountClusters proportions(List<Proportion> rows) {
        double events = rows.stream().mapToDouble(Proportion::x).sum();
        double others = rows.stream().mapToDouble(d -> d.n() - d.x()).sum();
        if (!(events > 0 && others > 0)) {
            throw new NotEstimable("The studies have no events, or only events; a pooled log odds does not exist.");
        }
        return new CountClusters(
                rows.stream()
                        .map(d -> new CountCluster(CountFamily.BINOMIAL, List.of(new Count(d.x(), d.n(), 1, 1)), false))
                        .toList(),
                StrictMath.log(events / others));
    }

    private static CountClusters rates(List<Rate> rows) {
        double events = rows.stream().mapToDouble(Rate::x).sum();
        if (!(events > 0)) {
            throw new NotEstimable("The studies have no events; a pooled log rate does not exist.");
        }
        return new CountClusters(
                rows.stream()
                        .map(d -> new CountCluster(CountFamily.POISSON, List.of(new Count(d.x(), d.t(), 1, 1)), false))
                        .toList(),
                StrictMath.log(events / rows.stream().mapToDouble(Rate::t).sum()));
    }

    private static List<Count> two(double events1, double size1, double events2, double size2) {
        return List.of(new Count(events1, size1, 1, HALF), new Count(events2, size2, 0, -HALF));
    }

    private static void requireBoth(double up, double down, String what) {
        if (!(up > 0 && down > 0)) {
            throw new NotEstimable(
                    "The pooled %s is 0, infinite or undefined: the likelihood has its maximum at no finite value."
                            + " Pool the difference (--method MH with --measure RD or IRD) instead.",
                    what);
        }
    }
}
