package org.dyad.synthesis.effect;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.statistics.matrix.Matrix;
import org.dyad.statistics.matrix.Vector;

/**
 * Contrasts of several arms of one trial against one reference arm, with the covariance that the shared arm gives. With one arm
 * compared they are what {@link EffectSizes} gives for two groups.
 *
 * @see <a href="https://www.russellsage.org/publications/handbook-research-synthesis-and-meta-analysis">Gleser, Olkin (2009),
 *     Stochastically dependent effect sizes, in The Handbook of Research Synthesis and Meta-Analysis, 2nd ed., chapter 19</a>
 */
public final class SharedControl {
    private SharedControl() {}

    /** Mean differences: variance e_i² + e_0², covariance e_0², with e the standard errors of the means. */
    public static ContrastSet meanDifferences(String study, ArmMean reference, List<ArmMean> arms) {
        double shared = square(reference.standardError());
        return set(
                study,
                EffectMeasure.MD,
                arms.stream().map(ArmMean::arm).toList(),
                i -> arms.get(i).mean() - reference.mean(),
                (i, j) -> shared + (i == j ? square(arms.get(i).standardError()) : 0));
    }

    /** Log ratios of means: variance (e_i/mean_i)² + (e_0/mean_0)², covariance (e_0/mean_0)². All means must be above 0. */
    public static ContrastSet ratiosOfMeans(String study, ArmMean reference, List<ArmMean> arms) {
        Stream.concat(Stream.of(reference), arms.stream()).forEach(arm -> requirePositiveMean(study, arm));
        double shared = square(reference.standardError() / reference.mean());
        return set(
                study,
                EffectMeasure.ROM,
                arms.stream().map(ArmMean::arm).toList(),
                i -> StrictMath.log(arms.get(i).mean() / reference.mean()),
                (i, j) -> shared
                        + (i == j
                                ? square(arms.get(i).standardError()
                                        / arms.get(i).mean())
                                : 0));
    }

    /**
     * Standardised mean differences by the SD pooled over all arms, Hedges-corrected with N minus the number of arms as degrees of
     * freedom: variance 1/n_i + 1/n_0 + g_i²/(2N), covariance 1/n_0 + g_i g_j/(2N), N people in all arms.
     */
    public static ContrastSet standardisedDifferences(String study, ArmSpread reference, List<ArmSpread> arms) {
        List<ArmSpread> all = Stream.concat(Stream.of(reference), arms.stream()).toList();
        double people = all.stream().mapToDouble(ArmSpread::n).sum();
        double freedom = people - all.size();
        if (!HedgesCorrection.isDefined(freedom)) {
            throw new InvalidEvidence(
                    "%s: standardising needs at least 2 people more than arms; %s people in %s arms.",
                    study, people, all.size());
        }
        double pooled = all.stream()
                        .mapToDouble(arm -> (arm.n() - 1) * square(arm.sd()))
                        .sum()
                / freedom;
        double factor = HedgesCorrection.of(freedom) / Math.sqrt(pooled);
        IntToDoubleFunction g = i -> factor * (arms.get(i).mean() - reference.mean());
        return set(
                study,
                EffectMeasure.SMD,
                arms.stream().map(ArmSpread::arm).toList(),
                g,
                (i, j) -> 1 / reference.n()
                        + (i == j ? 1 / arms.get(i).n() : 0)
                        + g.applyAsDouble(i) * g.applyAsDouble(j) / (2 * people));
    }

    /**
     * Risk ratios, odds ratios or risk differences. The covariance is the part of the variance that the reference arm brings:
     * 1/c − 1/n_0, 1/c + 1/(n_0 − c), or q(1 − q)/n_0. As soon as one cell of the trial needs the zero-cell correction, all its arms
     * get it, or the shared arm would have two values.
     */
    public static ContrastSet events(
            String study, EffectMeasure measure, ZeroCells zeroCells, ArmEvents reference, List<ArmEvents> arms) {
        boolean hasZero = Stream.concat(Stream.of(reference), arms.stream())
                .anyMatch(a -> a.events() == 0 || a.events() == a.n());
        double amount = zeroCells.amountFor(hasZero, hasZero);
        ArmEvents base = plus(reference, amount);
        List<ArmEvents> compared = arms.stream().map(arm -> plus(arm, amount)).toList();
        if (measure != EffectMeasure.RD) {
            Stream.concat(Stream.of(base), compared.stream()).forEach(arm -> requireRatio(study, arm));
        }
        return set(
                study,
                measure,
                arms.stream().map(ArmEvents::arm).toList(),
                i -> level(study, measure, compared.get(i)) - level(study, measure, base),
                (i, j) -> variance(study, measure, base) + (i == j ? variance(study, measure, compared.get(i)) : 0));
    }

    /**
     * Contrasts of a trial that reports nothing else: covariance rho √(v_i v_j).
     *
     * @param rho correlation of contrasts that share an arm; 0.5 for arms of equal size and spread
     */
    public static ContrastSet ofContrasts(
            String study, EffectMeasure measure, List<String> labels, List<Contrast> contrasts, double rho) {
        if (!(rho >= 0 && rho < 1)) {
            throw new InvalidEvidence(
                    "%s: the correlation of contrasts is %s; it must be from 0 to below 1.", study, rho);
        }
        return set(
                study,
                measure,
                labels,
                i -> contrasts.get(i).effect(),
                (i, j) -> i == j
                        ? contrasts.get(i).variance()
                        : rho
                                * Math.sqrt(contrasts.get(i).variance()
                                        * contrasts.get(j).variance()));
    }

    /** Entry (i, j) of a symmetric matrix. */
    private interface Entry {
        double at(int i, int j);
    }

    private static ContrastSet set(
            String study, EffectMeasure measure, List<String> labels, IntToDoubleFunction effect, Entry covariance) {
        int size = labels.size();
        double[] entries = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                entries[i * size + j] = covariance.at(i, j);
            }
        }
        return new ContrastSet(
                study,
                measure,
                labels,
                Vector.of(IntStream.range(0, size).mapToDouble(effect).toArray()),
                Matrix.ofRowMajor(size, size, entries));
    }

    private static double level(String study, EffectMeasure measure, ArmEvents arm) {
        double others = arm.n() - arm.events();
        return switch (sharedEvents(study, measure)) {
            case LOG_RISK -> StrictMath.log(arm.events() / arm.n());
            case LOG_ODDS -> StrictMath.log(arm.events() / others);
            case RISK -> arm.events() / arm.n();
        };
    }

    private static double variance(String study, EffectMeasure measure, ArmEvents arm) {
        double others = arm.n() - arm.events();
        return switch (sharedEvents(study, measure)) {
            case LOG_RISK -> 1 / arm.events() - 1 / arm.n();
            case LOG_ODDS -> 1 / arm.events() + 1 / others;
            case RISK -> arm.events() / arm.n() * (others / arm.n()) / arm.n();
        };
    }

    private enum Level {
        LOG_RISK,
        LOG_ODDS,
        RISK
    }

    private static Level sharedEvents(String study, EffectMeasure measure) {
        if (measure == EffectMeasure.RR) {
            return Level.LOG_RISK;
        }
        if (measure == EffectMeasure.OR) {
            return Level.LOG_ODDS;
        }
        if (measure == EffectMeasure.RD) {
            return Level.RISK;
        }
        throw new InvalidEvidence(
                "%s: contrasts of events with a shared arm are RR, OR or RD; %s was asked for.", study, measure.name());
    }

    private static ArmEvents plus(ArmEvents arm, double amount) {
        return new ArmEvents(arm.arm(), arm.events() + amount, arm.n() + 2 * amount);
    }

    private static void requireRatio(String study, ArmEvents arm) {
        if (!(arm.events() > 0 && arm.events() < arm.n())) {
            throw new InvalidEvidence(
                    "%s: arm %s has %s events of %s; a ratio needs both events and non-events. Allow a zero-cell correction.",
                    study, arm.arm(), arm.events(), arm.n());
        }
    }

    private static void requirePositiveMean(String study, ArmMean arm) {
        if (!(arm.mean() > 0)) {
            throw new InvalidEvidence(
                    "%s: the mean of arm %s is %s; a ratio of means needs means above 0.",
                    study, arm.arm(), arm.mean());
        }
    }

    private static double square(double x) {
        return x * x;
    }
}
