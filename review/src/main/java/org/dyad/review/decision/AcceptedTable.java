package org.dyad.review.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dyad.evidence.origin.DocumentId;

/**
 * Accepted facts as an evidence table: a row for each accepted level of 25-hydroxyvitamin D in a group whose dose was accepted too.
 *
 * @param header  the columns of an evidence table, and {@code reviewer}, {@code decided_in_bulk} and {@code document_sha256}
 * @param rows    the cells
 * @param contrasts accepted differences between two groups, under {@link #CONTRASTS_HEADER}
 * @param missing what was accepted and is in no row, or in a row that lacks something: a sentence each, with what to do
 */
public record AcceptedTable(
        List<String> header, List<List<String>> rows, List<List<String>> contrasts, List<String> missing) {
    /** The columns of {@link #contrasts}, a table of printed differences. */
    public static final List<String> CONTRASTS_HEADER = ContrastRows.HEADER;

    /** Always there, because a table of evidence needs them. */
    private static final List<String> NEEDED = List.of(
            "study",
            "arm",
            "arm_label",
            "maternal_dose_amount",
            "maternal_dose_unit",
            "maternal_dose_interval",
            "compartment",
            "time_point",
            "final_mean",
            "unit",
            "source_url",
            "quote",
            "reviewer");

    private static final List<String> ORDER = List.of(
            "study",
            "citation",
            "year",
            "doi",
            "pmid",
            "country",
            "design",
            "arm",
            "arm_label",
            "maternal_dose_amount",
            "maternal_dose_unit",
            "maternal_dose_interval",
            "infant_direct_iu_per_day",
            "n_analysed",
            "n_randomised_total",
            "duration_weeks",
            "compartment",
            "time_point",
            "baseline_mean",
            "baseline_sd",
            "baseline_se",
            "final_mean",
            "final_sd",
            "final_se",
            "final_median",
            "final_spread_low",
            "final_spread_high",
            "final_spread_kind",
            "unit",
            "assay",
            "source_url",
            "quote",
            "reviewer",
            "decided_in_bulk",
            "document_sha256",
            "notes");

    public AcceptedTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        contrasts = contrasts.stream().map(List::copyOf).toList();
        missing = List.copyOf(missing);
    }

    /** The table of these facts. */
    public static AcceptedTable of(List<AcceptedFact> facts) {
        Map<DocumentId, List<AcceptedFact>> documents = new LinkedHashMap<>();
        facts.forEach(fact -> documents
                .computeIfAbsent(fact.key().document(), id -> new ArrayList<>())
                .add(fact));
        List<Map<String, String>> rows = new ArrayList<>();
        List<Map<String, String>> contrasts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        documents.forEach((document, own) -> {
            String id = StudyRows.id(document);
            String free = id;
            for (int i = 2; !ids.add(free); i++) {
                free = id + "-" + i;
            }
            StudyRows study = new StudyRows(free, own);
            rows.addAll(study.rows());
            contrasts.addAll(study.contrasts());
            missing.addAll(study.missing());
        });
        List<String> header = ORDER.stream()
                .filter(name -> NEEDED.contains(name) || rows.stream().anyMatch(row -> row.containsKey(name)))
                .toList();
        return new AcceptedTable(header, cells(header, rows), cells(ContrastRows.HEADER, contrasts), missing);
    }

    private static List<List<String>> cells(List<String> header, List<Map<String, String>> rows) {
        return rows.stream()
                .map(row ->
                        header.stream().map(name -> row.getOrDefault(name, "")).toList())
                .toList();
    }
}
