package org.dyad.evidence.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dyad.evidence.quantity.AmountUnit;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.table.RawTable.RawRow;

/** Rows of one arm at one dose, and which of a study's rows is its reference. */
final class DoseRows {
    private DoseRows() {}

    static List<SimpleRow.DoseMean> means(NamedTable table, Optional<ConcentrationUnit> wanted) {
        Faults faults = new Faults(table.file());
        table.require(faults, "doses with means need study, dose, mean, and n with sd, or se", "study", "mean");
        requireDose(table, faults);
        if (!table.hasAll("n", "sd") && !table.has("se")) {
            faults.column("sd", "There is neither n with sd, nor se.", NamedTable.suggestion("sd", table.header()));
        }
        faults.throwIfAny();
        UnitColumn unit = UnitColumn.read(table, wanted, faults);
        List<SimpleRow.DoseMean> rows = new ArrayList<>();
        List<Boolean> marked = new ArrayList<>();
        for (RawRow raw : table.rows()) {
            RowReader row = new RowReader(table, raw, faults);
            rows.add(mean(table, row, unit.factor(table, raw)));
            marked.add(reference(row));
        }
        faults.throwIfAny();
        List<Boolean> references =
                references(rows, rows.stream().map(SimpleRow.DoseMean::dose).toList(), marked, faults);
        faults.throwIfAny();
        List<SimpleRow.DoseMean> known = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            SimpleRow.DoseMean r = rows.get(i);
            known.add(new SimpleRow.DoseMean(
                    r.study(), r.dose(), r.mean(), r.n(), r.sd(), r.se(), references.get(i), r.row()));
        }
        return List.copyOf(known);
    }

    private static SimpleRow.DoseMean mean(NamedTable table, RowReader row, double f) {
        Optional<Integer> n = row.count("n", 1, "persons");
        Optional<Double> sd = row.aboveZero("sd", "a standard deviation").map(value -> f * value);
        Optional<Double> se = row.aboveZero("se", "a standard error").map(value -> f * value);
        boolean spread = row.text("se").isPresent()
                || (row.text("sd").isPresent() && row.text("n").isPresent());
        if (!spread) {
            String missing = table.has("sd") && row.text("sd").isEmpty() ? "sd" : table.has("n") ? "n" : "se";
            row.empty(missing, "An arm needs n with sd, or se.");
        }
        return new SimpleRow.DoseMean(
                row.requiredText("study", "Every row needs a study."),
                dose(table, row),
                f * row.required("mean", row.number("mean"), "An arm needs a mean."),
                n,
                sd,
                se,
                false,
                row.row());
    }

    static List<SimpleRow.DoseLogRelativeRisk> logRelativeRisks(NamedTable table) {
        Faults faults = new Faults(table.file());
        table.require(faults, "doses with log relative risks need study, dose, logrr, se", "study", "logrr", "se");
        requireDose(table, faults);
        faults.throwIfAny();
        List<SimpleRow.DoseLogRelativeRisk> rows = new ArrayList<>();
        for (RawRow raw : table.rows()) {
            RowReader row = new RowReader(table, raw, faults);
            Optional<Double> se = row.atLeastZero("se", "a standard error").filter(value -> value > 0);
            rows.add(new SimpleRow.DoseLogRelativeRisk(
                    row.requiredText("study", "Every row needs a study."),
                    dose(table, row),
                    row.required(
                            "logrr", row.number("logrr"), "A dose needs its log relative risk (0 at the reference)."),
                    se,
                    row.atLeastZero("cases", "a number of cases"),
                    row.aboveZero("n", "a number of persons or person-time"),
                    type(row),
                    se.isEmpty(),
                    row.row()));
        }
        faults.throwIfAny();
        oneReferenceEach(rows, faults);
        faults.throwIfAny();
        return List.copyOf(rows);
    }

    private static void oneReferenceEach(List<SimpleRow.DoseLogRelativeRisk> rows, Faults faults) {
        Map<String, List<SimpleRow.DoseLogRelativeRisk>> studies = new LinkedHashMap<>();
        rows.forEach(row ->
                studies.computeIfAbsent(row.study(), id -> new ArrayList<>()).add(row));
        studies.forEach((study, own) -> {
            List<Integer> references = own.stream()
                    .filter(SimpleRow.DoseLogRelativeRisk::reference)
                    .map(SimpleRow.DoseLogRelativeRisk::row)
                    .toList();
            if (references.size() != 1) {
                faults.cell(
                        own.get(0).row(),
                        "se",
                        references.size() + " reference rows",
                        "one",
                        "Study " + study + " has " + references.size()
                                + " reference rows (se empty or 0); it must have one.",
                        "Leave se empty in the reference row and only there.");
            }
            own.stream()
                    .filter(row -> row.reference() && row.logrr() != 0)
                    .forEach(row -> faults.cell(
                            row.row(),
                            "logrr",
                            Numbers.plain(row.logrr()),
                            "0",
                            "The reference row of study " + study + " has a log relative risk of "
                                    + Numbers.plain(row.logrr()) + ".",
                            "It must be 0 there; if this is no reference, give its standard error."));
        });
    }

    private static SimpleRow.StudyType type(RowReader row) {
        Optional<String> words = row.text("type");
        if (words.isEmpty()) {
            return SimpleRow.StudyType.NOT_STATED;
        }
        return switch (words.get().toLowerCase(Locale.ROOT)) {
            case "cc" -> SimpleRow.StudyType.CASE_CONTROL;
            case "ir" -> SimpleRow.StudyType.INCIDENCE_RATE;
            case "ci" -> SimpleRow.StudyType.CUMULATIVE_INCIDENCE;
            default -> {
                row.fault(
                        "type",
                        words.get(),
                        "cc, ir or ci",
                        RowReader.quoted(words.get()) + " is no type of study.",
                        "Write cc (case-control), ir (incidence rate) or ci (cumulative incidence).");
                yield SimpleRow.StudyType.NOT_STATED;
            }
        };
    }

    private static void requireDose(NamedTable table, Faults faults) {
        if (!table.has("dose") && !table.has("dose_ug")) {
            table.require(faults, "it holds IU per day (dose_ug: micrograms per day)", "dose");
        }
        if (table.hasAll("dose", "dose_ug")) {
            faults.column("dose_ug", "There are both dose and dose_ug.", "Keep one of them.");
        }
    }

    private static double dose(NamedTable table, RowReader row) {
        boolean micrograms = table.has("dose_ug");
        String name = micrograms ? "dose_ug" : "dose";
        double dose = row.required(name, row.atLeastZero(name, "a dose"), "An arm needs its dose.");
        return micrograms ? dose * AmountUnit.MICROGRAM.iu() : dose;
    }

    private static boolean reference(RowReader row) {
        Optional<String> words = row.text("reference");
        if (words.isEmpty()) {
            return false;
        }
        return switch (words.get().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> {
                row.fault(
                        "reference",
                        words.get(),
                        "true, false or empty",
                        RowReader.quoted(words.get()) + " is neither true nor false.",
                        "Write true in the reference row and nothing elsewhere.");
                yield false;
            }
        };
    }

    /** Which rows are references: those marked, else the lowest dose of each study (of equal ones the first). */
    private static List<Boolean> references(
            List<? extends SimpleRow> rows, List<Double> doses, List<Boolean> marked, Faults faults) {
        Map<String, Integer> chosen = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!marked.get(i)) {
                continue;
            }
            Integer other = chosen.putIfAbsent(rows.get(i).study(), i);
            if (other != null) {
                faults.cell(
                        rows.get(i).row(),
                        "reference",
                        "true",
                        "one reference in each study",
                        "Study " + rows.get(i).study() + " has a reference in row "
                                + rows.get(other).row() + " already.",
                        "Keep one.");
            }
        }
        Map<String, Integer> lowest = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            int place = i;
            lowest.merge(rows.get(i).study(), place, (old, other) -> doses.get(other) < doses.get(old) ? other : old);
        }
        lowest.forEach(chosen::putIfAbsent);
        List<Boolean> references = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            references.add(chosen.getOrDefault(rows.get(i).study(), -1) == i);
        }
        return references;
    }
}
