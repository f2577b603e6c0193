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

/** Puts the doses, groups and sizes that a study names together into arms, each one once. */
final class ArmBuilder {
    private static final int MOST = 16;
    private static final double HIGHEST_DAILY_IU = 20_000;

    private final StudyReading reading;
    private final Mentions mentions;
    private final List<Offer> doses = new ArrayList<>();

    ArmBuilder(StudyReading reading, Mentions mentions) {
        this.reading = reading;
        this.mentions = mentions;
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
        boolean twin = doses.stream().anyMatch(known -> known.iu() == offer.iu() && known.isBeside(offer));
        if ((twin || !refine(offer)) && doses.size() < MOST) {
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

    /** The arms: of numbered groups where the text numbers them, else one for each amount, the group without vitamin D last. */
    List<ArmFacts> arms(List<Candidate> labelled) {
        return labelled.isEmpty() ? arms() : Sizes.bind(labelled(labelled), reading, mentions);
    }

    private List<ArmFacts> labelled(List<Candidate> groups) {
        boolean lowestCompares = groups.stream().allMatch(group -> group.dose().isPresent());
        double lowest = groups.stream()
                .flatMap(group -> group.dose().stream())
                .mapToDouble(Offer::comparable)
                .min()
                .orElse(0);
        Optional<Frequency> shared = sharedFrequency(
                groups.stream().flatMap(group -> group.dose().stream()).toList());
        boolean anyUntreated = groups.stream().anyMatch(Candidate::untreated);
        List<ArmFacts> arms = new ArrayList<>();
        for (Candidate group : groups) {
            ArmFacts arm = group.dose()
                    .map(offer -> arm(stated(offer), shared, lowestCompares && offer.comparable() == lowest))
                    .orElseGet(() -> without(group.label(), group.span(), group.untreated() || !anyUntreated));
            Optional<ProposedFact<Integer>> n = group.size().map(size -> Sizes.fact(reading, size));
            arms.add(new ArmFacts(
                    group.label(),
                    n,
                    arm.dose(),
                    arm.infantDose(),
                    arm.comparator(),
                    arm.quote(),
                    LabelledGroups.RULE,
                    arm.confidence()));
        }
        return arms;
    }

    /** The dose of a group, or another statement of the same amount that says how often. */
    private Offer stated(Offer offer) {
        return offer.mention().every().isPresent()
                ? offer
                : doses.stream()
                        .filter(known -> known.iu() == offer.iu())
                        .findFirst()
                        .orElse(offer);
    }

    private ArmFacts without(String label, Span span, boolean comparator) {
        return new ArmFacts(
                label,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                comparator,
                reading.document().quote(span),
                "group without vitamin D",
                0.9);
    }

    /** The arms: those without vitamin D last, the lowest dose the comparator where there is no other. */
    private List<ArmFacts> arms() {
        List<Untreated> others = doses.isEmpty() ? List.of() : Untreated.find(mentions);
        List<ArmFacts> arms = new ArrayList<>();
        double lowest = doses.stream().mapToDouble(Offer::comparable).min().orElse(0);
        boolean lowestCompares = others.isEmpty() && doses.size() > 1;
        Optional<Frequency> shared = sharedFrequency(doses);
        for (Offer offer : doses) {
            arms.add(arm(offer, shared, lowestCompares && offer.comparable() == lowest));
        }
        for (Untreated other : others) {
            arms.add(without(other.label(), other.span(), true));
        }
        return doses.isEmpty() ? SizedGroups.of(reading, mentions) : Sizes.bind(arms, reading, mentions);
    }

    /** The frequency that all doses have that state one. */
    private Optional<Frequency> sharedFrequency(List<Offer> doses) {
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
    private static boolean plausible(Offer offer, Frequency every) {
        return offer.mention().every().isPresent() || every != Frequency.DAY || offer.iu() <= HIGHEST_DAILY_IU;
    }

    private ArmFacts arm(Offer offer, Optional<Frequency> shared, boolean comparator) {
        StatedDose stated = offer.dose();
        Optional<Frequency> every = stated.every()
                .or(() -> StatedFrequency.repeated(offer))
                .or(() -> StatedFrequency.isOtherwise(offer) ? Optional.empty() : shared)
                .filter(found -> plausible(offer, found));
        StatedDose dose = new StatedDose(stated.amount(), stated.unit(), every, stated.perKilogram());
        Span span = offer.mention().place().span();
        Optional<ProposedFact<StatedDose>> infant = offer.infant()
                .map(mention ->
                        reading.fact(Offer.dose(mention), mention.place().span(), "pair of doses", 0.9));
        return new ArmFacts(
                offer.alias().orElseGet(() -> reading.words(span).replaceAll("\\s+", " ")),
                offer.size().map(size -> Sizes.fact(reading, size)),
                Optional.of(reading.fact(dose, span, "assigned dose", 0.9)),
                infant,
                comparator,
                reading.document().quote(span),
                "assigned dose",
                0.9);
    }
}
