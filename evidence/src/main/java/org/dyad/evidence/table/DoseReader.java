package org.dyad.evidence.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.quantity.Amount;
import org.dyad.evidence.quantity.AmountUnit;
import org.dyad.evidence.quantity.DailyEquivalent;
import org.dyad.evidence.quantity.Dose;
import org.dyad.evidence.quantity.Period;
import org.dyad.evidence.quantity.Regimen;
import org.dyad.evidence.quantity.VitaminForm;

/** Reads the mother's dose of a row. */
final class DoseReader {
    /** A stated daily dose that differs by more than this share from what its regimen gives is doubted. (j) */
    private static final double MOST_DIFFERENCE = 0.02;

    private DoseReader() {}

    static Dose read(Cells cells, NamedTable table, List<Warning> warnings) {
        Optional<Amount> amount = amount(cells);
        Optional<Double> stated = stated(cells, table);
        Optional<String> interval = cells.text("maternal_dose_interval");
        Regimen regimen = regimen(cells, amount, stated, interval);
        Optional<DailyEquivalent> daily = daily(cells, amount, stated, regimen);
        stated.ifPresent(iu -> compare(cells, table.file(), amount, regimen, iu, warnings));
        VitaminForm form = cells.text("vitamin_form").map(VitaminForm::parse).orElse(VitaminForm.NOT_STATED);
        return new Dose(amount, regimen, form, daily, words(amount, interval, stated));
    }

    private static Optional<Amount> amount(Cells cells) {
        Optional<Double> value = cells.reader().atLeastZero("maternal_dose_amount", "a dose");
        Optional<String> unit = cells.text("maternal_dose_unit");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<AmountUnit> read = unit.flatMap(AmountUnit::parse);
        if (read.isEmpty() && value.get() == 0) {
            return Optional.of(new Amount(0, AmountUnit.IU)); // none is none in any unit
        }
        if (read.isEmpty()) {
            String found = unit.orElse("");
            cells.fault(
                    "maternal_dose_unit",
                    found,
                    "IU or ug",
                    found.isEmpty()
                            ? "empty, but the row has a dose."
                            : RowReader.quoted(found) + " is not a unit of vitamin D.",
                    "Write IU or ug (1 ug = 40 IU).");
        }
        return read.map(known -> new Amount(value.get(), known));
    }

    private static Optional<Double> stated(Cells cells, NamedTable table) {
        if (table.has("dose_ug")) {
            return cells.reader().atLeastZero("dose_ug", "a dose").map(value -> value * AmountUnit.MICROGRAM.iu());
        }
        return cells.reader().atLeastZero(table.has("iu_per_day") ? "iu_per_day" : "dose", "a dose");
    }

    private static Regimen regimen(
            Cells cells, Optional<Amount> amount, Optional<Double> stated, Optional<String> interval) {
        if (interval.isPresent()) {
            return RegimenWords.parse(interval.get());
        }
        if (amount.isPresent() && amount.get().value() > 0 && stated.isEmpty()) {
            cells.fault(
                    "maternal_dose_interval",
                    "",
                    "day, week, month or words",
                    "empty, but the row has a dose.",
                    "Write how often it was given, such as day, week, month, or give iu_per_day with iu_per_day_how.");
        }
        String how = cells.text("iu_per_day_how").orElse("as given in the table");
        return stated.<Regimen>map(iu -> new Regimen.AsStated(iu, how)).orElseGet(() -> new Regimen.Unreadable(""));
    }

    private static Optional<DailyEquivalent> daily(
            Cells cells, Optional<Amount> amount, Optional<Double> stated, Regimen regimen) {
        OptionalDouble read = amount.map(regimen::iuPerDay).orElse(OptionalDouble.empty());
        boolean dosingStated = cells.text("dosing").isPresent();
        boolean steadySaid = steadySaid(cells);
        Optional<Double> toSample = cells.reader().atLeastZero("iu_per_day_to_sample", "a dose");
        Optional<Double> iu = stated.or(() -> read.stream().boxed().findFirst());
        return iu.map(value -> new DailyEquivalent(
                value,
                cells.text("iu_per_day_how").orElseGet(() -> how(amount, regimen, stated.isPresent())),
                dosingStated ? steadySaid : value == 0 || steady(regimen),
                toSample.map(OptionalDouble::of).orElse(OptionalDouble.empty())));
    }

    private static boolean steadySaid(Cells cells) {
        String words = cells.text("dosing").orElse("steady").toLowerCase(Locale.ROOT);
        if (!words.equals("steady") && !words.equals("bolus")) {
            cells.fault(
                    "dosing",
                    words,
                    "steady or bolus",
                    RowReader.quoted(words) + " is neither steady nor bolus.",
                    "Write steady (interval up to a month, sampled within one interval of the last dose) or bolus.");
        }
        return words.equals("steady");
    }

    /** Rule 3 of the methods, as far as the regimen alone can tell; the column {@code dosing} says more. */
    private static boolean steady(Regimen regimen) {
        return switch (regimen) {
            case Regimen.Every every -> every.period().days() <= DailyEquivalent.LONGEST_STEADY_INTERVAL_DAYS;
            case Regimen.Once once -> once.over().days() <= DailyEquivalent.LONGEST_STEADY_INTERVAL_DAYS;
            case Regimen.Divided divided -> false;
            case Regimen.AsStated asStated -> true;
            case Regimen.Unreadable unreadable -> false;
        };
    }

    private static String how(Optional<Amount> amount, Regimen regimen, boolean stated) {
        String unit = amount.filter(a -> a.unit() == AmountUnit.MICROGRAM).isPresent() ? "; 1 \u00b5g = 40 IU" : "";
        if (stated) {
            return "as given in the table";
        }
        return switch (regimen) {
            case Regimen.Every every -> "dose over " + days(every.period()) + unit;
            case Regimen.Once once -> "single dose over " + days(once.over()) + unit;
            case Regimen.Divided divided ->
                "total of " + divided.doses() + " doses over " + days(divided.over()) + unit;
            case Regimen.AsStated asStated -> asStated.how();
            case Regimen.Unreadable unreadable -> "none given";
        };
    }

    private static String days(Period period) {
        return Numbers.plain(period.days()) + (period.days() == 1 ? " day" : " days");
    }

    private static void compare(
            Cells cells, String file, Optional<Amount> amount, Regimen regimen, double stated, List<Warning> warnings) {
        OptionalDouble read = amount.map(regimen::iuPerDay).orElse(OptionalDouble.empty());
        if (read.isEmpty()) {
            return;
        }
        double larger = Math.max(Math.abs(read.getAsDouble()), Math.abs(stated));
        if (Math.abs(read.getAsDouble() - stated) > MOST_DIFFERENCE * larger) {
            warnings.add(new Warning(
                    file,
                    cells.row(),
                    "iu_per_day",
                    "The daily dose is " + Numbers.plain(stated) + " IU, but the regimen gives "
                            + Math.round(read.getAsDouble()) + " IU.",
                    "One of the two is wrong, or iu_per_day_how should say why they differ; the stated one is used."));
        }
    }

    private static String words(Optional<Amount> amount, Optional<String> interval, Optional<Double> stated) {
        if (amount.isEmpty()) {
            return stated.map(iu -> Numbers.plain(iu) + " IU per day").orElse("not stated");
        }
        String size =
                Numbers.plain(amount.get().value()) + " " + amount.get().unit().symbol();
        if (interval.isEmpty() || amount.get().value() == 0) {
            return size;
        }
        boolean plain = interval.get().equals("day")
                || interval.get().equals("week")
                || interval.get().equals("month");
        return size + (plain ? " per " : ", ") + interval.get();
    }
}
