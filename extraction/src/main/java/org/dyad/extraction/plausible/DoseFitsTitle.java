package org.dyad.extraction.plausible;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.quantity.AmountUnit;
import org.dyad.extraction.claim.TitleDoses;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.StatedDose;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.library.document.Document;

/** The title of a page names a dose, and no group got it: the headline or the reading may be wrong. */
final class DoseFitsTitle implements Check {
    /** Headlines round. (j) */
    private static final double ROOM = 0.06;

    @Override
    public void look(StudyFacts facts, Document document, Doubts doubts) {
        List<ProposedFact<StatedDose>> doses = facts.arms().stream()
                .map(ArmFacts::dose)
                .flatMap(Optional::stream)
                .toList();
        List<Double> titled = document.metadata().title().map(TitleDoses::iu).orElse(List.of());
        if (doses.isEmpty() || titled.isEmpty()) {
            return;
        }
        List<Double> read = new ArrayList<>();
        for (ProposedFact<StatedDose> dose : doses) {
            read.add(dose.value().amount() * dose.value().unit().iu());
            dose.value().iuPerDay().ifPresent(read::add);
        }
        boolean any =
                titled.stream().anyMatch(t -> read.stream().anyMatch(r -> Math.abs(t - r) <= ROOM * Math.max(t, r)));
        if (!any) {
            doubts.add(
                    doses.getFirst(),
                    "title",
                    "The title of the page names %s %s; no group was read with that dose.",
                    Doubts.plain(titled.getFirst()),
                    AmountUnit.IU.symbol());
        }
    }
}
