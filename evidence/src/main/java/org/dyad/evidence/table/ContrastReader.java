package org.dyad.evidence.table;

import java.util.Optional;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.study.ContrastKind;
import org.dyad.evidence.study.PrintedContrast;

/** Reads a printed difference, from an evidence table or from a table of contrasts: the same under other names. */
final class ContrastReader {
    /** Confidence level of an interval whose table names none, in percent. */
    private static final double USUAL_LEVEL = 95;

    private ContrastReader() {}

    /** The names of the columns in one kind of table. */
    record Names(String versus, String estimate, String low, String high, String level, String kind) {
        static final Names IN_ARMS = new Names(
                "contrast_vs_arm",
                "contrast_mean",
                "contrast_ci_low",
                "contrast_ci_high",
                "contrast_level",
                "contrast_kind");
        static final Names ALONE = new Names("versus", "estimate", "ci_low", "ci_high", "level", "kind");
    }

    /** Empty where the row has no contrast, or one with a fault (which is noted). */
    static Optional<PrintedContrast> read(
            Cells cells, Names names, Compartment compartment, Optional<ConcentrationUnit> unit) {
        Optional<Sourced<Double>> estimate = cells.value(names.estimate());
        Optional<Sourced<Double>> low = cells.value(names.low());
        Optional<Sourced<Double>> high = cells.value(names.high());
        if (cells.text(names.estimate()).isEmpty()) {
            withoutEstimate(cells, names);
            return Optional.empty();
        }
        RowReader row = cells.reader();
        for (String limit : new String[] {names.low(), names.high()}) {
            if (cells.text(limit).isEmpty()) {
                cells.fault(
                        limit,
                        "",
                        "a limit of confidence",
                        "empty. A contrast needs both limits of its confidence interval.",
                        "Fill it in, or move the estimate to notes.");
            }
        }
        String versus = row.requiredText(names.versus(), "A contrast needs the arm that it is against.");
        if (!versus.isEmpty() && versus.equals(cells.text("arm_id").orElse(""))) {
            cells.fault(
                    names.versus(), versus, "another arm", "The arm is compared with itself.", "Name the other arm.");
        }
        Optional<ContrastKind> kind = kind(cells, names);
        double level = row.within(names.level(), 50, 99.999, "confidence level in percent")
                .orElse(USUAL_LEVEL);
        if (estimate.isEmpty() || low.isEmpty() || high.isEmpty() || kind.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        if (!bracketed(
                cells,
                names,
                estimate.get().value(),
                low.get().value(),
                high.get().value())) {
            return Optional.empty();
        }
        return Optional.of(new PrintedContrast(
                cells.text("trial_id").orElse(""),
                cells.text("arm_id").orElse(""),
                versus,
                compartment,
                MeasurementReader.timePoint(cells),
                unit.get(),
                estimate.get(),
                low.get(),
                high.get(),
                level,
                kind.get(),
                cells.text(names.kind()).orElse(""),
                cells.text("quote"),
                cells.row()));
    }

    private static void withoutEstimate(Cells cells, Names names) {
        for (String column : new String[] {names.low(), names.high()}) {
            cells.text(column)
                    .ifPresent(words -> cells.fault(
                            names.estimate(),
                            "",
                            "an estimate",
                            "empty, but " + column + " is " + words + ".",
                            "Fill it in."));
        }
    }

    private static Optional<ContrastKind> kind(Cells cells, Names names) {
        String words = cells.text(names.kind()).orElse("");
        Optional<ContrastKind> kind = ContrastKind.parse(words);
        if (kind.isEmpty()) {
            cells.fault(
                    names.kind(),
                    words,
                    "baseline-adjusted, change or final",
                    words.isEmpty()
                            ? "empty, but the row has a contrast."
                            : RowReader.quoted(words) + " is no kind of contrast.",
                    "Write baseline-adjusted, change or final: what the difference is a difference of.");
        }
        return kind;
    }

    private static boolean bracketed(Cells cells, Names names, double estimate, double low, double high) {
        if (low > high) {
            cells.fault(
                    names.low(),
                    Numbers.plain(low),
                    "at most " + Numbers.plain(high),
                    "The interval is reversed: " + Numbers.plain(low) + " to " + Numbers.plain(high) + ".",
                    "Write the lower limit in " + names.low() + ".");
            return false;
        }
        if (low == high) {
            cells.fault(names.low(), Numbers.plain(low), "an interval", "Both limits are the same.", "Check them.");
            return false;
        }
        if (estimate < low || estimate > high) {
            cells.fault(
                    names.estimate(),
                    Numbers.plain(estimate),
                    Numbers.plain(low) + " to " + Numbers.plain(high),
                    Numbers.plain(estimate) + " lies outside its own interval, " + Numbers.plain(low) + " to "
                            + Numbers.plain(high) + ".",
                    "Check the three numbers against the source.");
            return false;
        }
        return true;
    }
}
