package org.dyad.validation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.effect.EffectSizes;
import org.dyad.synthesis.effect.EffectTable;
import org.dyad.synthesis.effect.StudyData;
import org.dyad.synthesis.effect.VarianceCorrection;

/** Means and SDs of nine trials: mean differences, standardised forms, ratio of means. */
final class NormandContinuous implements ReferenceCase {
    private static final Map<String, EffectMeasure> MEASURES = Map.of(
            "MD", EffectMeasure.MD,
            "MD_HO", EffectMeasure.MD_HO,
            "SMD_exactJ_LS", EffectMeasure.SMD,
            "SMD_exactJ_UB", EffectMeasure.SMD_UB,
            "SMD_exactJ_AV", EffectMeasure.SMD_AV,
            "SMDH", EffectMeasure.SMDH,
            "ROM", EffectMeasure.ROM);

    @Override
    public String name() {
        return "normand_continuous";
    }

    @Override
    public String covers() {
        return "mean differences, standardised mean differences and ratios of means, and their pooling";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        List<StudyData.TwoMeans> rows = rows(folder);
        Expected effects = expected.at("effects");
        for (String label : effects.fields()) {
            if (MEASURES.containsKey(label)) {
                Effects.compareColumns(
                        effects.at(label), EffectSizes.of(MEASURES.get(label)).compute(rows));
            } else {
                effects.at(label).leaveOut("the exact correction is always used; older forms are not offered");
            }
        }
        for (String table : List.of("fits", "fits_knha")) {
            for (String label : expected.at(table).fields()) {
                compareFits(expected.at(table).at(label), contrasts(label, rows, effects));
            }
        }
        EffectTable newer = EffectSizes.of(EffectMeasure.SMDH)
                .with(VarianceCorrection.PLAIN)
                .compute(rows);
        Expected variants = expected.at("newer_version_variants");
        Effects.compareColumns(variants.at("effects").at("SMDH"), newer);
        compareFits(variants.at("fits").at("SMDH"), newer.contrasts());
    }

    private static void compareFits(Expected byMethod, Contrasts contrasts) {
        for (String method : byMethod.fields()) {
            FitComparison.compareMean(byMethod.at(method), contrasts);
        }
    }

    /** Where Dyad does not offer the effect size, its pooling is compared on the effects as the reference gives them. */
    private static Contrasts contrasts(String label, List<StudyData.TwoMeans> rows, Expected effects) {
        return MEASURES.containsKey(label)
                ? EffectSizes.of(MEASURES.get(label)).compute(rows).contrasts()
                : Contrasts.of(
                        EffectMeasure.GEN,
                        effects.at(label).at("yi").numbers(),
                        effects.at(label).at("vi").numbers());
    }

    private static List<StudyData.TwoMeans> rows(Path folder) {
        return Tables.read(folder.resolve("input.csv")).stream()
                .map(r -> new StudyData.TwoMeans(
                        r.text("source"),
                        r.number("n1i"),
                        r.number("m1i"),
                        r.number("sd1i"),
                        r.number("n2i"),
                        r.number("m2i"),
                        r.number("sd2i")))
                .toList();
    }
}
