package org.dyad.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dyad.extraction.agreement.Counts;
import org.dyad.extraction.agreement.Field;
import org.dyad.extraction.agreement.Scores;
import org.dyad.statistics.agreement.TwoRaters;
import org.dyad.statistics.agreement.WilsonInterval;

/** Agreement of two readings, for a person. */
public final class AgreementText {
    private static final double LEVEL = 0.95;

    private AgreementText() {}

    /** A table by field, then the design as two raters' categories. */
    public static String of(Scores scores) {
        TextTable table = new TextTable("field", "precision", "recall", "F1", "in both", "proposed only", "missed");
        for (Field field : Field.values()) {
            row(table, field.code(), scores.of(field));
        }
        row(table, "without quantities", scores.structured());
        row(table, "all", scores.all());
        StringBuilder text = new StringBuilder(table.text());
        text.append(
                        "Precision: the share of what was proposed that the other reading has too. Recall: the share of what the other reading")
                .append(" has that was proposed.\nF1 is their harmonic mean. \"All\" counts bare quantities too.\n");
        scores.designs().ifPresent(designs -> text.append('\n').append(designs(designs)));
        return text.toString();
    }

    private static void row(TextTable table, String name, Counts counts) {
        table.row(
                name,
                share(counts.precision()),
                share(counts.recall()),
                share(counts.f1()),
                String.valueOf(counts.both()),
                String.valueOf(counts.second()),
                String.valueOf(counts.first()));
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String designs(TwoRaters designs) {
        int n = designs.first().size();
        WilsonInterval interval = WilsonInterval.of(designs.agreed(), n, LEVEL);
        return String.format(
                Locale.ROOT,
                "Design, as two persons' judgement would be compared: the same in %d of %d documents, %.1f%% (95%% Wilson interval %.1f to"
                        + " %.1f%%).%nBeyond chance: Cohen's kappa %s, Gwet's AC1 %s; 1 is full agreement, 0 is no more than chance. Where"
                        + " one design is common, kappa falls while agreement rises; AC1 stays.%n",
                designs.agreed(),
                n,
                100 * designs.observed(),
                100 * interval.lower(),
                100 * interval.upper(),
                coefficient(designs.kappa()),
                coefficient(designs.ac1()));
    }

    private static String coefficient(double value) {
        return Double.isNaN(value) ? "not defined (one category only)" : String.format(Locale.ROOT, "%.3f", value);
    }

    /** What one reading has and the other has not, document by document; the worst documents first. */
    public static String differences(Scores scores) {
        List<String> names = new ArrayList<>(scores.documents().keySet());
        names.sort(java.util.Comparator.comparingDouble((String name) ->
                scores.documents().getOrDefault(name, Counts.NONE).f1()));
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            List<Scores.Difference> own = scores.differences().stream()
                    .filter(d -> d.document().equals(name) && d.field() != Field.QUANTITIES)
                    .toList();
            if (!own.isEmpty()) {
                text.append(name)
                        .append(String.format(
                                Locale.ROOT,
                                " (F1 %.2f)%n",
                                scores.documents()
                                        .getOrDefault(name, Counts.NONE)
                                        .f1()));
                own.forEach(d -> text.append("  ")
                        .append(d.missed() ? "missed " : "not annotated ")
                        .append(d.field().code())
                        .append(' ')
                        .append(d.fact().shown())
                        .append('\n'));
            }
        }
        return text.toString();
    }
}
