package org.dyad.synthesis.dyad;

import java.util.List;
import java.util.Optional;

/**
 * One trial with what it gives for mothers and infants.
 *
 * @param trial         id
 * @param label         short name
 * @param mother        empty where it gives nothing for the mothers' curve
 * @param infant        empty where it gives nothing for the infants' curve
 * @param motherMissing why {@code mother} is empty, in plain words; empty where it is there
 * @param infantMissing why {@code infant} is empty
 * @param notes         what a reader should know, such as time points that differ
 */
public record DyadTrial(
        String trial,
        String label,
        Optional<OutcomeEffects> mother,
        Optional<OutcomeEffects> infant,
        Optional<String> motherMissing,
        Optional<String> infantMissing,
        List<String> notes) {
    public DyadTrial {
        notes = List.copyOf(notes);
    }

    /** A trial with nothing more to say. */
    public static DyadTrial of(String trial, Optional<OutcomeEffects> mother, Optional<OutcomeEffects> infant) {
        Optional<String> none = Optional.of("not reported");
        return new DyadTrial(
                trial,
                trial,
                mother,
                infant,
                mother.isPresent() ? Optional.empty() : none,
                infant.isPresent() ? Optional.empty() : none,
                List.of());
    }

    public boolean reportsBoth() {
        return mother.isPresent() && infant.isPresent();
    }

    public boolean reportsAny() {
        return mother.isPresent() || infant.isPresent();
    }
}
