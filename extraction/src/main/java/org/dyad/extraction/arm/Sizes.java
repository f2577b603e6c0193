package org.dyad.extraction.arm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.grammar.Mention;
import org.dyad.extraction.grammar.Mention.PeopleMention;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.study.StudyReading;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/**
 * Binds sizes of groups to arms: "placebo (n = 87), lower dose (n = 87) or higher dose (n = 86)", "48 women received 2000 IU", "28 in each
 * group". The first size that is stated for an arm counts.
 */
final class Sizes {
    private static final WordTable<String> LEADS = WordTable.set("""
            received receiving receive under taking took on given treated getting got supplemented assigned allocated randomized
            randomised""");
    private static final int REACH = 9;

    private final StudyReading reading;
    private final Mentions mentions;
    private final Tokens tokens;
    private final ArmNames names;

    private Sizes(StudyReading reading, Mentions mentions, List<ArmFacts> arms) {
        this.reading = reading;
        this.mentions = mentions;
        this.tokens = mentions.tokens();
        this.names = new ArmNames(arms, mentions);
    }

    static List<ArmFacts> bind(List<ArmFacts> arms, StudyReading reading, Mentions mentions) {
        return new Sizes(reading, mentions, arms).bind(arms);
    }

    private List<ArmFacts> bind(List<ArmFacts> arms) {
        List<ArmFacts> bound = new ArrayList<>(arms);
        boolean any = false;
        for (PeopleMention people : mentions.of(PeopleMention.class)) {
            OptionalInt arm = people.isLettered() ? before(people) : after(people);
            if (arm.isPresent() && bound.get(arm.getAsInt()).n().isEmpty()) {
                any = true;
                bound.set(arm.getAsInt(), sized(bound.get(arm.getAsInt()), fact(people)));
            }
        }
        return any ? bound : inEach(bound);
    }

    private ProposedFact<Integer> fact(PeopleMention people) {
        return reading.fact((int) people.count(), people.place().span(), "size beside the group", 0.9);
    }

    private static ArmFacts sized(ArmFacts arm, ProposedFact<Integer> n) {
        return new ArmFacts(
                arm.label(),
                Optional.of(n),
                arm.dose(),
                arm.infantDose(),
                arm.comparator(),
                arm.quote(),
                arm.rule(),
                arm.confidence());
    }

    /** "28 in each group", "40 per arm". */
    private List<ArmFacts> inEach(List<ArmFacts> arms) {
        for (int i = 0; i < tokens.count(); i++) {
            boolean each = tokens.is(i + 1, "in", "each")
                    || tokens.is(i + 2, "in", "each")
                    || tokens.is(i + 3, "in", "each")
                    || tokens.is(i + 1, "per", "group")
                    || tokens.is(i + 1, "per", "arm");
            boolean groups =
                    tokens.is(i - 2, "groups", "of") && !tokens.isNumber(i + 1) && !tokens.is(i + 1, "vitamin");
            if (tokens.isNumber(i) && tokens.isWhole(i) && (each || groups) && tokens.value(i) < 100_000) {
                ProposedFact<Integer> n =
                        reading.fact((int) tokens.value(i), tokens.span(i, i + 3), "size of each group", 0.85);
                return arms.stream().map(arm -> sized(arm, n)).toList();
            }
        }
        return arms;
    }

    /** The arm that the words before "(n = 87" name, back to the size before. */
    private OptionalInt before(PeopleMention people) {
        for (int i = people.place().first() - 1;
                i > people.place().first() - REACH
                        && !tokens.is(i, "n")
                        && !(ends(i) && i < people.place().first() - 1);
                i--) {
            OptionalInt arm = names.at(i);
            if (arm.isPresent()) {
                return arm;
            }
        }
        return people.place().end() + 1 < tokens.count()
                        && tokens.is(people.place().end(), ')')
                ? after(people)
                : OptionalInt.empty();
    }

    private boolean ends(int i) {
        return tokens.is(i, ';') || tokens.isBreak(i) || (tokens.is(i, '.') && !tokens.isNumber(i + 1));
    }

    /** The arm that the words after "48 women" put them in; none where they name several. */
    private OptionalInt after(PeopleMention people) {
        boolean led = false;
        for (int i = people.place().end(); i < people.place().end() + REACH && !stops(i); i++) {
            led |= LEADS.has(tokens, i);
            OptionalInt arm = led ? names.at(i) : OptionalInt.empty();
            if (arm.isPresent()) {
                boolean several = severalDoses(i)
                        || tokens.is(i + 1, "or")
                        || tokens.is(i + 1, "and")
                        || tokens.is(i + 1, '-')
                        || (tokens.is(i + 1, '(') && tokens.is(i + 2, "n"));
                return several ? OptionalInt.empty() : arm;
            }
        }
        return OptionalInt.empty();
    }

    private boolean severalDoses(int token) {
        for (Mention mention : mentions.between(token, token + 1)) {
            if (mention instanceof Mention.DoseMention dose) {
                int next = dose.place().end();
                return dose.reading().group().size() > 1
                        || tokens.is(next, "or")
                        || tokens.is(next, "versus")
                        || tokens.is(next, "vs");
            }
        }
        return false;
    }

    private boolean stops(int i) {
        return tokens.is(i, '.') || tokens.is(i, ';') || tokens.is(i, ',') || tokens.isBreak(i);
    }
}
