package org.dyad.extraction.arm;

import java.util.Optional;
import org.dyad.evidence.origin.Span;
import org.dyad.extraction.grammar.Mention.PeopleMention;

/**
 * A group while its arm is put together.
 *
 * @param label     what the text calls it
 * @param span      the words that name it
 * @param dose      what it gets
 * @param size      how many are in it
 * @param untreated whether it gets a placebo or nothing
 */
record Candidate(String label, Span span, Optional<Offer> dose, Optional<PeopleMention> size, boolean untreated) {
    static Candidate named(String label, Span span) {
        return new Candidate(label, span, Optional.empty(), Optional.empty(), false);
    }

    Candidate withDose(Offer offer) {
        return new Candidate(label, span, Optional.of(offer), size, false);
    }

    Candidate withSize(PeopleMention people) {
        return new Candidate(label, span, dose, Optional.of(people), untreated);
    }

    /** @param what it is said to get: "placebo" */
    Candidate withNothing(String what) {
        return new Candidate(what + " (" + label + ")", span, Optional.empty(), size, true);
    }

    /** Whether the text says what it gets, or at least how many are in it. */
    boolean isStated() {
        return dose.isPresent() || untreated || size.isPresent();
    }
}
