package org.dyad.evidence.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of the columns that are read, and which of them a misspelt header probably means. */
final class ColumnNames {
    /** Of evidence tables, by either name where there are two. */
    static final Set<String> EVIDENCE =
            Set.copyOf(List.of(("trial_id study arm_id arm study_label citation year doi pmid registry"
                            + " country design blinding start source_url arm_label label maternal_dose_amount maternal_dose_unit"
                            + " maternal_dose_interval vitamin_form iu_per_day iu_per_day_how dosing iu_per_day_to_sample"
                            + " infant_direct_iu_per_day dose dose_ug n_randomised n_randomised_total n_analysed n_if_equal_split"
                            + " duration_weeks compartment time_point weeks weeks_how baseline_mean baseline_sd baseline_se"
                            + " baseline_n final_mean mean final_sd sd final_se se final_n n final_se_derived final_sd_derived"
                            + " final_median final_spread_low final_spread_high final_spread_kind change_mean change_sd"
                            + " change_se change_n contrast_vs_arm contrast_mean contrast_ci_low contrast_ci_high"
                            + " contrast_level contrast_kind unit assay bmi bmi_mean quote confidence notes")
                    .split(" ")));

    /** Of the simple layouts. */
    private static final Set<String> SIMPLE = Set.copyOf(
            List.of(("study yi vi sei n1 mean1 sd1 n2 mean2 sd2 ai bi ci di ri ni xi ti x1 t1 x2 t2 m1 m2 n r dose"
                            + " dose_ug mean sd se reference logrr cases type unit")
                    .split(" ")));

    /** What other programs call a column. */
    private static final Map<String, Set<String>> ALSO_CALLED = Map.of(
            "study", Set.of("trial", "author"),
            "mean", Set.of("average", "avg"),
            "sd", Set.of("std", "stdev", "stddev", "standarddeviation"),
            "se", Set.of("sem", "stderr", "standarderror"),
            "n", Set.of("size", "samplesize", "nobs"));

    private ColumnNames() {}

    /** The header that stands for a column that is not there: a misspelling of it, never another column that is read. */
    static Optional<String> misspelt(String known, Collection<String> header) {
        return header.stream()
                .filter(name -> !EVIDENCE.contains(name) && !SIMPLE.contains(name))
                .filter(name -> close(known, name))
                .min(Comparator.<String>comparingInt(name -> NearestName.distance(known, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The one of these columns that a header probably means. */
    static Optional<String> meant(String header, Collection<String> known) {
        return known.stream()
                .filter(name -> close(name, header))
                .min(Comparator.<String>comparingInt(name -> NearestName.distance(name, header))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Headers of an evidence table that nothing reads by its name, in their order. */
    static Set<String> unread(List<String> header) {
        Set<String> unread = new LinkedHashSet<>(header);
        unread.removeAll(EVIDENCE);
        return unread;
    }

    /** The same but for case, spaces and underscores, or for a letter or two of a long name, or what others call it. */
    private static boolean close(String known, String found) {
        String a = NearestName.plain(known);
        String b = NearestName.plain(found);
        int letters = Math.min(a.length(), b.length());
        int slips = letters < 4 ? 0 : letters < 8 ? 1 : 2;
        return !b.isEmpty()
                && (NearestName.distance(a, b) <= slips
                        || ALSO_CALLED.getOrDefault(known, Set.of()).contains(b));
    }
}
