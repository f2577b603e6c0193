package org.dyad.validation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.counts.CountsFit;
import org.dyad.synthesis.counts.CountsTest;
import org.dyad.synthesis.counts.CountsTest.Kind;
import org.dyad.synthesis.counts.MantelHaenszel;
import org.dyad.synthesis.counts.PetoOneStep;
import org.dyad.synthesis.effect.EffectSizes;
import org.dyad.synthesis.effect.EffectTable;
import org.dyad.synthesis.effect.StudyData;
import org.dyad.synthesis.effect.ZeroCells;

/** Sparse two-by-two tables with the rules for zero cells. */
final class NielweiseZeroCells implements ReferenceCase {
    private static final ZeroCells ONLY_ZERO = ZeroCells.onlyZero();
    private static final Map<String, EffectSizes> RULES = Map.of(
            "OR_only0", EffectSizes.of(EffectMeasure.OR),
            "OR_all", EffectSizes.of(EffectMeasure.OR).with(ONLY_ZERO.to(ZeroCells.AddTo.ALL)),
            "OR_if0all", EffectSizes.of(EffectMeasure.OR).with(ONLY_ZERO.to(ZeroCells.AddTo.ALL_IF_ANY_ZERO)),
            "OR_drop00", EffectSizes.of(EffectMeasure.OR).with(ONLY_ZERO.droppingDoubleZero()),
            "OR_add01", EffectSizes.of(EffectMeasure.OR).with(ONLY_ZERO.adding(0.1)),
            "RR_only0", EffectSizes.of(EffectMeasure.RR),
            "RD", EffectSizes.of(EffectMeasure.RD),
            "PETO", EffectSizes.of(EffectMeasure.PETO),
            "AS", EffectSizes.of(EffectMeasure.AS));

    @Override
    public String name() {
        return "nielweise_zero_cells";
    }

    @Override
    public String covers() {
        return "odds ratios, risk ratios, risk differences, Peto and arcsine with zero cells, pooled by inverse variance,"
                + " by Mantel and Haenszel, and by Peto";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        List<StudyData.TwoByTwo> rows = Tables.read(folder.resolve("input.csv")).stream()
                .map(r -> StudyData.TwoByTwo.ofTotals(
                        r.text("author"), r.number("ai"), r.number("n1i"), r.number("ci"), r.number("n2i")))
                .toList();
        for (String rule : expected.at("effects").fields()) {
            EffectTable table =
                    Optional.ofNullable(RULES.get(rule)).orElseThrow().compute(rows);
            Effects.compareColumns(expected.at("effects").at(rule), table);
            Expected fits = expected.at("fits").at(rule);
            for (String method : fits.fields()) {
                FitComparison.compareMean(fits.at(method), table.contrasts());
            }
        }
        Expected pooled = expected.at("mantel_haenszel");
        for (String name : pooled.fields()) {
            EffectMeasure measure = EffectMeasure.parse(name.substring(0, 2)).orElseThrow();
            boolean corrected = !name.endsWith("no_continuity_in_test");
            mantelHaenszel(pooled.at(name), new MantelHaenszel().pool(measure, rows, 0.95), corrected);
        }
        CountsFit peto = new PetoOneStep().pool(EffectMeasure.PETO, rows, 0.95);
        mantelHaenszel(expected.at("peto"), peto, false);
    }

    private static void mantelHaenszel(Expected expected, CountsFit fit, boolean corrected) {
        CountsComparison.pooled(expected, fit);
        Optional<CountsTest> noEffect = CountsComparison.test(
                fit.tests(), corrected ? Kind.COCHRAN_MANTEL_HAENSZEL_CORRECTED : Kind.COCHRAN_MANTEL_HAENSZEL);
        Optional<CountsTest> tarone = CountsComparison.test(fit.tests(), Kind.TARONE);
        Tolerance closed = Tolerance.closedForm();
        expected.at("MH_chi2").matches(noEffect.map(CountsTest::statistic).orElse(Double.NaN), closed);
        expected.at("MHp").matches(noEffect.map(CountsTest::pValue).orElse(Double.NaN), closed);
        expected.at("tarone").matches(tarone.map(CountsTest::statistic).orElse(Double.NaN), closed);
        expected.at("tarone_p").matches(tarone.map(CountsTest::pValue).orElse(Double.NaN), closed);
    }
}
