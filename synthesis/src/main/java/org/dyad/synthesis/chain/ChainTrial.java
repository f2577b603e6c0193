package org.dyad.synthesis.chain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dyad.evidence.study.Compartment;
import org.dyad.synthesis.dyad.OutcomeEffects;

/**
 * One trial with what it gives for each compartment.
 *
 * @param trial   id
 * @param label   short name
 * @param effects differences between its arms, by compartment
 * @param missing why a compartment is not in {@code effects}, in plain words
 * @param notes   what a reader should know
 */
public record ChainTrial(
        String trial,
        String label,
        Map<Compartment, OutcomeEffects> effects,
        Map<Compartment, String> missing,
        List<String> notes) {
    public ChainTrial {
        effects = Collections.unmodifiableMap(new TreeMap<>(effects));
        missing = Collections.unmodifiableMap(new TreeMap<>(missing));
        notes = List.copyOf(notes);
    }

    /** A trial with nothing more to say. */
    public static ChainTrial of(String trial, Map<Compartment, OutcomeEffects> effects) {
        return new ChainTrial(trial, trial, effects, Map.of(), List.of());
    }

    public Optional<OutcomeEffects> at(Compartment compartment) {
        return Optional.ofNullable(effects.get(compartment));
    }
}
