package org.dyad.review.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.table.EvidenceTable;
import org.dyad.review.protocol.ReviewProtocol;
import org.dyad.review.result.MotherAndInfant;
import org.dyad.synthesis.assembly.Assembler;
import org.dyad.synthesis.assembly.Assembly;
import org.dyad.synthesis.assembly.OutcomeDefinition;
import org.dyad.synthesis.chain.ChainAnalysis;
import org.dyad.synthesis.chain.ChainData;
import org.dyad.synthesis.chain.ChainModel;
import org.dyad.synthesis.chain.ChainResult;
import org.dyad.synthesis.dyad.DyadAnalysis;
import org.dyad.synthesis.dyad.DyadData;
import org.dyad.synthesis.dyad.DyadModel;
import org.dyad.synthesis.dyad.DyadResult;

/** Mothers and infants together, in a review that asks about both. */
final class MotherInfantStep {
    private final EvidenceTable table;
    private final ReviewProtocol protocol;

    MotherInfantStep(EvidenceTable table, ReviewProtocol protocol) {
        this.table = table;
        this.protocol = protocol;
    }

    /** Empty where the protocol asks about one of them only. */
    Optional<MotherAndInfant> run() {
        Optional<OutcomeDefinition> mother = first(Compartment.MATERNAL_SERUM);
        Optional<OutcomeDefinition> infant = first(Compartment.INFANT_SERUM);
        if (mother.isEmpty() || infant.isEmpty()) {
            return Optional.empty();
        }
        double level = protocol.pooling().level() / 100;
        // Both in the mothers' unit, or their ratio would mean nothing.
        OutcomeDefinition infantInUnit = in(infant.get(), mother.get());
        Assembly mothers = assemble(mother.get());
        Assembly infants = assemble(infantInUnit);
        Attempt<DyadResult> dyad = Attempt.at(
                () -> DyadAnalysis.run(DyadModel.withDefaults().withLevel(level), DyadData.of(mothers, infants)));
        Attempt<ChainResult> chain = Attempt.at(() -> ChainAnalysis.run(
                ChainModel.withDefaults().withLevel(level), ChainData.of(links(mother.get(), mothers, infants))));
        return Optional.of(new MotherAndInfant(
                dyad.value(),
                dyad.reason(),
                chain.value(),
                chain.reason(),
                new TogetherWindows(protocol).of(mother.get(), mothers, infantInUnit, infants)));
    }

    /** Mothers and infants, and between them milk and cord blood: as the protocol has them, else by the mothers' rules. */
    private List<Assembly> links(OutcomeDefinition mother, Assembly mothers, Assembly infants) {
        List<Assembly> all = new ArrayList<>(List.of(mothers));
        for (Compartment between : List.of(Compartment.MILK, Compartment.CORD_BLOOD)) {
            all.add(assemble(first(between)
                    .orElseGet(
                            () -> new OutcomeDefinition(between.words(), between, mother.unit(), mother.timePoint()))));
        }
        all.add(infants);
        return all;
    }

    private static OutcomeDefinition in(OutcomeDefinition outcome, OutcomeDefinition other) {
        return new OutcomeDefinition(outcome.name(), outcome.compartment(), other.unit(), outcome.timePoint());
    }

    private Optional<OutcomeDefinition> first(Compartment compartment) {
        return protocol.outcomes().stream()
                .filter(o -> o.compartment() == compartment)
                .findFirst();
    }

    private Assembly assemble(OutcomeDefinition outcome) {
        return new Assembler(outcome, protocol.rules()).assemble(table);
    }
}
