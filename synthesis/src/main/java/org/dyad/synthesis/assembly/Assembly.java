package org.dyad.synthesis.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an evidence table gives for one outcome under given rules.
 *
 * @param outcome what was asked
 * @param rules the choices made
 * @param trials every trial that has a row for the outcome, used or not, in the order of their ids
 */
public record Assembly(OutcomeDefinition outcome, AssemblyRules rules, List<AssembledTrial> trials) {
    public Assembly {
        trials = List.copyOf(trials);
    }

    /** The same assembly with only the trials that pass. */
    public Assembly only(Predicate<AssembledTrial> passes) {
        return new Assembly(outcome, rules, trials.stream().filter(passes).toList());
    }

    /** One contrast per trial, highest dose against reference, for pooling. */
    public List<AssembledContrast> pooledContrasts() {
        return trials.stream()
                .map(AssembledTrial::highestAgainstReference)
                .flatMap(Optional::stream)
                .toList();
    }

    /** All contrasts, those kept off the curve among them. */
    public List<AssembledContrast> contrasts() {
        return trials.stream().flatMap(t -> t.contrasts().stream()).toList();
    }

    /** Contrasts whose trial gives another number that differs by more than one standard error. */
    public List<AssembledContrast> contrastsThatDependOnTheNumber() {
        return contrasts().stream().filter(c -> !c.farAlternatives().isEmpty()).toList();
    }

    /** Trials used for this. */
    public List<AssembledTrial> trialsUsedFor(Use use) {
        return trials.stream().filter(t -> t.uses(use)).toList();
    }

    /** Trials that gave no contrast. */
    public List<AssembledTrial> trialsWithoutContrast() {
        List<AssembledTrial> without = new ArrayList<>(trials);
        without.removeIf(t -> !t.contrasts().isEmpty());
        return List.copyOf(without);
    }
}
