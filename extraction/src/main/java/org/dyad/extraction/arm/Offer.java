package org.dyad.extraction.arm;

import java.util.Optional;
import org.dyad.extraction.fact.StatedDose;
import org.dyad.extraction.grammar.Group;
import org.dyad.extraction.grammar.Mention.DoseMention;
import org.dyad.extraction.passage.Section;
import org.dyad.extraction.passage.Sentence;

/**
 * A dose that a sentence offers for an arm.
 *
 * @param mention  the dose
 * @param sentence where it stands
 * @param infant   the infant's dose of a pair
 * @param assigned whether the sentence says that it was given
 */
record Offer(DoseMention mention, Sentence sentence, Optional<DoseMention> infant, boolean assigned) {
    StatedDose dose() {
        return dose(mention);
    }

    static StatedDose dose(DoseMention mention) {
        return new StatedDose(mention.reading().value(), mention.unit(), mention.every(), mention.perKilogram());
    }

    /** Whether the sentence tells the plan of the study, not what came of it. */
    boolean planned() {
        return sentence.section() != Section.RESULTS || ArmClues.has(sentence, ArmClues.RANDOM);
    }

    /** Amount in IU, whatever its unit. */
    double iu() {
        return mention.reading().value() * mention.unit().iu();
    }

    boolean isPair() {
        return mention.reading().group().shape() == Group.Shape.PAIR;
    }
}
