package org.dyad.evidence.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dyad.evidence.quantity.AmountUnit;
import org.dyad.evidence.quantity.ConcentrationUnit;

/** Rows of one arm at one dose, and which of a study's rows is its reference. */
final class DoseRows {
    private DoseRows() {}

    static LayoutRows<SimpleRow.DoseMean> means(NamedTable table, Optional<ConcentrationUnit> wanted) {
        Faults faults = new Faults(table.file());
        table.require(faults, "doses with means need study, dose, mean, and n with sd, or se", "study", "mean");
        requireDose(table, faults);
        if (!table.hasAll("n", "sd") && !table.has("se")) {
            faults.column("sd", "There is neither n with sd, nor se.", table.suggestion("sd", "se", "n"));
        }
        faults.throwIfAny();
        UnitColumn unit = UnitColumn.read(table, wanted, faults);
        List<SimpleRow.DoseMean> all = new ArrayList<>();
        List<Boolean> marked = new ArrayList<>();
        LayoutRows<SimpleRow.DoseMean> rows = LayoutRows.read(table, faults, row -> {
            SimpleRow.DoseMean read = mean(table, row, unit);
            all.add(read);
            marked.add(reference(row));
            return read;
        });
        faults.throwIfAny();
        // Incomplete rows too: the lowest dose of a study stays its reference where nothing else is known of that arm.
        Set<Integer> references = references(all, marked, faults);
        faults.throwIfAny();
        return rows.map(r -> new SimpleRow.DoseMean(
                r.study(), r.dose(), r.mean(), r.n(), r.sd(), r.se(), references.contains(r.row()), r.row()));
    }

    private static SimpleRow.DoseMean mean(NamedTable table, RowReader row, UnitColumn unit) {
        double f = row.factor(unit);
        Optional<Integer> n = row.count("n", 1, "persons");
        Optional<Double> sd = row.aboveZero("sd", "a standard deviation").map(value -> f * value);
        Optional<Double> se = row.aboveZero("se", "a standard error").map(value -> f * value);
        double dose = dose(table, row);
        double mean = f * row.needed("mean", row.number("mean"));
        boolean withSd = table.hasAll("n", "sd");
        if (row.text("se").isEmpty()
                && !(row.text("sd").isPresent() && row.text("n").isPresent())) {
            String spread = Stream.of("sd", "n")
                    .filter(name -> withSd && row.text(name).isEmpty())
                    .map(table::headerOf)
                    .collect(Collectors.joining(" and "));
            row.lacks(
                    spread.isEmpty()
                            ? table.headerOf("se")
                            : spread + (table.has("se") ? " or " + table.headerOf("se") : ""));
        }
        return new SimpleRow.DoseMean(
                row.requiredText("study", "Every row needs a study."), dose, mean, n, sd, se, false, row.row());
    }

    static LayoutRows<SimpleRow.DoseLogRelativeRisk> logRelativeRisks(NamedTable table) {
        Faults faults = new Faults(table.file());
        table.require(faults, "doses with log relative risks need study, dose, logrr, se", "study", "logrr", "se");
        requireDose(table, faults);
        faults.throwIfAny();
        LayoutRows<SimpleRow.DoseLogRelativeRisk> rows = LayoutRows.read(table, faults, row -> {
            Optional<Double> se = row.atLeastZero("se", "a standard error").filter(value -> value > 0);
            return new SimpleRow.DoseLogRelativeRisk(
                    row.requiredText("study", "Every row needs a study."),
                    dose(table, row),
                    row.needed("logrr", row.number("logrr")),
                    se,
                    row.atLeastZero("cases", "a number of cases"),
                    row.aboveZero("n", "a number of persons or person-time"),
                    type(row),
                    se.isEmpty(),
                    row.row());
        });
        faults.throwIfAny();
        oneReferenceEach(rows.complete(), faults);
        faults.throwIfAny();
        return rows;
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
        double dose = row.needed(name, row.atLeastZero(name, "a dose"));
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

    /** The rows that are references: those marked, else the lowest dose of each study (of equal ones the first). */
    private static Set<Integer> references(List<SimpleRow.DoseMean> rows, List<Boolean> marked, Faults faults) {
        Map<String, SimpleRow.DoseMean> chosen = new LinkedHashMap<>();
        Map<String, SimpleRow.DoseMean> lowest = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            SimpleRow.DoseMean row = rows.get(i);
            SimpleRow.DoseMean other = marked.get(i) ? chosen.putIfAbsent(row.study(), row) : null;
            if (other != null) {
                faults.cell(
                        row.row(),
                        "reference",
                        "true",
                        "one reference in each study",
                        "Study " + row.study() + " has a reference in row " + other.row() + " already.",
                        "Keep one.");
            }
            // An unknown dose (NaN) compares as the highest.
            lowest.merge(row.study(), row, (old, next) -> Double.compare(next.dose(), old.dose()) < 0 ? next : old);
        }
        lowest.forEach(chosen::putIfAbsent);
        return chosen.values().stream().map(SimpleRow.DoseMean::row).collect(Collectors.toSet());
    }
}
