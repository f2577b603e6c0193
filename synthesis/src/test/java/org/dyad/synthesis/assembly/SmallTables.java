package org.dyad.synthesis.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.table.ContrastTable;
import org.dyad.evidence.table.EvidenceTable;
import org.dyad.evidence.table.EvidenceTables;
import org.dyad.evidence.table.ReadOptions;

/** Evidence tables typed by hand, a line each, and what is asked of them. */
final class SmallTables {
    static final OutcomeDefinition MOTHERS = new OutcomeDefinition(
            "mothers",
            Compartment.MATERNAL_SERUM,
            ConcentrationUnit.NANOGRAMS_PER_MILLILITRE,
            new TimePointRule.LatestWhileDosed());
    static final OutcomeDefinition INFANTS = new OutcomeDefinition(
            "infants",
            Compartment.INFANT_SERUM,
            ConcentrationUnit.NANOGRAMS_PER_MILLILITRE,
            new TimePointRule.LatestWhileDosed());

    private SmallTables() {}

    static EvidenceTable table(String... lines) {
        return EvidenceTables.read(file(String.join("\n", lines) + "\n"));
    }

    static EvidenceTable withContrasts(EvidenceTable table, String... lines) {
        return table.with(ContrastTable.read(file(String.join("\n", lines) + "\n"), ReadOptions.defaults(), table));
    }

    /** The same table with its rows in another order. */
    static EvidenceTable shuffled(List<String> lines, long seed) {
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.shuffle(rows, new Random(seed));
        rows.addFirst(lines.getFirst());
        return table(rows.toArray(String[]::new));
    }

    static Path file(String text) {
        try {
            Path file = Files.createTempFile("dyad-assembly", ".csv");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Assembly mothers(EvidenceTable table) {
        return new Assembler(MOTHERS, AssemblyRules.withDefaults()).assemble(table);
    }

    static Assembly infants(EvidenceTable table) {
        return infants(table, AssemblyRules.withDefaults());
    }

    static Assembly infants(EvidenceTable table, AssemblyRules rules) {
        return new Assembler(INFANTS, rules).assemble(table);
    }

    static AssembledTrial trial(Assembly assembly, String id) {
        return assembly.trials().stream()
                .filter(t -> t.trial().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static UseVerdict verdict(AssembledTrial trial, String arm, Use use) {
        return trial.verdicts().getOrDefault(arm, List.of()).stream()
                .filter(v -> v.use() == use)
                .findFirst()
                .orElseThrow();
    }
}
