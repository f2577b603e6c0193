package org.dyad.synthesis.pool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dyad.evidence.effect.EffectMeasure;
import org.dyad.synthesis.effect.Contrasts;
import org.dyad.synthesis.effect.EffectSizes;
import org.dyad.synthesis.effect.StudyData;

/** The 13 trials of BCG vaccine (Colditz et al. 1994, doi:10.1001/jama.1994.03510330076038; metafor's dat.bcg). */
final class Bcg {
    private Bcg() {}

    static Contrasts logRiskRatios() {
        return EffectSizes.of(EffectMeasure.RR)
                .compute(rows().stream()
                        .map(r -> new StudyData.TwoByTwo(r[1], number(r[3]), number(r[4]), number(r[5]), number(r[6])))
                        .toList())
                .contrasts();
    }

    static Moderator latitude() {
        return new Moderator.Numeric(
                "ablat", rows().stream().map(r -> number(r[7])).toList());
    }

    static Moderator year() {
        return new Moderator.Numeric(
                "year", rows().stream().map(r -> number(r[2])).toList());
    }

    static List<String> allocation() {
        return rows().stream().map(r -> r[8]).toList();
    }

    private static List<String[]> rows() {
        try (InputStream in = Bcg.class.getResourceAsStream("/org/dyad/synthesis/bcg.csv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(String cell) {
        return Double.parseDouble(cell);
    }
}
