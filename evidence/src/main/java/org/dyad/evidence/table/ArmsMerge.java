package org.dyad.evidence.table;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.dyad.evidence.origin.Origin;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.quantity.Amount;
import org.dyad.evidence.quantity.DailyEquivalent;
import org.dyad.evidence.quantity.Dose;
import org.dyad.evidence.quantity.VitaminForm;
import org.dyad.evidence.study.Arm;
import org.dyad.evidence.study.InfantDose;

/** Makes one arm of the rows that tell it; where they contradict each other, that is a fault. */
final class ArmsMerge {
    private static final List<String> STATED_DOSES = List.of("iu_per_day", "dose", "dose_ug");

    private final List<ArmsRow> rows;

    private ArmsMerge(List<ArmsRow> rows) {
        this.rows = rows;
    }

    static Arm merge(List<ArmsRow> rows) {
        return new ArmsMerge(rows).arm();
    }

    private Arm arm() {
        ArmsRow first = rows.get(0);
        agree("maternal_dose_amount", row -> row.dose().amount().map(Amount::iu));
        agree("maternal_dose_interval", row -> row.cells().text("maternal_dose_interval"));
        // only what the cells state: one worked out from the regimen differs in its last digits
        for (String column : STATED_DOSES) {
            agree(column, row -> row.cells().reader().number(column));
        }
        agree("dosing", row -> row.cells().text("dosing").map(words -> words.toLowerCase(Locale.ROOT)));
        agree("infant_direct_iu_per_day", row -> stated(row.infantDose()));
        return new Arm(
                first.study(),
                first.arm(),
                longest("arm_label").orElse(first.arm()),
                dose(),
                rows.stream()
                        .map(ArmsRow::infantDose)
                        .filter(InfantDose.Stated.class::isInstance)
                        .findFirst()
                        .orElseGet(InfantDose.NotStated::new),
                size("n_randomised"),
                size("n_randomised_total"),
                equalSplit());
    }

    private static Optional<Double> stated(InfantDose dose) {
        return switch (dose) {
            case InfantDose.Stated stated -> Optional.of(stated.iuPerDay());
            case InfantDose.NotStated notStated -> Optional.empty();
        };
    }

    private <T> Optional<T> agree(String column, Function<ArmsRow, Optional<T>> reader) {
        Optional<T> known = Optional.empty();
        int where = 0;
        for (ArmsRow row : rows) {
            Optional<T> here = reader.apply(row);
            if (here.isEmpty()) {
                continue;
            }
            if (known.isEmpty()) {
                known = here;
                where = row.row();
            } else if (!known.equals(here)) {
                String found = row.cells().text(column).orElse(here.get().toString());
                row.cells()
                        .fault(
                                column,
                                found,
                                "as in row " + where,
                                "Arm " + row.arm() + " of " + row.study() + " says " + found + " here and "
                                        + saidIn(where, column)
                                                .orElse(known.get().toString()) + " in row " + where + ".",
                                "Correct one, or give the second its own arm id.");
            }
        }
        return known;
    }

    private Optional<String> saidIn(int row, String column) {
        return rows.stream().filter(r -> r.row() == row).findFirst().flatMap(r -> r.cells()
                .text(column));
    }

    private Dose dose() {
        Comparator<ArmsRow> fullest = Comparator.comparing(
                        (ArmsRow row) -> row.dose().amount().isPresent())
                .thenComparing(row -> row.dose().dailyEquivalent().isPresent());
        // max takes the last of equals: reversed row numbers make that the first row
        ArmsRow best = rows.stream()
                .max(fullest.thenComparing(Comparator.comparingInt(ArmsRow::row).reversed()))
                .orElseThrow();
        Dose dose = best.dose();
        boolean anyStated = rows.stream().anyMatch(ArmsMerge::statesDaily);
        Optional<DailyEquivalent> daily = rows.stream()
                .filter(row -> !anyStated || statesDaily(row))
                .flatMap(row -> row.dose().dailyEquivalent().stream())
                .max(Comparator.comparingInt((DailyEquivalent d) -> d.how().length())
                        .thenComparing(DailyEquivalent::how));
        OptionalDouble toSample = rows.stream()
                .flatMap(row -> row.dose().dailyEquivalent().stream())
                .map(DailyEquivalent::overTimeToSample)
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
        VitaminForm form = rows.stream()
                .map(row -> row.dose().form())
                .filter(f -> f != VitaminForm.NOT_STATED)
                .findFirst()
                .orElse(VitaminForm.NOT_STATED);
        return new Dose(
                dose.amount(),
                dose.regimen(),
                form,
                daily.map(d -> new DailyEquivalent(d.iuPerDay(), d.how(), d.steady(), toSample)),
                dose.words());
    }

    private static boolean statesDaily(ArmsRow row) {
        return STATED_DOSES.stream().anyMatch(column -> row.cells().text(column).isPresent());
    }

    /** Rows of one arm may word a thing at different lengths; the fullest is kept, whatever the order of the rows. */
    private Optional<String> longest(String column) {
        return rows.stream()
                .flatMap(row -> row.cells().text(column).stream())
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private Optional<Sourced<Integer>> size(String column) {
        Optional<Sourced<Integer>> known = Optional.empty();
        for (ArmsRow row : rows) {
            Optional<Sourced<Integer>> here = row.cells().count(column);
            if (known.isPresent()
                    && here.isPresent()
                    && !known.get().value().equals(here.get().value())) {
                row.cells()
                        .fault(
                                column,
                                here.get().value().toString(),
                                known.get().value().toString(),
                                "Arm " + row.arm() + " of " + row.study() + " has "
                                        + here.get().value() + " here and "
                                        + known.get().value() + " in an earlier row.",
                                "The size of an arm is one number; correct one.");
            }
            known = known.or(() -> here);
        }
        return known;
    }

    private Optional<Sourced<Integer>> equalSplit() {
        Optional<Sourced<Integer>> split = size("n_if_equal_split");
        String total = size("n_randomised_total")
                .map(n -> n.value() + " randomised in all")
                .orElse("the trial's total");
        return split.map(n -> new Sourced<>(
                n.value(),
                new Origin.Assumed(
                        "equal split: " + total + ", divided by the number of arms; the size of this arm was not seen",
                        List.of(n.origin()))));
    }
}
