package org.dyad.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.study.Measurement;
import org.dyad.evidence.table.EvidenceTable;
import org.dyad.evidence.table.EvidenceTables;
import org.dyad.evidence.table.SimpleTable;
import org.dyad.evidence.table.UnitColumn;
import org.dyad.synthesis.assembly.Assembler;
import org.dyad.synthesis.assembly.Assembly;
import org.dyad.synthesis.assembly.AssemblyRules;
import org.dyad.synthesis.assembly.OutcomeDefinition;
import org.dyad.synthesis.assembly.TimePointRule;
import org.dyad.synthesis.table.DoseTable;
import org.dyad.synthesis.target.ModeratedTargets;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A table of one row per arm: a simple one, or an evidence table with its compartments. */
public final class ArmsInput {
    @Mixin
    private TableInput input = new TableInput();

    @Option(
            names = "--compartment",
            paramLabel = "WHERE",
            converter = Words.Place.class,
            completionCandidates = Words.Place.class,
            description =
                    "Of an evidence table: where 25(OH)D was measured (${COMPLETION-CANDIDATES}). Not needed where"
                            + " the table has one only.")
    private Optional<Compartment> compartment = Optional.empty();

    /**
     * What was read.
     *
     * @param table what the analysis needs
     * @param unit  of the outcome, where it is known
     * @param notes conversions and rules, as sentences
     */
    public record Arms(DoseTable table, Optional<String> unit, List<String> notes) {}

    /** Reads a table of log relative risks, with these columns as numbers of whole trials. */
    public Arms relativeRisks(List<String> columns) {
        SimpleTable simple = input.read(Optional.empty());
        return new Arms(DoseTable.ofRelativeRisks(simple).withCovariates(simple, columns), Optional.empty(), List.of());
    }

    /** Reads the file, with these columns as numbers of whole trials. */
    public Arms read(Optional<ConcentrationUnit> unit, List<String> columns) {
        Arms arms = read(unit);
        if (columns.isEmpty()) {
            return arms;
        }
        SimpleTable simple = input.read(unit);
        if (simple.isEvidenceTable()) {
            List<String> known = List.of(ModeratedTargets.BASELINE, ModeratedTargets.DURATION_WEEKS);
            for (String column : columns) {
                if (!known.contains(column)) {
                    throw new InvalidEvidence(
                            "Of an evidence table (%s) the moderators can be %s; %s is neither.",
                            simple.file(), String.join(" and ", known), column);
                }
            }
            return arms;
        }
        return new Arms(arms.table().withCovariates(simple, columns), arms.unit(), arms.notes());
    }

    /** Reads the file, with concentrations in this unit where one is named. */
    public Arms read(Optional<ConcentrationUnit> unit) {
        SimpleTable simple = input.read(unit);
        if (simple.isEvidenceTable()) {
            return evidence(EvidenceTables.read(input.file(), input.options()), unit, compartment);
        }
        if (compartment.isPresent()) {
            throw new InvalidEvidence(
                    "--compartment is for evidence tables; %s has no columns arm and compartment.", simple.file());
        }
        return simple(simple);
    }

    /** Reads another file in the same way; of an evidence table, this compartment. */
    public Arms other(Path file, Compartment place, ConcentrationUnit unit) {
        SimpleTable simple = SimpleTable.read(file, input.options().withUnit(unit));
        return simple.isEvidenceTable()
                ? evidence(EvidenceTables.read(file, input.options()), Optional.of(unit), Optional.of(place))
                : simple(simple);
    }

    private static Arms simple(SimpleTable simple) {
        UnitColumn column = simple.unit();
        List<String> notes = column.converted() == 0
                ? List.of()
                : List.of("%d rows were converted to %s (1 ng/mL = 2.496 nmol/L)."
                        .formatted(column.converted(), column.words().orElse("one unit")));
        return new Arms(DoseTable.of(simple), column.words(), notes);
    }

    private static Arms evidence(
            EvidenceTable table, Optional<ConcentrationUnit> unit, Optional<Compartment> compartment) {
        List<Compartment> all = table.measurements().stream()
                .map(Measurement::compartment)
                .distinct()
                .toList();
        if (compartment.isEmpty() && all.size() != 1) {
            throw new InvalidEvidence(
                    "%s has several compartments (%s). Name one, such as --compartment \"%s\".",
                    table.file(),
                    words(all),
                    all.isEmpty()
                            ? Compartment.MATERNAL_SERUM.words()
                            : all.getFirst().words());
        }
        Compartment chosen = compartment.orElseGet(all::getFirst);
        if (!all.contains(chosen)) {
            throw new InvalidEvidence("%s has no rows of %s; it has %s.", table.file(), chosen.words(), words(all));
        }
        ConcentrationUnit wanted = unit.orElseGet(() -> table.measurements().stream()
                .filter(row -> row.compartment() == chosen)
                .flatMap(row -> row.unit().stream())
                .findFirst()
                .orElse(ConcentrationUnit.NANOMOLES_PER_LITRE));
        OutcomeDefinition outcome =
                new OutcomeDefinition(chosen.words(), chosen, wanted, new TimePointRule.LatestWhileDosed());
        Assembly assembly = new Assembler(outcome, AssemblyRules.withDefaults()).assemble(table);
        String rules =
                "From an evidence table: %s, in %s, %s; boluses are kept off the curve, and no arm size is assumed."
                        .formatted(
                                chosen.words(),
                                wanted.symbol(),
                                outcome.timePoint().words());
        return new Arms(DoseTable.of(assembly), Optional.of(wanted.symbol()), List.of(rules));
    }

    private static String words(List<Compartment> compartments) {
        return compartments.stream().map(Compartment::words).collect(Collectors.joining(", "));
    }
}
