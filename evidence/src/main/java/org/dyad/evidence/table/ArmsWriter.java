package org.dyad.evidence.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.evidence.origin.Origin;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.quantity.Amount;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.quantity.DailyEquivalent;
import org.dyad.evidence.quantity.Period;
import org.dyad.evidence.quantity.Regimen;
import org.dyad.evidence.quantity.VitaminForm;
import org.dyad.evidence.study.Arm;
import org.dyad.evidence.study.Citation;
import org.dyad.evidence.study.InfantDose;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.study.MedianSummary;
import org.dyad.evidence.study.PrintedContrast;
import org.dyad.evidence.study.Study;
import org.dyad.evidence.study.Summary;

/** Writes an evidence table in the full layout; what it says reads back. */
final class ArmsWriter {
    private final EvidenceTable table;

    ArmsWriter(EvidenceTable table) {
        this.table = table;
    }

    List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Measurement m : table.measurements()) {
            Map<String, String> row = new LinkedHashMap<>();
            table.study(m.study()).ifPresent(study -> study(row, study));
            table.arm(m.study(), m.arm()).ifPresent(arm -> arm(row, arm));
            measurement(row, m);
            Optional<PrintedContrast> contrast = table.contrasts().stream()
                    .filter(c -> c.row() == m.row()
                            && c.study().equals(m.study())
                            && c.arm().equals(m.arm()))
                    .findFirst();
            contrast(row, contrast);
            rows.add(row);
        }
        return rows;
    }

    private static void study(Map<String, String> row, Study study) {
        Citation citation = study.citation();
        row.put("study", study.id());
        row.put("study_label", study.label());
        row.put("citation", citation.words());
        row.put("year", citation.year().map(String::valueOf).orElse(""));
        row.put("doi", citation.doi().orElse(""));
        row.put("pmid", citation.pmid().orElse(""));
        row.put("source_url", citation.sourceUrl().orElse(""));
        row.put("registry", study.registry().orElse(""));
        row.put("country", study.country().orElse(""));
        row.put("design", study.design().orElse(""));
        row.put("blinding", study.blinding().orElse(""));
        row.put("start", study.start().orElse(""));
    }

    private static void arm(Map<String, String> row, Arm arm) {
        Optional<DailyEquivalent> daily = arm.dose().dailyEquivalent();
        VitaminForm form = arm.dose().form();
        row.put("arm", arm.id());
        row.put("arm_label", arm.label());
        row.put(
                "maternal_dose_amount",
                arm.dose().amount().map(a -> TableWriter.number(a.value())).orElse(""));
        row.put("maternal_dose_unit", arm.dose().amount().map(ArmsWriter::unit).orElse(""));
        row.put("maternal_dose_interval", interval(arm.dose().regimen()));
        row.put("vitamin_form", form == VitaminForm.NOT_STATED ? "" : form.words());
        row.put("iu_per_day", daily.map(d -> TableWriter.number(d.iuPerDay())).orElse(""));
        row.put("iu_per_day_how", daily.map(DailyEquivalent::how).orElse(""));
        row.put("dosing", daily.map(d -> d.steady() ? "steady" : "bolus").orElse(""));
        row.put(
                "iu_per_day_to_sample",
                daily.filter(d -> d.overTimeToSample().isPresent())
                        .map(d -> TableWriter.number(d.overTimeToSample().getAsDouble()))
                        .orElse(""));
        row.put(
                "infant_direct_iu_per_day",
                switch (arm.infantDose()) {
                    case InfantDose.Stated stated -> TableWriter.number(stated.iuPerDay());
                    case InfantDose.NotStated notStated -> "";
                });
        row.put("n_randomised", count(arm.nRandomised()));
        row.put("n_randomised_total", count(arm.nRandomisedTotal()));
        row.put("n_if_equal_split", count(arm.nIfEqualSplit()));
    }

    private static String unit(Amount amount) {
        return switch (amount.unit()) {
            case IU -> "IU";
            case MICROGRAM -> "ug";
        };
    }

    private static String interval(Regimen regimen) {
        return switch (regimen) {
            case Regimen.Every every -> every(every.period());
            case Regimen.Once once ->
                "once in " + TableWriter.number(once.over().days()) + " days";
            case Regimen.Divided divided ->
                divided.doses() + " doses over "
                        + TableWriter.number(divided.over().days()) + " days";
            case Regimen.AsStated asStated -> "";
            case Regimen.Unreadable unreadable -> unreadable.words();
        };
    }

    private static String every(Period period) {
        if (period.equals(Period.DAY)) {
            return "day";
        }
        if (period.equals(Period.WEEK)) {
            return "week";
        }
        return period.equals(Period.MONTH) ? "month" : "every " + TableWriter.number(period.days()) + " days";
    }

    private static void measurement(Map<String, String> row, Measurement m) {
        row.put("n_analysed", count(m.nAnalysed()));
        row.put(
                "duration_weeks",
                m.durationWeeks().isPresent()
                        ? TableWriter.number(m.durationWeeks().getAsDouble())
                        : "");
        row.put("compartment", m.compartment().words());
        row.put("time_point", m.timePoint().words());
        row.put("weeks", number(m.timePoint().weeks()));
        row.put(
                "weeks_how",
                m.timePoint().weeks().map(weeks -> how(weeks.origin())).orElse(""));
        row.put("unit", m.unit().map(ConcentrationUnit::symbol).orElse(""));
        summary(row, "baseline", m.baseline());
        summary(row, "final", m.end());
        summary(row, "change", m.change());
        Optional<MedianSummary> median = m.endMedian();
        row.put("final_median", number(median.map(MedianSummary::median)));
        row.put("final_spread_low", number(median.flatMap(MedianSummary::low)));
        row.put("final_spread_high", number(median.flatMap(MedianSummary::high)));
        row.put("final_spread_kind", median.map(MedianSummary::kindWords).orElse(""));
        row.put("assay", m.assay().orElse(""));
        row.put("bmi_mean", number(m.bmi()));
        row.put("quote", m.quote().orElse(""));
        row.put("confidence", m.confidence().orElse(""));
        row.put("notes", m.notes().orElse(""));
    }

    /** Derived spreads go into columns of their own, so that nobody takes them for printed ones. */
    private static void summary(Map<String, String> row, String prefix, Summary summary) {
        row.put(prefix + "_mean", number(summary.mean()));
        row.put(prefix + "_sd", number(summary.sd().filter(ArmsWriter::printed)));
        row.put(prefix + "_se", number(summary.se().filter(ArmsWriter::printed)));
        row.put(prefix + "_n", count(summary.n()));
        if (prefix.equals("final")) {
            row.put("final_sd_derived", number(summary.sd().filter(sd -> !printed(sd))));
            row.put("final_se_derived", number(summary.se().filter(se -> !printed(se))));
        }
    }

    private static boolean printed(Sourced<Double> value) {
        return !(value.origin() instanceof Origin.Derived);
    }

    private static void contrast(Map<String, String> row, Optional<PrintedContrast> contrast) {
        row.put("contrast_vs_arm", contrast.map(PrintedContrast::versusArm).orElse(""));
        row.put("contrast_mean", number(contrast.map(PrintedContrast::difference)));
        row.put("contrast_ci_low", number(contrast.map(PrintedContrast::ciLow)));
        row.put("contrast_ci_high", number(contrast.map(PrintedContrast::ciHigh)));
        row.put(
                "contrast_level",
                contrast.map(c -> TableWriter.number(c.level())).orElse(""));
        row.put("contrast_kind", contrast.map(PrintedContrast::words).orElse(""));
    }

    private static String number(Optional<Sourced<Double>> value) {
        return value.map(v -> TableWriter.number(v.value())).orElse("");
    }

    private static String count(Optional<Sourced<Integer>> value) {
        return value.map(v -> v.value().toString()).orElse("");
    }

    private static String how(Origin origin) {
        return switch (origin) {
            case Origin.Derived derived -> derived.how();
            case Origin.Assumed assumed -> assumed.reason();
            case Origin.Quoted quoted -> "";
            case Origin.Supplied supplied -> "";
        };
    }
}
