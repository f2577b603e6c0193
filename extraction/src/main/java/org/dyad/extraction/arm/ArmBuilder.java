package org.dyad.extraction.arm;

import java.util.ArrayList;
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
    private static final int MOST = 16;
    private static final double HIGHEST_DAILY_IU = 20_000;

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
        boolean planned = offers.stream().anyMatch(offer -> offer.assigned() && offer.planned());
        for (Offer offer : offers) {
            if (offer.assigned() && (offer.planned() || !planned)) {
                merge(offer);
            }
        }
        for (Offer offer : offers) {
            if (!offer.assigned() || (planned && !offer.planned())) {
                refine(offer);
            }
        }
    }

    private void merge(Offer offer) {
        if (!refine(offer) && doses.size() < MOST) {
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
        List<Untreated> others = doses.isEmpty() ? List.of() : comparators();
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
        return doses.isEmpty() ? SizedGroups.of(reading, mentions) : Sizes.bind(arms, reading, mentions);
    }

    /** The frequency that all doses have that state one. */
    private Optional<Frequency> sharedFrequency() {
        List<Frequency> all = doses.stream()
                .flatMap(offer -> offer.mention().every().stream())
                .distinct()
                .toList();
        if (all.isEmpty()) {
            return StatedFrequency.of(mentions.tokens());
        }
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** A frequency that is not stated with the dose is not taken for a daily bolus. */
    private static boolean plausible(StatedDose stated, Frequency every) {
        return stated.every().isPresent()
                || every != Frequency.DAY
                || stated.amount() * stated.unit().iu() <= HIGHEST_DAILY_IU;
    }

    private ArmFacts arm(Offer offer, Optional<Frequency> shared, boolean comparator) {
        StatedDose stated = offer.dose();
        Optional<Frequency> every = stated.every().or(() -> shared).filter(found -> plausible(stated, found));
        StatedDose dose = new StatedDose(stated.amount(), stated.unit(), every, stated.perKilogram());
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
}
