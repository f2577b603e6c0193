package org.dyad.evidence.effect;

import static org.dyad.evidence.effect.EffectScale.ARCSINE_ROOT;
import static org.dyad.evidence.effect.EffectScale.FISHER_Z;
import static org.dyad.evidence.effect.EffectScale.FREEMAN_TUKEY;
import static org.dyad.evidence.effect.EffectScale.LOG;
import static org.dyad.evidence.effect.EffectScale.LOGIT;
import static org.dyad.evidence.effect.EffectScale.RAW;
import static org.dyad.evidence.effect.EffectScale.SQUARE_ROOT;
import static org.dyad.evidence.effect.EffectScale.TRANSFORMED_DIFFERENCE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How two groups, two occasions or one group are summed up in one number. The constants bear the field's short names, which are also what a
 * person types. Computing them is the work of {@code org.dyad.synthesis.effect}.
 */
public enum EffectMeasure {
    /** Mean difference with separate variances. */
    MD("mean difference", RAW, Design.TWO_MEANS),
    /** Mean difference with a pooled standard deviation. */
    MD_HO("mean difference, pooled SD", RAW, Design.TWO_MEANS),
    /** Standardised mean difference, Hedges' g with the exact correction, large-sample variance. */
    SMD("standardised mean difference", RAW, Design.TWO_MEANS),
    /** Hedges' g with its unbiased variance. */
    SMD_UB("standardised mean difference, unbiased variance", RAW, Design.TWO_MEANS),
    /** Hedges' g with the variance taken at the sample-size weighted mean of all studies' g. */
    SMD_AV("standardised mean difference, averaged variance", RAW, Design.TWO_MEANS),
    /** Standardised mean difference for unequal variances (root of the mean variance). */
    SMDH("standardised mean difference, unequal variances", RAW, Design.TWO_MEANS),
    /** Log ratio of means. */
    ROM("log ratio of means", LOG, Design.TWO_MEANS),
    /** Log ratio of standard deviations, with bias correction. */
    VR("log ratio of standard deviations", LOG, Design.TWO_MEANS),

    /** Mean change between two occasions of one group. */
    MC("mean change", RAW, Design.CHANGE),
    /** Mean change standardised by the SD of the changes. */
    SMCC("standardised mean change, SD of changes", RAW, Design.CHANGE),
    /** Mean change standardised by the first SD. */
    SMCR("standardised mean change, raw SD", RAW, Design.CHANGE),
    /** Mean change standardised by the first SD, unequal variances. */
    SMCRH("standardised mean change, raw SD, unequal variances", RAW, Design.CHANGE),
    /** Log ratio of the means of two occasions. */
    ROMC("log ratio of means, two occasions", LOG, Design.CHANGE),

    /** Log risk ratio. */
    RR("log risk ratio", LOG, Design.TWO_BY_TWO),
    /** Log odds ratio. */
    OR("log odds ratio", LOG, Design.TWO_BY_TWO),
    /** Risk difference. */
    RD("risk difference", RAW, Design.TWO_BY_TWO),
    /** Log odds ratio by Peto's one-step method. */
    PETO("log odds ratio, Peto", LOG, Design.TWO_BY_TWO),
    /** Difference of arcsine-root transformed risks. */
    AS("arcsine difference", TRANSFORMED_DIFFERENCE, Design.TWO_BY_TWO),
    /** Yule's Q. */
    YUQ("Yule's Q", RAW, Design.TWO_BY_TWO),
    /** Phi coefficient. */
    PHI("phi coefficient", RAW, Design.TWO_BY_TWO),

    /** Correlation. */
    COR("correlation", RAW, Design.CORRELATION),
    /** Correlation by Fisher's transformation. */
    ZCOR("correlation, Fisher z", FISHER_Z, Design.CORRELATION),
    /** Correlation, corrected for its bias (Olkin and Pratt). */
    UCOR("correlation, unbiased", RAW, Design.CORRELATION),

    /** Proportion. */
    PR("proportion", RAW, Design.PROPORTION),
    /** Log proportion. */
    PLN("log proportion", LOG, Design.PROPORTION),
    /** Logit of a proportion. */
    PLO("logit proportion", LOGIT, Design.PROPORTION),
    /** Arcsine-root transformed proportion. */
    PAS("arcsine proportion", ARCSINE_ROOT, Design.PROPORTION),
    /** Freeman-Tukey double arcsine proportion. */
    PFT("double arcsine proportion", FREEMAN_TUKEY, Design.PROPORTION),

    /** Incidence rate. */
    IR("incidence rate", RAW, Design.RATE),
    /** Log incidence rate. */
    IRLN("log incidence rate", LOG, Design.RATE),
    /** Square root of an incidence rate. */
    IRS("square-root incidence rate", SQUARE_ROOT, Design.RATE),
    /** Freeman-Tukey transformed incidence rate. */
    IRFT("Freeman-Tukey incidence rate", FREEMAN_TUKEY, Design.RATE),

    /** Log ratio of two incidence rates. */
    IRR("log incidence rate ratio", LOG, Design.TWO_RATES),
    /** Difference of two incidence rates. */
    IRD("incidence rate difference", RAW, Design.TWO_RATES),
    /** Difference of two square-root transformed incidence rates. */
    IRSD("square-root incidence rate difference", TRANSFORMED_DIFFERENCE, Design.TWO_RATES),

    /** An effect that came ready-made with its variance; nothing is known of its scale. */
    GEN("effect as supplied", RAW, Design.GIVEN);

    /** What a study must report for a measure; the columns are those of the simple tables. */
    public enum Design {
        /** {@code n1, mean1, sd1, n2, mean2, sd2}. */
        TWO_MEANS,
        /** {@code ai, bi, ci, di}, or {@code ai, n1, ci, n2}. */
        TWO_BY_TWO,
        /** {@code m1, sd1, m2, sd2, n, r}. */
        CHANGE,
        /** {@code ri, ni}. */
        CORRELATION,
        /** {@code xi, ni}. */
        PROPORTION,
        /** {@code xi, ti}. */
        RATE,
        /** {@code x1, t1, x2, t2}. */
        TWO_RATES,
        /** {@code yi} with {@code vi} or {@code sei}. */
        GIVEN
    }

    private final String words;
    private final EffectScale scale;
    private final Design design;

    EffectMeasure(String words, EffectScale scale, Design design) {
        this.words = words;
        this.scale = scale;
        this.design = design;
    }

    /** The measure in plain words, lower case. */
    public String words() {
        return words;
    }

    /** The scale of analysis. */
    public EffectScale scale() {
        return scale;
    }

    /** What a study must report. */
    public Design design() {
        return design;
    }

    /** Whether zero on the analysis scale means no difference (so that a line of no effect can be drawn). */
    public boolean comparesTwo() {
        return switch (design) {
            case TWO_MEANS, TWO_BY_TWO, CHANGE, TWO_RATES -> true;
            case CORRELATION, PROPORTION, RATE, GIVEN -> false;
        };
    }

    /** The measure of that short name, in either case; empty where none has it. */
    public static Optional<EffectMeasure> parse(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values()).filter(m -> m.name().equals(wanted)).findFirst();
    }
}
