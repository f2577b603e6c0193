package org.dyad.extraction.arm;

import java.util.Optional;
import org.dyad.extraction.fact.StatedDose;
import org.dyad.extraction.grammar.Group;
import org.dyad.extraction.grammar.Mention.DoseMention;
import org.dyad.extraction.grammar.Mention.PeopleMention;
import org.dyad.extraction.passage.Section;
import org.dyad.extraction.passage.Sentence;

/**
 * A dose that a sentence offers for an arm.
 *
 * @param mention  the dose
 * @param sentence where it stands
 * @param infant   the infant's dose of a pair
 * @param assigned whether the sentence says that it was given
 * @param size     the size of the group, where it stands in brackets with the dose or right after it
 * @param alias    the short name of the group, where it stands there: "enriched powder (10 ug/day, EP)"
 */
record Offer(
        DoseMention mention,
        Sentence sentence,
        Optional<DoseMention> infant,
        boolean assigned,
        Optional<PeopleMention> size,
        Optional<String> alias) {
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

    /** What doses are compared by: the daily average where there is one, else the amount. */
    double comparable() {
        return dose().iuPerDay().orElse(iu());
    }

    /** Whether another dose of the sentence is that of another group: both have a size or a short name, and not the same. */
    boolean isBeside(Offer other) {
        boolean sized = size.isPresent() && other.size.isPresent() && !size.equals(other.size);
        boolean named = alias.isPresent() && other.alias.isPresent() && !alias.equals(other.alias);
        return sentence.equals(other.sentence) && (sized || named);
    }

    boolean isPair() {
        return mention.reading().group().shape() == Group.Shape.PAIR;
    }
}
