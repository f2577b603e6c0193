package org.dyad.evidence.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dyad.evidence.origin.Derivation;
import org.dyad.evidence.origin.Origin;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.study.MedianSummary;
import org.dyad.evidence.study.SpreadKind;
import org.dyad.evidence.study.Summary;
import org.dyad.evidence.study.TimePoint;

/** Reads what a row of an evidence table says was measured. */
final class MeasurementReader {
    private static final String SD = "a standard deviation";
    private static final String SE = "a standard error";

    private MeasurementReader() {}

    /** Empty where the compartment is faulty: the fault is noted, and no table comes of it. */
    static Optional<Measurement> read(Cells cells) {
        Optional<Compartment> compartment = compartment(cells.reader());
        Summary baseline = summary(cells, "baseline");
        Summary end = end(cells);
        Summary change = summary(cells, "change");
        Optional<MedianSummary> median = median(cells);
        boolean values = baseline.mean().isPresent()
                || end.mean().isPresent()
                || change.mean().isPresent()
                || median.isPresent()
                || cells.text("contrast_mean").isPresent();
        Optional<ConcentrationUnit> unit =
                values || cells.text("unit").isPresent() ? UnitColumn.unitOf(cells.reader()) : Optional.empty();
        return compartment.map(where -> new Measurement(
                cells.text("trial_id").orElse(""),
                cells.text("arm_id").orElse(""),
                where,
                timePoint(cells),
                cells.reader()
                        .atLeastZero("duration_weeks", "a duration")
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                unit,
                cells.count("n_analysed"),
                baseline,
                end,
                change,
                median,
                cells.text("assay"),
                bmi(cells),
                cells.text("quote"),
                cells.text("confidence"),
                cells.text("notes"),
                cells.row()));
    }

    static Optional<Compartment> compartment(RowReader row) {
        String words = row.requiredText("compartment", "Where 25(OH)D was measured must be known.");
        Optional<Compartment> compartment = Compartment.parse(words);
        if (compartment.isEmpty() && !words.isEmpty()) {
            row.fault(
                    "compartment",
                    words,
                    "maternal serum, infant serum, cord blood or milk",
                    RowReader.quoted(words) + " is not a known compartment.",
                    "Write maternal serum, infant serum, cord blood or milk.");
        }
        return compartment;
    }

    private static Summary summary(Cells cells, String prefix) {
        Optional<Sourced<Double>> mean = cells.value(prefix + "_mean");
        return new Summary(
                mean,
                cells.positive(prefix + "_sd", SD),
                cells.positive(prefix + "_se", SE),
                cells.count(prefix + "_n"));
    }

    private static Summary end(Cells cells) {
        Summary printed = summary(cells, "final");
        Optional<Sourced<Double>> sd = cells.derived("final_sd_derived", "SD", SD);
        Optional<Sourced<Double>> se = cells.derived("final_se_derived", "SE", SE);
        return new Summary(
                printed.mean(), printed.sd().or(() -> sd), printed.se().or(() -> se), printed.n());
    }

    private static Optional<MedianSummary> median(Cells cells) {
        Optional<Sourced<Double>> median = cells.value("final_median");
        Optional<Sourced<Double>> low = cells.value("final_spread_low");
        Optional<Sourced<Double>> high = cells.value("final_spread_high");
        String kind = cells.text("final_spread_kind").orElse("");
        median.ifPresent(middle -> {
            boolean below = low.isPresent() && low.get().value() > middle.value();
            boolean above = high.isPresent() && high.get().value() < middle.value();
            if (below || above) {
                cells.fault(
                        "final_median",
                        Numbers.plain(middle.value()),
                        "a median inside its spread",
                        "The median " + Numbers.plain(middle.value()) + " lies outside its spread.",
                        "Check final_spread_low and final_spread_high.");
            }
        });
        return median.map(middle -> new MedianSummary(middle, low, high, SpreadKind.parse(kind), kind));
    }

    private static Optional<Sourced<Double>> bmi(Cells cells) {
        Optional<Sourced<Double>> numeric = cells.positive("bmi_mean", "a body mass index");
        return numeric.or(() -> cells.text("bmi")
                .flatMap(words -> Numbers.parse(words).stream().boxed().findFirst())
                .map(value -> new Sourced<>(value, cells.where("bmi"))));
    }

    static TimePoint timePoint(Cells cells) {
        String words = cells.text("time_point").orElse("");
        Optional<Double> stated = cells.reader().atLeastZero("weeks", "a time");
        if (stated.isPresent()) {
            Optional<String> how = cells.text("weeks_how");
            Origin origin = how.<Origin>map(rule ->
                            new Origin.Derived(Derivation.WEEKS_FROM_WORDS, rule, List.of(cells.where("time_point"))))
                    .orElseGet(() -> cells.where("weeks"));
            return new TimePoint(words, Optional.of(new Sourced<>(stated.get(), origin)));
        }
        OptionalDouble read = TimePointWords.weeks(words);
        if (read.isEmpty()) {
            return new TimePoint(words, Optional.empty());
        }
        Origin origin = new Origin.Derived(
                Derivation.WEEKS_FROM_WORDS,
                "\"" + words + "\" in weeks" + (words.contains("month") ? "; a month is 30.4375 days" : ""),
                List.of(cells.where("time_point")));
        return new TimePoint(words, Optional.of(new Sourced<>(read.getAsDouble(), origin)));
    }
}
