package org.dyad.synthesis.chain;

import java.util.List;
import java.util.Optional;
import org.dyad.evidence.study.Compartment;

/**
 * One step of a chain.
 *
 * @param from where it begins; empty for the mother's dose
 * @param to   where it ends
 */
public record Link(Optional<Compartment> from, Compartment to) {
    /** From the mother's dose. */
    public static Link ofDose(Compartment to) {
        return new Link(Optional.empty(), to);
    }

    public static Link between(Compartment from, Compartment to) {
        return new Link(Optional.of(from), to);
    }

    /** The steps from the dose to the infant by way of these. */
    static List<Link> through(List<Compartment> via) {
        List<Link> links = new java.util.ArrayList<>();
        Optional<Compartment> from = Optional.empty();
        for (Compartment to : via) {
            links.add(new Link(from, to));
            from = Optional.of(to);
        }
        links.add(new Link(from, Compartment.INFANT_SERUM));
        return List.copyOf(links);
    }

    /** In plain words, such as {@code maternal serum to milk}. */
    public String words() {
        return from.map(Compartment::words).orElse("mother's dose") + " to " + to.words();
    }
}
