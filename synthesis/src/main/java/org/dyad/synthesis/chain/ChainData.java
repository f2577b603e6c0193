package org.dyad.synthesis.chain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dyad.evidence.InvalidEvidence;
import org.dyad.evidence.study.Compartment;
import org.dyad.evidence.study.NaturalOrder;
import org.dyad.synthesis.assembly.AssembledTrial;
import org.dyad.synthesis.assembly.Assembly;
import org.dyad.synthesis.dyad.OutcomeEffects;
import org.dyad.synthesis.dyad.OutcomeReader;

/**
 * Trials with what each gives for every compartment.
 *
 * @param units  of each compartment that was asked for
 * @param trials every trial that has a row for one of them, used or not, in the order of their ids
 */
public record ChainData(Map<Compartment, String> units, List<ChainTrial> trials) {
    public ChainData {
        units = Collections.unmodifiableMap(new TreeMap<>(units));
        trials = trials.stream()
                .sorted(Comparator.comparing(ChainTrial::trial, NaturalOrder.NAMES))
                .toList();
        Set<String> seen = new TreeSet<>();
        for (ChainTrial trial : trials) {
            if (!seen.add(trial.trial())) {
                throw new InvalidEvidence("%s is there twice; one trial has one vote.", trial.trial());
            }
        }
    }

    /** Joins assemblies of one table, one for each compartment, by trial. */
    public static ChainData of(List<Assembly> assemblies) {
        Map<Compartment, OutcomeReader> readers = new EnumMap<>(Compartment.class);
        Map<Compartment, String> units = new EnumMap<>(Compartment.class);
        Set<String> ids = new TreeSet<>(NaturalOrder.NAMES);
        for (Assembly assembly : assemblies) {
            Compartment compartment = assembly.outcome().compartment();
            if (readers.put(compartment, new OutcomeReader(assembly)) != null) {
                throw new InvalidEvidence("Two assemblies of %s; a chain takes one.", compartment.words());
            }
            units.put(compartment, assembly.outcome().unit().symbol());
            assembly.trials().forEach(t -> ids.add(t.trial()));
        }
        return new ChainData(units, ids.stream().map(id -> trial(id, readers)).toList());
    }

    private static ChainTrial trial(String id, Map<Compartment, OutcomeReader> readers) {
        Map<Compartment, OutcomeEffects> effects = new EnumMap<>(Compartment.class);
        Map<Compartment, String> missing = new EnumMap<>(Compartment.class);
        List<Map.Entry<Compartment, AssembledTrial>> there = new ArrayList<>();
        String label = id;
        for (Map.Entry<Compartment, OutcomeReader> reader : readers.entrySet()) {
            Optional<AssembledTrial> assembled = reader.getValue().trial(id);
            label = assembled.map(AssembledTrial::label).orElse(label);
            reader.getValue().onCurve(id).ifPresent(e -> {
                effects.put(reader.getKey(), e);
                there.add(Map.entry(reader.getKey(), assembled.orElseThrow()));
            });
            reader.getValue().whyNotOnCurve(id).ifPresent(why -> missing.put(reader.getKey(), why));
        }
        List<String> notes = new ArrayList<>();
        for (int i = 1; i < there.size(); i++) {
            notes.addAll(OutcomeReader.timePointNotes(
                    label,
                    there.getFirst().getValue(),
                    there.getFirst().getKey().words(),
                    there.get(i).getValue(),
                    there.get(i).getKey().words()));
        }
        return new ChainTrial(id, label, effects, missing, notes);
    }

    /** Whether any trial gives this compartment. */
    public boolean has(Compartment compartment) {
        return trials.stream().anyMatch(t -> t.at(compartment).isPresent());
    }
}
