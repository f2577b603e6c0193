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
import org.dyad.extraction.token.WordTable;

/** The doses of a study that may be those of arms: of vitamin D, exact, given and not advised. */
final class Offers {
    private static final int NEAR = 14;

    private static final int SMALLEST = 200;

    private static final WordTable<String> OR = WordTable.set("or versus vs against");

    private static final WordTable<String> EXTRA = WordTable.set(
            "loading also total cumulative initial ampoule max maximum maximal ceiling contains containing contained");

    private Offers() {}

    /** All of them in order, with loading doses, totals and what all take. */
    static List<Offer> of(List<Sentence> sentences, Mentions mentions) {
        List<Offer> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Mention> here = mentions.between(sentence.first(), sentence.end());
            for (int i = 0; i < here.size(); i++) {
                if (here.get(i) instanceof DoseMention dose
                        && mayBeArm(sentence, dose)
                        && !(i > 0
                                && here.get(i - 1) instanceof DoseMention before
                                && Infants.isOf(sentence, before, dose))
                        && !isToldAgain(sentence, here, i, dose)) {
                    found.add(new Offer(
                            dose,
                            sentence,
                            infant(sentence, here, i, dose),
                            Beside.size(mentions, dose).isPresent() || assigned(sentence, dose),
                            Beside.size(mentions, dose),
                            Beside.alias(mentions, dose)));
                }
            }
        }
        return found;
    }

    /** Whether a total is followed by its dose in brackets: "800,000 IU (4000 IU daily)"; and whether a bracket converts the dose before it. */
    private static boolean isToldAgain(Sentence sentence, List<Mention> here, int at, DoseMention dose) {
        if (at + 1 < here.size() && here.get(at + 1) instanceof DoseMention next && brackets(sentence, dose, next)) {
            return dose.every().isEmpty() && next.every().isPresent();
        }
        boolean after = at > 0 && here.get(at - 1) instanceof DoseMention before && brackets(sentence, before, dose);
        return after && ((DoseMention) here.get(at - 1)).every().isPresent();
    }

    private static boolean brackets(Sentence sentence, DoseMention first, DoseMention second) {
        int between = second.place().first() - first.place().end();
        if (between < 1 || between > 5) {
            return false;
        }
        for (int i = first.place().end(); i < second.place().first(); i++) {
            if (sentence.tokens().is(i, '(')
                    || sentence.tokens().is(i, "equivalent")
                    || sentence.tokens().is(i, '[')) {
                return true;
            }
        }
        return false;
    }

    private static boolean assigned(Sentence sentence, DoseMention dose) {
        if (sentence.section() == Section.TITLE && dose.reading().group().size() > 1) {
            return true;
        }
        return sentence.section() != Section.CONCLUSION
                && sentence.section() != Section.BACKGROUND
                && (ArmClues.isAssigned(sentence) || isChoice(sentence, dose));
    }

    /** "1000 IU/day or 2000 IU/day", "800 IU a day or a dummy pill": what is given is one or the other. */
    private static boolean isChoice(Sentence sentence, DoseMention dose) {
        Group group = dose.reading().group();
        boolean doses = group.shape() == Group.Shape.LIST || group.shape() == Group.Shape.VERSUS;
        if (doses && group.size() > 1) {
            return true;
        }
        if (OR.has(sentence.tokens(), dose.place().first() - 1)
                && sentence.tokens().isNumber(dose.place().first())) {
            return true;
        }
        for (int i = dose.place().end(); i < dose.place().end() + NEAR; i++) {
            if (OR.has(sentence.tokens(), i) && sentence.tokens().value(i + 1) >= SMALLEST) {
                return true;
            }
            if (sentence.holds(i) && Untreated.at(sentence.tokens(), i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The sign before "> 2000 IU", where people were assigned to it, stands for a character that was lost. */
    private static boolean isExact(Sentence sentence, DoseMention dose) {
        boolean sign = sentence.tokens().is(dose.place().first() - 1, '>')
                || sentence.tokens().is(dose.place().first() - 1, '?');
        boolean lost = sign
                && dose.reading().group().size() == 1
                && ArmClues.has(sentence, ArmClues.RANDOM)
                && isChoice(sentence, dose);
        return !dose.reading().comparison().isBound() || lost;
    }

    /** Where the words begin that may say what a dose is for. */
    private static int phrase(Sentence sentence, int dose) {
        if (sentence.find("recommended", sentence.first(), dose) >= 0) {
            return sentence.first();
        }
        for (int i = dose - 1; i > dose - NEAR; i--) {
            if (sentence.tokens().is(i, ':') || sentence.tokens().is(i, ';')) {
                return i;
            }
        }
        return dose - NEAR;
    }

    private static boolean mayBeArm(Sentence sentence, DoseMention dose) {
        Group group = dose.reading().group();
        boolean second = isInfants(sentence, dose);
        boolean advice = !ArmClues.has(sentence, ArmClues.RANDOM)
                && ArmClues.isAdvice(
                        sentence,
                        phrase(sentence, dose.place().first()),
                        dose.place().end() + 6);
        return dose.vitaminD()
                && isExact(sentence, dose)
                && !Infants.isAlone(sentence, dose)
                && group.shape() != Group.Shape.RANGE
                && !second
                && (dose.reading().value() > 0 || group.size() > 1 || dose.perKilogram())
                && !advice;
    }

    /** The dose after the slash of "1000 IU/400 IU". */
    private static boolean isInfants(Sentence sentence, DoseMention dose) {
        return sentence.tokens().is(dose.place().first() - 1, '/');
    }

    private static Optional<DoseMention> infant(Sentence sentence, List<Mention> here, int at, DoseMention mother) {
        if (at + 1 < here.size()
                && here.get(at + 1) instanceof DoseMention spelled
                && Infants.isOf(sentence, mother, spelled)) {
            return Optional.of(spelled);
        }
        boolean next = at + 1 < here.size()
                && here.get(at + 1) instanceof DoseMention infant
                && isInfants(sentence, infant)
                && infant.place().first() == mother.place().end() + 1;
        return next ? Optional.of((DoseMention) here.get(at + 1)) : Optional.empty();
    }

    /** Those that are no loading dose and no sum over the trial, where there are others. */
    static List<Offer> main(List<Offer> offers) {
        List<Offer> main = offers.stream().filter(offer -> !isExtra(offer)).toList();
        return main.stream().anyMatch(Offer::assigned) ? main : offers;
    }

    /** Whether the words before a dose say that it is no dose of a group: a loading dose, a total, a limit, what all take. */
    static boolean isExtra(Offer offer) {
        int first = Math.min(
                offer.mention().place().first(),
                offer.mention().reading().group().first());
        for (int i = first - 1; i > first - 7 && i >= offer.sentence().first(); i--) {
            boolean all = offer.sentence().tokens().is(i, "all")
                    && !offer.sentence().tokens().isCapital(i - 1);
            if (all || EXTRA.has(offer.sentence().tokens(), i)) {
                return true;
            }
        }
        return false;
    }
}
