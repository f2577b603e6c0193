package org.dyad.synthesis.effect;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.StudyData.Change;
import org.dyad.synthesis.effect.StudyData.Correlation;
import org.dyad.synthesis.effect.StudyData.Given;
import org.dyad.synthesis.effect.StudyData.Proportion;
import org.dyad.synthesis.effect.StudyData.Rate;
import org.dyad.synthesis.effect.StudyData.TwoByTwo;
import org.dyad.synthesis.effect.StudyData.TwoMeans;
import org.dyad.synthesis.effect.StudyData.TwoRates;

/**
 * Computes effect sizes: {@code EffectSizes.of(SMD).compute(rows)}. The formula of every measure stands with its source in the
 * class of its design.
 *
 * @param measure            what to compute
 * @param zeroCells          for counts; 1/2 in tables with a zero by default
 * @param varianceCorrection for SMDH and SMCRH
 * @param ratioBias          for ROM
 */
public record EffectSizes(
        EffectMeasure measure, ZeroCells zeroCells, VarianceCorrection varianceCorrection, RatioBias ratioBias) {

    /** The measure with its defaults. */
    public static EffectSizes of(EffectMeasure measure) {
        return new EffectSizes(measure, ZeroCells.onlyZero(), VarianceCorrection.TIMES_J_SQUARED, RatioBias.PLAIN);
    }

    /** The same with this rule for zero cells. */
    public EffectSizes with(ZeroCells other) {
        return new EffectSizes(measure, other, varianceCorrection, ratioBias);
    }

    /** The same with this form of the variance of SMDH and SMCRH. */
    public EffectSizes with(VarianceCorrection other) {
        return new EffectSizes(measure, zeroCells, other, ratioBias);
    }

    /** The same with or without the correction of the log ratio of means. */
    public EffectSizes with(RatioBias other) {
        return new EffectSizes(measure, zeroCells, varianceCorrection, other);
    }

    /**
     * Effect sizes of {@code rows}, in their order. Two options look at the whole table, so rows must come together: the
     * zero-cell rule {@link ZeroCells.AddTo#ALL_IF_ANY_ZERO} and the measure SMD_AV.
     *
     * @throws InvalidEvidence when a row is not of the design that the measure needs
     */
    public EffectTable compute(List<? extends StudyData> rows) {
        boolean anyZero = rows.stream().anyMatch(EffectSizes::hasZero);
        double meanG = measure == EffectMeasure.SMD_AV ? meanHedges(rows) : Double.NaN;
        return new EffectTable(
                measure, rows.stream().map(row -> one(row, anyZero, meanG)).toList());
    }

    private EffectSize one(StudyData row, boolean anyZero, double meanG) {
        if (zeroCells.dropDoubleZero() && saysNothing(row)) {
            return EffectSize.undefined(
                    row.study(),
                    "Left out: no events in either group, or only events, so it says nothing about the ratio.");
        }
        return switch (measure) {
            case MD -> TwoMeansEffects.meanDifference(means(row));
            case MD_HO -> TwoMeansEffects.meanDifferencePooled(means(row));
            case SMD -> TwoMeansEffects.standardised(means(row));
            case SMD_UB -> TwoMeansEffects.standardisedUnbiased(means(row));
            case SMD_AV -> TwoMeansEffects.standardisedAveraged(means(row), meanG);
            case SMDH -> TwoMeansEffects.standardisedUnequal(means(row), varianceCorrection);
            case ROM -> TwoMeansEffects.ratioOfMeans(means(row), ratioBias);
            case VR -> TwoMeansEffects.ratioOfSds(means(row));
            case MC -> ChangeEffects.meanChange(change(row));
            case SMCC -> ChangeEffects.standardisedByChange(change(row));
            case SMCR -> ChangeEffects.standardisedByFirst(change(row));
            case SMCRH -> ChangeEffects.standardisedByFirstUnequal(change(row), varianceCorrection);
            case ROMC -> ChangeEffects.ratioOfMeans(change(row));
            case RR -> TwoByTwoEffects.riskRatio(corrected(row, anyZero));
            case OR -> TwoByTwoEffects.oddsRatio(corrected(row, anyZero));
            case RD -> TwoByTwoEffects.riskDifference(corrected(row, anyZero));
            case PETO -> TwoByTwoEffects.peto(corrected(row, anyZero));
            case AS -> TwoByTwoEffects.arcsine(table(row));
            case YUQ -> TwoByTwoEffects.yuleQ(corrected(row, anyZero));
            case PHI -> TwoByTwoEffects.phi(table(row));
            case COR -> CorrelationEffects.plain(correlation(row));
            case ZCOR -> CorrelationEffects.fisher(correlation(row));
            case UCOR -> CorrelationEffects.unbiased(correlation(row));
            case PR -> ProportionEffects.plain(correctedProportion(row, anyZero));
            case PLN -> ProportionEffects.log(correctedProportion(row, anyZero));
            case PLO -> ProportionEffects.logit(correctedProportion(row, anyZero));
            case PAS -> ProportionEffects.arcsine(proportion(row));
            case PFT -> ProportionEffects.doubleArcsine(proportion(row));
            case IR -> RateEffects.plain(correctedRate(row, anyZero));
            case IRLN -> RateEffects.log(correctedRate(row, anyZero));
            case IRS -> RateEffects.root(rate(row));
            case IRFT -> RateEffects.freemanTukey(rate(row));
            case IRR -> RateEffects.ratio(correctedRates(row, anyZero));
            case IRD -> RateEffects.difference(correctedRates(row, anyZero));
            case IRSD -> RateEffects.rootDifference(rates(row));
            case GEN -> given(row);
        };
    }

    private double meanHedges(List<? extends StudyData> rows) {
        // A canonical order, so that the mean has the same bits however the table is sorted.
        List<TwoMeans> usable = rows.stream()
                .map(this::means)
                .filter(Predicate.not(TwoMeansEffects::lacksSpread))
                .sorted(Comparator.<TwoMeans>comparingDouble(TwoMeansEffects::hedges)
                        .thenComparingDouble(d -> d.n1() + d.n2()))
                .toList();
        double people = 0;
        double weighted = 0;
        for (TwoMeans d : usable) {
            people += d.n1() + d.n2();
            weighted += (d.n1() + d.n2()) * TwoMeansEffects.hedges(d);
        }
        return weighted / people;
    }

    private TwoByTwo corrected(StudyData row, boolean anyZero) {
        TwoByTwo t = table(row);
        return TwoByTwoEffects.corrected(t, zeroCells.amountFor(TwoByTwoEffects.hasZero(t), anyZero));
    }

    private Proportion correctedProportion(StudyData row, boolean anyZero) {
        Proportion d = proportion(row);
        return ProportionEffects.corrected(d, zeroCells.amountFor(ProportionEffects.hasZero(d), anyZero));
    }

    private Rate correctedRate(StudyData row, boolean anyZero) {
        Rate d = rate(row);
        return RateEffects.corrected(d, zeroCells.amountFor(d.x() == 0, anyZero));
    }

    private TwoRates correctedRates(StudyData row, boolean anyZero) {
        TwoRates d = rates(row);
        return RateEffects.corrected(d, zeroCells.amountFor(d.x1() == 0 || d.x2() == 0, anyZero));
    }

    private static boolean hasZero(StudyData row) {
        return switch (row) {
            case TwoByTwo t -> TwoByTwoEffects.hasZero(t);
            case Proportion p -> ProportionEffects.hasZero(p);
            case Rate r -> r.x() == 0;
            case TwoRates r -> r.x1() == 0 || r.x2() == 0;
            case TwoMeans m -> false;
            case Change c -> false;
            case Correlation c -> false;
            case Given g -> false;
        };
    }

    private static boolean saysNothing(StudyData row) {
        return switch (row) {
            case TwoByTwo t -> TwoByTwoEffects.saysNothing(t);
            case TwoRates r -> r.x1() == 0 && r.x2() == 0;
            case Proportion p -> false;
            case Rate r -> false;
            case TwoMeans m -> false;
            case Change c -> false;
            case Correlation c -> false;
            case Given g -> false;
        };
    }

    private TwoMeans means(StudyData row) {
        return needed(TwoMeans.class, row, "n1, mean1, sd1, n2, mean2, sd2");
    }

    private Change change(StudyData row) {
        return needed(Change.class, row, "m1, sd1, m2, sd2, n, r");
    }

    private TwoByTwo table(StudyData row) {
        return needed(TwoByTwo.class, row, "ai, bi, ci, di");
    }

    private Correlation correlation(StudyData row) {
        return needed(Correlation.class, row, "ri, ni");
    }

    private Proportion proportion(StudyData row) {
        return needed(Proportion.class, row, "xi, ni");
    }

    private Rate rate(StudyData row) {
        return needed(Rate.class, row, "xi, ti");
    }

    private TwoRates rates(StudyData row) {
        return needed(TwoRates.class, row, "x1, t1, x2, t2");
    }

    private EffectSize given(StudyData row) {
        Given g = needed(Given.class, row, "yi and vi");
        return EffectSize.of(g.study(), g.effect(), g.variance());
    }

    private <T extends StudyData> T needed(Class<T> design, StudyData row, String columns) {
        if (!design.isInstance(row)) {
            throw new InvalidEvidence(
                    "%s: %s (%s) needs %s; this row reports something else.",
                    row.study(), measure.name(), measure.words(), columns);
        }
        return design.cast(row);
    }
}
