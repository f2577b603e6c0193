package org.dyad.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.table.EvidenceTable;
import org.dyad.evidence.table.EvidenceTables;
import org.dyad.synthesis.assembly.Assembler;
import org.dyad.synthesis.assembly.Assembly;
import org.dyad.synthesis.assembly.AssemblyRules;
import org.dyad.synthesis.assembly.OutcomeDefinition;
import org.dyad.synthesis.assembly.TimePointRule;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** An evidence table read for several compartments at once. */
public final class CompartmentsInput {
    @Mixin
    private TableInput input = new TableInput();

    @Option(
            names = "--unit",
            paramLabel = "ng/mL|nmol/L",
            converter = Words.Unit.class,
            completionCandidates = Words.Unit.class,
            description = "Unit of all results. Default: that of the table's first row.")
    private Optional<ConcentrationUnit> unit = Optional.empty();

    /** One assembly for each compartment, in this order; those of which the table has no row are there and empty. */
    public List<Assembly> read(List<Compartment> compartments) {
        EvidenceTable table = EvidenceTables.read(input.file(), input.options());
        if (table.measurements().stream().noneMatch(row -> compartments.contains(row.compartment()))) {
            throw new InvalidEvidence(
                    "%s has no row of %s. Name the place in its column compartment.",
                    table.file(),
                    String.join(
                            " or ",
                            compartments.stream().map(Compartment::words).toList()));
        }
        ConcentrationUnit wanted = unit.orElseGet(() -> first(table));
        List<Assembly> assemblies = new ArrayList<>();
        for (Compartment compartment : compartments) {
            OutcomeDefinition outcome = new OutcomeDefinition(
                    compartment.words(), compartment, wanted, new TimePointRule.LatestWhileDosed());
            assemblies.add(new Assembler(outcome, AssemblyRules.withDefaults()).assemble(table));
        }
        return List.copyOf(assemblies);
    }

    private static ConcentrationUnit first(EvidenceTable table) {
        return table.measurements().stream()
                .map(Measurement::unit)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(ConcentrationUnit.NANOMOLES_PER_LITRE);
    }

    /** What was done on the way, for the end of a text. */
    public static String rules(List<Assembly> assemblies) {
        return "From an evidence table, in %s, %s; boluses are kept off the curve, and no arm size is assumed.\n"
                .formatted(
                        assemblies.getFirst().outcome().unit().symbol(),
                        assemblies.getFirst().outcome().timePoint().words());
    }
}
