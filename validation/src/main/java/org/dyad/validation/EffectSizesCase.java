package org.dyad.validation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.EffectSizes;
import org.dyad.synthesis.effect.RatioBias;
import org.dyad.synthesis.effect.StudyData;
import org.dyad.synthesis.effect.VarianceCorrection;

/** Single effect sizes of about thirty measures, awkward rows included. */
final class EffectSizesCase implements ReferenceCase {
    private static final Map<String, Function<Tables.Row, StudyData>> READERS = Map.of(
            "two_by_two",
            r -> new StudyData.TwoByTwo(r.text("row"), r.number("ai"), r.number("bi"), r.number("ci"), r.number("di")),
            "continuous",
            r -> new StudyData.TwoMeans(
                    r.text("row"),
                    r.number("n1"),
                    r.number("m1"),
                    r.number("sd1"),
                    r.number("n2"),
                    r.number("m2"),
                    r.number("sd2")),
            "change",
            r -> new StudyData.Change(
                    r.text("row"),
                    r.number("m1"),
                    r.number("sd1"),
                    r.number("m2"),
                    r.number("sd2"),
                    r.number("n"),
                    r.number("r")),
            "correlation",
            r -> new StudyData.Correlation(r.text("row"), r.number("ri"), r.number("ni")),
            "proportion",
            r -> new StudyData.Proportion(r.text("row"), r.number("xi"), r.number("ni")),
            "rate",
            r -> new StudyData.Rate(r.text("row"), r.number("xi"), r.number("ti")),
            "rate_two_groups",
            r -> new StudyData.TwoRates(r.text("row"), r.number("x1"), r.number("t1"), r.number("x2"), r.number("t2")));

    @Override
    public String name() {
        return "effect_sizes";
    }

    @Override
    public String covers() {
        return "effect sizes of all measures on awkward rows";
    }

    @Override
    public void compare(Path folder, Expected expected) {
        for (String table : expected.at("tables").fields()) {
            List<StudyData> rows = rows(folder, table);
            Expected measures = expected.at("tables").at(table);
            for (String measure : measures.fields()) {
                EffectSizes sizes = EffectSizes.of(EffectMeasure.parse(measure).orElseThrow());
                Effects.compareRows(measures.at(measure), sizes.compute(rows));
            }
        }
        Expected newer = expected.at("newer_version_variants");
        List<StudyData> continuous = rows(folder, "continuous");
        Effects.compareRows(
                newer.at("continuous").at("SMDH"),
                EffectSizes.of(EffectMeasure.SMDH)
                        .with(VarianceCorrection.PLAIN)
                        .compute(continuous));
        Effects.compareRows(
                newer.at("continuous").at("ROM_second_order_corrected"),
                EffectSizes.of(EffectMeasure.ROM).with(RatioBias.SECOND_ORDER).compute(continuous));
        Effects.compareRows(
                newer.at("change").at("SMCRH"),
                EffectSizes.of(EffectMeasure.SMCRH)
                        .with(VarianceCorrection.PLAIN)
                        .compute(rows(folder, "change")));
    }

    private static List<StudyData> rows(Path folder, String table) {
        Function<Tables.Row, StudyData> reader =
                Optional.ofNullable(READERS.get(table)).orElseThrow();
        return Tables.read(folder.resolve("input_" + table + ".csv")).stream()
                .map(reader)
                .toList();
    }
}
