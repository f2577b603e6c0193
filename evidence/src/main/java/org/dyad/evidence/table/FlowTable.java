package org.dyad.evidence.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dyad.evidence.study.FlowStage;
import org.dyad.evidence.table.RawTable.RawRow;

/**
 * How reports were found and chosen, as counted by persons ({@code flow.csv}): {@code stage, count} and, where a stage
 * has several rows, {@code label}. The stages are those of {@link FlowStage}.
 */
public record FlowTable(String file, List<Entry> entries, List<Warning> warnings) {
    /** One count; {@code label} names the database or the reason. */
    public record Entry(FlowStage stage, Optional<String> label, int count, int row) {}

    public FlowTable {
        entries = List.copyOf(entries);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads the counts.
     *
     * @throws InvalidTable with every fault of the file
     */
    public static FlowTable read(Path path, ReadOptions options) {
        NamedTable table = NamedTable.read(path, options);
        Faults faults = new Faults(table.file());
        table.require(faults, "a table of the flow needs stage and count", "stage", "count");
        faults.throwIfAny();
        List<Entry> entries = new ArrayList<>();
        Map<List<String>, Integer> seen = new HashMap<>();
        for (RawRow raw : table.rows()) {
            RowReader row = new RowReader(table, raw, faults);
            Optional<FlowStage> stage = stage(row);
            int count = row.requiredCount("count", row.count("count", 0, "records"), "A stage needs its count.");
            stage.ifPresent(known -> {
                Optional<String> label = row.text("label").filter(words -> known.hasLabels());
                entries.add(new Entry(known, label, count, row.row()));
                Integer first = seen.putIfAbsent(List.of(known.key(), label.orElse("")), row.row());
                if (first != null) {
                    row.fault(
                            "stage",
                            known.key(),
                            "each stage once",
                            known.key() + " stands in row " + first + " already.",
                            known.hasLabels() ? "Tell them apart in a column label." : "Keep one.");
                }
            });
        }
        faults.throwIfAny();
        FlowTable read = new FlowTable(table.file(), entries, List.of());
        return new FlowTable(table.file(), entries, read.sums());
    }

    /** The count of a stage, its rows summed; empty where the table has none. */
    public OptionalInt count(FlowStage stage) {
        List<Entry> own = entries(stage);
        return own.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.min(
                        Integer.MAX_VALUE, own.stream().mapToLong(Entry::count).sum()));
    }

    /** The rows of a stage, in the table's order. */
    public List<Entry> entries(FlowStage stage) {
        return entries.stream().filter(entry -> entry.stage() == stage).toList();
    }

    private static Optional<FlowStage> stage(RowReader row) {
        String words = row.requiredText("stage", "Every count belongs to a stage.");
        Optional<FlowStage> stage = FlowStage.parse(words);
        if (stage.isEmpty() && !words.isEmpty()) {
            List<String> all =
                    Arrays.stream(FlowStage.values()).map(FlowStage::key).toList();
            row.fault(
                    "stage",
                    words,
                    "a stage of the PRISMA 2020 diagram",
                    RowReader.quoted(words) + " is no stage of the flow.",
                    NearestName.of(words, all)
                            .map(near -> "Is it " + near + "?")
                            .orElse("Stages are: " + String.join(", ", all) + "."));
        }
        return stage;
    }

    private List<Warning> sums() {
        List<Warning> doubts = new ArrayList<>();
        difference(
                doubts,
                List.of(FlowStage.IDENTIFIED_DATABASES, FlowStage.IDENTIFIED_REGISTERS),
                List.of(FlowStage.REMOVED_DUPLICATES, FlowStage.REMOVED_AUTOMATION, FlowStage.REMOVED_OTHER),
                FlowStage.SCREENED);
        difference(doubts, List.of(FlowStage.SCREENED), List.of(FlowStage.EXCLUDED_SCREENING), FlowStage.SOUGHT);
        difference(doubts, List.of(FlowStage.SOUGHT), List.of(FlowStage.NOT_RETRIEVED), FlowStage.ASSESSED);
        difference(
                doubts,
                List.of(FlowStage.OTHER_SOUGHT),
                List.of(FlowStage.OTHER_NOT_RETRIEVED),
                FlowStage.OTHER_ASSESSED);
        return doubts;
    }

    /** Doubts a stage that is not what came in less what went out; silent where nothing came in or went out. */
    private void difference(List<Warning> doubts, List<FlowStage> from, List<FlowStage> less, FlowStage left) {
        boolean known = count(left).isPresent()
                && from.stream().anyMatch(stage -> count(stage).isPresent())
                && less.stream().anyMatch(stage -> count(stage).isPresent());
        if (!known) {
            return;
        }
        long expected = from.stream().mapToLong(stage -> count(stage).orElse(0)).sum()
                - less.stream().mapToLong(stage -> count(stage).orElse(0)).sum();
        int found = count(left).getAsInt();
        if (found != expected) {
            doubts.add(new Warning(
                    file,
                    entries(left).get(0).row(),
                    "count",
                    left.words() + ": " + found + ", but the stages before it leave " + expected + ".",
                    "The counts should add up; check them, or add the stage that is missing."));
        }
    }
}
