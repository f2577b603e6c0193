package org.dyad.extraction.arm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.extraction.grammar.Group;
import org.dyad.extraction.grammar.Mention;
import org.dyad.extraction.grammar.Mention.DoseMention;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.passage.Section;
import org.dyad.extraction.passage.Sentence;

/** The doses of a study that may be those of arms: of vitamin D, exact, given and not advised. */
final class Offers {
    private static final int NEAR = 14;

    private Offers() {}

    static List<Offer> of(List<Sentence> sentences, Mentions mentions) {
        List<Offer> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Mention> here = mentions.between(sentence.first(), sentence.end());
            for (int i = 0; i < here.size(); i++) {
                if (here.get(i) instanceof DoseMention dose && mayBeArm(sentence, dose)) {
                    found.add(new Offer(dose, sentence, infant(here, i, dose), assigned(sentence)));
                }
            }
        }
        return found;
    }

    private static boolean assigned(Sentence sentence) {
        return sentence.section() != Section.CONCLUSION
                && sentence.section() != Section.BACKGROUND
                && ArmClues.has(sentence, ArmClues.ASSIGNED);
    }

    private static boolean mayBeArm(Sentence sentence, DoseMention dose) {
        Group group = dose.reading().group();
        boolean second = group.shape() == Group.Shape.PAIR && group.index() > 0;
        boolean advice = !ArmClues.has(sentence, ArmClues.RANDOM)
                && ArmClues.isAdvice(
                        sentence, dose.place().first() - NEAR, dose.place().end() + 6);
        return dose.vitaminD()
                && !dose.reading().comparison().isBound()
                && group.shape() != Group.Shape.RANGE
                && !second
                && !advice;
    }

    private static Optional<DoseMention> infant(List<Mention> here, int at, DoseMention mother) {
        boolean pair = mother.reading().group().shape() == Group.Shape.PAIR;
        if (pair
                && at + 1 < here.size()
                && here.get(at + 1) instanceof DoseMention infant
                && infant.reading().group().index() == 1) {
            return Optional.of(infant);
        }
        return Optional.empty();
    }
}
