package org.dyad.evidence.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.Citation;
import org.dyad.evidence.study.PublishedEstimate;
import org.dyad.evidence.study.PublishedEstimate.Quantity;
import org.dyad.evidence.table.RawTable.RawRow;

/**
 * Estimates that others have published, to stand beside a review's own ({@code published.csv}): {@code outcome, quantity,
 * what, value, unit, citation} and, if wanted, {@code ci_low, ci_high, dose_from, dose_to (of a
 * slope, IU per day), trials, model, doi, quote, seen, source_url}.
 */
public record PublishedTable(String file, List<PublishedEstimate> estimates) {
    public PublishedTable {
        estimates = List.copyOf(estimates);
    }

    /**
     * Reads the table.
     *
     * @throws InvalidTable with every fault of the file
     */
    public static PublishedTable read(Path path, ReadOptions options) {
        NamedTable table = NamedTable.read(path, options);
        Faults faults = new Faults(table.file());
        table.require(
                faults,
                "a table of published estimates needs it",
                "outcome",
                "quantity",
                "what",
                "value",
                "unit",
                "citation");
        faults.throwIfAny();
        List<PublishedEstimate> estimates = new ArrayList<>();
        for (RawRow raw : table.rows()) {
            RowReader row = new RowReader(table, raw, faults);
            quantity(row).ifPresent(q -> estimates.add(estimate(row, q)));
        }
        faults.throwIfAny();
        return new PublishedTable(table.file(), estimates);
    }

    private static PublishedEstimate estimate(RowReader row, Quantity quantity) {
        return new PublishedEstimate(
                row.requiredText("outcome", "It stands beside the outcome of that name."),
                quantity,
                row.requiredText("what", "A reader must know what the number is."),
                row.number("value"),
                row.number("ci_low"),
                row.number("ci_high"),
                unit(row),
                row.atLeastZero("dose_from", "a dose"),
                row.atLeastZero("dose_to", "a dose"),
                row.text("trials"),
                row.text("model"),
                new Citation(
                        row.requiredText("citation", "A published number has a source."),
                        Optional.empty(),
                        row.text("doi"),
                        Optional.empty(),
                        row.text("source_url")),
                row.text("quote"),
                row.text("seen"),
                row.row());
    }

    private static Optional<ConcentrationUnit> unit(RowReader row) {
        Optional<String> words = row.text("unit");
        Optional<ConcentrationUnit> unit = words.flatMap(ConcentrationUnit::parse);
        if (words.isPresent() && unit.isEmpty()) {
            row.fault("unit", words.get(), "ng/mL or nmol/L", "This unit is not known.", "Write ng/mL or nmol/L.");
        }
        return unit;
    }

    private static Optional<Quantity> quantity(RowReader row) {
        String words = row.requiredText("quantity", "It says what is compared.").toLowerCase(Locale.ROOT);
        Optional<Quantity> quantity = Arrays.stream(Quantity.values())
                .filter(q -> q.words().equals(words))
                .findFirst();
        if (quantity.isEmpty() && !words.isEmpty()) {
            String all = Arrays.stream(Quantity.values()).map(Quantity::words).collect(Collectors.joining(", "));
            row.fault("quantity", words, all, "This kind of number is not known.", "Write one of: " + all + ".");
        }
        return quantity;
    }
}
