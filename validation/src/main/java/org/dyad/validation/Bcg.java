package org.dyad.validation;

import java.nio.file.Path;
import java.util.List;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.Contrast;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.effect.EffectSizes;
import org.dyad.synthesis.effect.StudyData;
import org.dyad.synthesis.pool.Moderator;

/** The 13 trials of BCG vaccine that three cases use. */
final class Bcg {
    private Bcg() {}

    static Contrasts contrasts(Path folder) {
        return read(folder.resolve("input.csv"));
    }

    static Contrasts read(Path file) {
        return EffectSizes.of(EffectMeasure.RR)
                .compute(Tables.read(file).stream()
                        .map(r -> new StudyData.TwoByTwo(
                                r.text("author"),
                                r.number("tpos"),
                                r.number("tneg"),
                                r.number("cpos"),
                                r.number("cneg")))
                        .toList())
                .contrasts();
    }

    static Moderator numeric(Path folder, String column) {
        return numericIn(folder.resolve("input.csv"), column);
    }

    static Moderator numericIn(Path file, String column) {
        return new Moderator.Numeric(
                column, Tables.read(file).stream().map(r -> r.number(column)).toList());
    }

    static List<String> allocation(Path folder) {
        return textIn(folder.resolve("input.csv"), "alloc");
    }

    static List<String> textIn(Path file, String column) {
        return Tables.read(file).stream().map(r -> r.text(column)).toList();
    }

    static void compareEffects(Expected expected, Contrasts contrasts) {
        expected.at("yi")
                .matches(contrasts.contrasts().stream().map(Contrast::effect).toList(), Tolerance.closedForm());
        expected.at("vi")
                .matches(contrasts.contrasts().stream().map(Contrast::variance).toList(), Tolerance.closedForm());
    }
}
