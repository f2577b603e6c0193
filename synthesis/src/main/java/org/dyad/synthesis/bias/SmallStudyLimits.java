package org.dyad.synthesis.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.pool.PoolingFit;

/** What weakens an analysis of small-study effects for the trials at hand, in sentences. */
final class SmallStudyLimits {
    /** Below this many trials, tests of asymmetry are not recommended (Sterne et al. 2011, doi:10.1136/bmj.d4002). */
    static final int FEW_TRIALS = 10;

    /** Below this many trials, PET-PEESE is known to be erratic (Stanley 2017, doi:10.1177/1948550617693062). */
    static final int FEW_FOR_PET = 20;

    /** Below this many trials in an interval of p values its weight is hardly known; judgement. */
    static final int FEW_IN_INTERVAL = 4;

    /** Where the largest standard error is less than this many times the smallest, trials are of about one size; judgement. */
    static final double SIMILAR_SIZES = 2;

    /** I² in percent above which trim and fill and fail-safe numbers mislead; judgement. */
    static final double LARGE_HETEROGENEITY = 50;

    private SmallStudyLimits() {}

    static List<String> of(PoolingFit pooled, Finding<SelectionFit> selection) {
        Contrasts contrasts = pooled.contrasts();
        int k = contrasts.count();
        List<String> limits = new ArrayList<>();
        limits.add(
                "A difference between small and large trials is not proof of publication bias: small trials may also differ in"
                        + " their methods, their doses or their patients.");
        if (k < FEW_TRIALS) {
            limits.add(("There %s. With fewer than 10, tests of asymmetry have too little power to tell chance from"
                            + " real asymmetry, and a large p value does not reassure (Sterne et al. 2011, doi:10.1136/bmj.d4002).")
                    .formatted(k == 1 ? "is only 1 trial" : "are only " + k + " trials"));
        }
        measure(contrasts.measure()).ifPresent(limits::add);
        double ratio = ratioOfErrors(contrasts);
        if (ratio < SIMILAR_SIZES) {
            limits.add(String.format(
                    Locale.ROOT,
                    "The trials are of about the same size (the largest standard error is %.1f times the smallest), so they can"
                            + " hardly show a trend with size.",
                    ratio));
        }
        OptionalDouble i2 = pooled.heterogeneity().i2();
        if (i2.isPresent() && i2.getAsDouble() > LARGE_HETEROGENEITY) {
            limits.add(String.format(
                    Locale.ROOT,
                    "The trials differ a great deal for other reasons (I² %.0f%%); trim and fill, the fail-safe numbers and the"
                            + " weighted regressions, PET and PEESE among them, do not allow for that.",
                    i2.getAsDouble()));
        }
        if (k < FEW_FOR_PET) {
            limits.add("PET and PEESE are erratic with fewer than 20 trials; read them as a sensitivity analysis"
                    + " (Stanley 2017, doi:10.1177/1948550617693062).");
        }
        selection
                .value()
                .map(SmallStudyLimits::thinIntervals)
                .filter(s -> !s.isEmpty())
                .ifPresent(limits::add);
        return limits;
    }

    private static Optional<String> measure(EffectMeasure measure) {
        return switch (measure) {
            case SMD, SMD_UB, SMD_AV, SMDH, SMCC, SMCR, SMCRH ->
                Optional.of(
                        "The standard error of a standardised difference grows with the difference itself, so effect and standard error"
                                + " go together even without any bias; tests on the standard error say yes too often. Look at the"
                                + " tests on sample size.");
            case OR, PETO, RR, IRR ->
                Optional.of(
                        "The standard error of a log ratio of risks, odds or rates depends on the ratio itself, most of all for large"
                                + " effects and rare events, so effect and standard error go together even without any bias. Look"
                                + " at the tests on sample size.");
            case PR, PLN, PLO, IR, IRLN, COR, UCOR, YUQ, PHI ->
                Optional.of(
                        "The standard error of this measure depends on its value, so the two go together even without any bias. Look at"
                                + " the tests on sample size.");
            case MD, MD_HO, ROM, VR, MC, ROMC, RD, AS, ZCOR, PAS, PFT, IRS, IRFT, IRD, IRSD, GEN -> Optional.empty();
        };
    }

    private static double ratioOfErrors(Contrasts contrasts) {
        double least = contrasts.contrasts().stream()
                .mapToDouble(Contrast::standardError)
                .min()
                .orElseThrow();
        double greatest = contrasts.contrasts().stream()
                .mapToDouble(Contrast::standardError)
                .max()
                .orElseThrow();
        return greatest / least;
    }

    private static String thinIntervals(SelectionFit fit) {
        List<String> thin = fit.weights().stream()
                .filter(w -> w.trials() < FEW_IN_INTERVAL)
                .map(w -> "%s (%d)".formatted(w.interval(), w.trials()))
                .toList();
        return thin.isEmpty()
                ? ""
                : "The selection model rests on few trials in these intervals of p values: %s; their weights are hardly known."
                        .formatted(String.join(", ", thin));
    }
}
