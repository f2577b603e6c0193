package org.dyad.synthesis.chain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.evidence.study.Compartment;
import org.dyad.synthesis.dyad.Unidentified;

/**
 * The chain, its links and the direct estimate beside it.
 *
 * @param model         what was asked
 * @param units         of each compartment
 * @param direct        dose to infant, from all trials that report infants; empty where it cannot be estimated
 * @param paths         ways from dose to infant, the shortest first
 * @param sensitivity   the same paths at other assumed correlations within arms
 * @param notes         sentences: what a chain can say and what was assumed
 * @param notIdentified links that cannot be estimated, and what would identify them
 */
public record ChainResult(
        ChainModel model,
        Map<Compartment, String> units,
        Optional<LinkEstimate> direct,
        List<ChainPath> paths,
        List<AtCorrelation> sensitivity,
        List<String> notes,
        List<Unidentified> notIdentified) {
    /** Stands with every chain. */
    public static final String MARKER =
            "Maternal 25(OH)D is a marker on this path, not its sole carrier: vitamin D itself passes from the mother's blood"
                    + " into milk. A chain through 25(OH)D can therefore miss part of what the dose does, and a difference from"
                    + " the direct estimate is no proof of an error in either.";

    /**
     * The paths at one correlation.
     *
     * @param correlation assumed, of two compartments within an arm
     */
    public record AtCorrelation(double correlation, List<ChainPath> paths) {
        public AtCorrelation {
            paths = List.copyOf(paths);
        }
    }

    public ChainResult {
        units = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(units));
        paths = List.copyOf(paths);
        sensitivity = List.copyOf(sensitivity);
        notes = List.copyOf(notes);
        notIdentified = List.copyOf(notIdentified);
    }
}
