package org.dyad.synthesis.dyad;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.study.NaturalOrder;
import org.dyad.synthesis.assembly.AssembledTrial;
import org.dyad.synthesis.assembly.Assembly;

/**
 * Trials with what each gives for mothers and for infants.
 *
 * @param unit   of both outcomes
 * @param trials every trial that has a row for either outcome, used or not, in the order of their ids
 * @param highestAgainstReference the same trials with the contrast of highest against reference dose only
 */
public record DyadData(String unit, List<DyadTrial> trials, List<DyadTrial> highestAgainstReference) {
    public DyadData {
        Comparator<DyadTrial> byId = Comparator.comparing(DyadTrial::trial, NaturalOrder.NAMES);
        trials = trials.stream().sorted(byId).toList();
        highestAgainstReference = highestAgainstReference.stream().sorted(byId).toList();
        requireOneVoteEach(trials);
        requireOneVoteEach(highestAgainstReference);
    }

    private static void requireOneVoteEach(List<DyadTrial> trials) {
        Set<String> seen = new TreeSet<>();
        for (DyadTrial trial : trials) {
            if (!seen.add(trial.trial())) {
                throw new InvalidEvidence("%s is there twice; one trial has one vote.", trial.trial());
            }
        }
    }

    /**
     * Joins two assemblies of one table by trial.
     *
     * @throws InvalidEvidence when their units differ
     */
    public static DyadData of(Assembly maternal, Assembly infant) {
        if (maternal.outcome().unit() != infant.outcome().unit()) {
            throw new InvalidEvidence(
                    "Mothers are in %s and infants in %s. Assemble both in one unit.",
                    maternal.outcome().unit().symbol(), infant.outcome().unit().symbol());
        }
        OutcomeReader mothers = new OutcomeReader(maternal);
        OutcomeReader infants = new OutcomeReader(infant);
        Set<String> ids = new TreeSet<>(NaturalOrder.NAMES);
        maternal.trials().forEach(t -> ids.add(t.trial()));
        infant.trials().forEach(t -> ids.add(t.trial()));
        List<DyadTrial> curve = new ArrayList<>();
        List<DyadTrial> pooled = new ArrayList<>();
        for (String id : ids) {
            curve.add(join(id, mothers, infants, r -> r.onCurve(id)));
            pooled.add(join(id, mothers, infants, r -> r.highestAgainstReference(id)));
        }
        return new DyadData(maternal.outcome().unit().symbol(), curve, pooled);
    }

    private static DyadTrial join(
            String id,
            OutcomeReader mothers,
            OutcomeReader infants,
            Function<OutcomeReader, Optional<OutcomeEffects>> effects) {
        Optional<AssembledTrial> mother = mothers.trial(id);
        Optional<AssembledTrial> infant = infants.trial(id);
        String label = mother.or(() -> infant).orElseThrow().label();
        Optional<OutcomeEffects> ofMothers = effects.apply(mothers);
        Optional<OutcomeEffects> ofInfants = effects.apply(infants);
        boolean both = ofMothers.isPresent() && ofInfants.isPresent();
        return new DyadTrial(
                id,
                label,
                ofMothers,
                ofInfants,
                ofMothers.isPresent() ? Optional.empty() : mothers.whyNotOnCurve(id),
                ofInfants.isPresent() ? Optional.empty() : infants.whyNotOnCurve(id),
                both
                        ? OutcomeReader.timePointNotes(
                                label, mother.orElseThrow(), "mothers", infant.orElseThrow(), "infants")
                        : List.of());
    }

    /** Trials with both outcomes on the curve. */
    public List<DyadTrial> reportingBoth() {
        return trials.stream().filter(DyadTrial::reportsBoth).toList();
    }
}
