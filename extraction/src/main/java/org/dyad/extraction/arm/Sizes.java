package org.dyad.extraction.arm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.grammar.Mention;
import org.dyad.extraction.grammar.Mention.PeopleMention;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.study.StudyReading;
import org.dyad.extraction.token.Tokens;

/** Binds sizes of groups to arms: "placebo (n = 87), lower dose (n = 87) or higher dose (n = 86)", "28 in each group". */
final class Sizes {
    private Sizes() {}

    static List<ArmFacts> bind(List<ArmFacts> arms, StudyReading reading, Mentions mentions) {
        List<ArmFacts> bound = new ArrayList<>(arms);
        for (int i = 0; i < bound.size(); i++) {
            ArmFacts arm = bound.get(i);
            Optional<ProposedFact<Integer>> n = size(arm, bound, reading, mentions);
            bound.set(
                    i,
                    new ArmFacts(
                            arm.label(),
                            n,
                            arm.dose(),
                            arm.infantDose(),
                            arm.comparator(),
                            arm.quote(),
                            arm.rule(),
                            arm.confidence()));
        }
        return bound;
    }

    private static Optional<ProposedFact<Integer>> size(
            ArmFacts arm, List<ArmFacts> arms, StudyReading reading, Mentions mentions) {
        for (PeopleMention people : mentions.of(PeopleMention.class)) {
            if (people.isLettered() && precedes(arm, arms, mentions, people)) {
                return Optional.of(
                        reading.fact((int) people.count(), people.place().span(), "size beside the group", 0.9));
            }
        }
        return Optional.empty();
    }

    /** Whether the words before "(n = 87" name the arm, back to the size before. */
    private static boolean precedes(ArmFacts arm, List<ArmFacts> arms, Mentions mentions, PeopleMention people) {
        Tokens tokens = mentions.tokens();
        for (int i = people.place().first() - 1; i > people.place().first() - 9 && !tokens.is(i, "n"); i--) {
            if (names(arm, arms, mentions, i)) {
                return true;
            }
            if (names(arm, arms, tokens, i).isPresent()) {
                return names(arm, arms, tokens, i).get();
            }
        }
        return false;
    }

    private static boolean names(ArmFacts arm, List<ArmFacts> arms, Mentions mentions, int token) {
        for (Mention mention : mentions.between(token, token + 1)) {
            if (mention instanceof Mention.DoseMention dose && arm.dose().isPresent()) {
                return dose.reading().value() * dose.unit().iu()
                        == arm.dose().get().value().amount()
                                * arm.dose().get().value().unit().iu();
            }
        }
        return false;
    }

    /** Whether a word names the arm; empty where it names no arm. */
    private static Optional<Boolean> names(ArmFacts arm, List<ArmFacts> arms, Tokens tokens, int i) {
        if (tokens.is(i, "placebo") || tokens.is(i, "control") || tokens.is(i, "controls")) {
            return Optional.of(arm.dose().isEmpty());
        }
        List<ArmFacts> dosed = arms.stream()
                .filter(one -> one.dose().isPresent())
                .sorted(ArmBuilder.byDose())
                .toList();
        if (dosed.isEmpty()) {
            return Optional.empty();
        }
        if (tokens.is(i, "lower") || tokens.is(i, "low")) {
            return Optional.of(arm.equals(dosed.getFirst()));
        }
        if (tokens.is(i, "higher") || tokens.is(i, "high")) {
            return Optional.of(arm.equals(dosed.getLast()));
        }
        boolean treated = tokens.is(i, "intervention")
                || tokens.is(i, "treatment")
                || tokens.is(i, "vitamin")
                || tokens.is(i, "supplemented")
                || tokens.is(i, "supplementation");
        return treated && dosed.size() == 1 ? Optional.of(arm.equals(dosed.getFirst())) : Optional.empty();
    }
}
