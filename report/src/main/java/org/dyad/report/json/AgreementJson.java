package org.dyad.report.json;

import org.dyad.extraction.agreement.Counts;
import org.dyad.extraction.agreement.Field;
import org.dyad.extraction.agreement.Scores;
import org.dyad.statistics.agreement.WilsonInterval;

/** Agreement of two readings, under the names that the scorer of the annotation format uses. */
public final class AgreementJson {
    private static final double LEVEL = 0.95;

    private AgreementJson() {}

    /** The fields of the object. */
    public static void write(JsonOut out, Scores scores) {
        out.object("fields", () -> {
            for (Field field : Field.values()) {
                counts(out, field.code(), scores.of(field));
            }
            counts(out, "structured", scores.structured());
            counts(out, "micro", scores.all());
        });
        scores.designs()
                .ifPresent(designs -> out.object("design", () -> {
                    int n = designs.first().size();
                    WilsonInterval interval = WilsonInterval.of(designs.agreed(), n, LEVEL);
                    out.field("documents", n)
                            .field("agreed", designs.agreed())
                            .field("observed", designs.observed())
                            .field("wilsonLower", interval.lower())
                            .field("wilsonUpper", interval.upper())
                            .field("level", 100 * LEVEL)
                            .field("kappa", designs.kappa())
                            .field("ac1", designs.ac1());
                }));
        out.list("differences", scores.differences(), (o, difference) -> o.field("document", difference.document())
                .field("field", difference.field().code())
                .field("missed", difference.missed())
                .field("value", difference.fact().shown()));
    }

    private static void counts(JsonOut out, String name, Counts counts) {
        out.object(name, () -> out.field("precision", counts.precision())
                .field("recall", counts.recall())
                .field("f1", counts.f1())
                .field("tp", counts.both())
                .field("fp", counts.second())
                .field("fn", counts.first()));
    }
}
