package org.dyad.extraction.arm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Span;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.Frequency;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.StatedDose;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.study.StudyReading;
import org.dyad.extraction.study.StudyText;

/** Puts the doses, groups and sizes that a study names together into arms, each one once. */
final class ArmBuilder {
    private final StudyReading reading;
    private final Mentions mentions;
    private final StudyText study;
    private final List<Offer> doses = new ArrayList<>();

    ArmBuilder(StudyReading reading, Mentions mentions, StudyText study) {
        this.reading = reading;
        this.mentions = mentions;
        this.study = study;
    }

    /** Takes the doses that were given; those of other sentences only say more of the same amount. */
    void addDoses(List<Offer> offers) {
        for (Offer offer : offers) {
            if (offer.assigned()) {
                merge(offer);
            }
        }
        for (Offer offer : offers) {
            if (!offer.assigned()) {
                refine(offer);
            }
        }
    }

    private void merge(Offer offer) {
        if (!refine(offer)) {
            doses.add(offer);
        }
    }

    /** Whether the amount is known already; where the frequency is stated only here, this statement is the better one. */
    private boolean refine(Offer offer) {
        for (int i = 0; i < doses.size(); i++) {
            Offer known = doses.get(i);
            boolean same = known.iu() == offer.iu()
                    && known.mention().perKilogram() == offer.mention().perKilogram();
            boolean agrees = known.mention().every().isEmpty()
                    || offer.mention().every().isEmpty()
                    || known.mention().every().equals(offer.mention().every());
            if (same && agrees) {
                if (known.mention().every().isEmpty() && offer.mention().every().isPresent()) {
                    doses.set(i, offer);
                }
                return true;
            }
        }
        return false;
    }

    /** The arms: those without vitamin D first found last, the lowest dose the comparator where there is no other. */
    List<ArmFacts> arms() {
        List<Untreated> others = doses.isEmpty() && !gives() ? List.of() : comparators();
        List<ArmFacts> arms = new ArrayList<>();
        double lowest = doses.stream().mapToDouble(Offer::iu).min().orElse(0);
        boolean lowestCompares = others.isEmpty() && doses.size() > 1;
        Optional<Frequency> shared = sharedFrequency();
        for (Offer offer : doses) {
            arms.add(arm(offer, shared, lowestCompares && offer.iu() == lowest));
        }
        for (Untreated other : others) {
            arms.add(new ArmFacts(
                    other.label(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    reading.document().quote(other.span()),
                    "group without vitamin D",
                    0.9));
        }
        return Sizes.bind(arms, reading, mentions);
    }

    private boolean gives() {
        return false;
    }

    /** The frequency that all doses have that state one. */
    private Optional<Frequency> sharedFrequency() {
        List<Frequency> all = doses.stream()
                .flatMap(offer -> offer.mention().every().stream())
                .distinct()
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private ArmFacts arm(Offer offer, Optional<Frequency> shared, boolean comparator) {
        StatedDose stated = offer.dose();
        StatedDose dose =
                new StatedDose(stated.amount(), stated.unit(), stated.every().or(() -> shared), stated.perKilogram());
        Span span = offer.mention().place().span();
        Optional<ProposedFact<StatedDose>> infant = offer.infant()
                .map(mention ->
                        reading.fact(Offer.dose(mention), mention.place().span(), "pair of doses", 0.9));
        return new ArmFacts(
                reading.words(span).replaceAll("\\s+", " "),
                Optional.empty(),
                Optional.of(reading.fact(dose, span, "assigned dose", 0.9)),
                infant,
                comparator,
                reading.document().quote(span),
                "assigned dose",
                0.9);
    }

    private List<Untreated> comparators() {
        return Untreated.find(mentions, study);
    }

    static Comparator<ArmFacts> byDose() {
        return Comparator.comparingDouble(arm -> arm.dose()
                .map(dose -> dose.value().amount() * dose.value().unit().iu())
                .orElse(0.0));
    }
}
