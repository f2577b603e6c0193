package org.dyad.extraction.arm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Span;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.grammar.Mention.PeopleMention;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.study.StudyReading;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/**
 * Arms of a study that states no dose, by their sizes: "52 women receiving vitamin D and 50 who refused", "the placebo group (n = 28)".
 * At least one of them must get something.
 */
final class SizedGroups {
    private static final WordTable<String> GIVEN = WordTable.set("""
            receiving received taking took given supplemented supplementation treated supplement""");
    private static final WordTable<String> WITHOUT = WordTable.set("""
            refused declined without placebo control controls untreated unsupplemented no not""");
    private static final int REACH = 7;

    private SizedGroups() {}

    private enum Part {
        GIVEN,
        WITHOUT,
        NEITHER
    }

    static List<ArmFacts> of(StudyReading reading, Mentions mentions) {
        List<ArmFacts> found = new ArrayList<>();
        boolean given = false;
        for (PeopleMention people : mentions.of(PeopleMention.class)) {
            Part part = people.isLettered() ? before(mentions.tokens(), people) : after(mentions.tokens(), people);
            boolean known = found.stream().anyMatch(arm -> arm.comparator() == (part == Part.WITHOUT));
            if (part != Part.NEITHER && !known) {
                given |= part == Part.GIVEN;
                found.add(arm(reading, people, part));
            }
        }
        return given && found.size() > 1 ? found : List.of();
    }

    private static ArmFacts arm(StudyReading reading, PeopleMention people, Part part) {
        Span span = people.place().span();
        return new ArmFacts(
                part == Part.GIVEN ? "supplement" : "no supplement",
                Optional.of(reading.fact(
                        (int) people.count(), span, "size of a group that gets a supplement or none", 0.8)),
                Optional.empty(),
                Optional.empty(),
                part == Part.WITHOUT,
                reading.document().quote(span),
                "group by its size",
                0.8);
    }

    private static Part after(Tokens tokens, PeopleMention people) {
        for (int i = people.place().end(); i < people.place().end() + REACH && !ends(tokens, i); i++) {
            if (WITHOUT.has(tokens, i)) {
                return Part.WITHOUT;
            }
            if (GIVEN.has(tokens, i)) {
                return tokens.is(i + 1, "placebo") || tokens.is(i + 1, "no") ? Part.WITHOUT : Part.GIVEN;
            }
        }
        return Part.NEITHER;
    }

    private static Part before(Tokens tokens, PeopleMention people) {
        for (int i = people.place().first() - 1; i > people.place().first() - REACH && !ends(tokens, i); i--) {
            if (WITHOUT.has(tokens, i)) {
                return Part.WITHOUT;
            }
            if (GIVEN.has(tokens, i) || tokens.is(i, "intervention") || tokens.is(i - 1, "vitamin", "d")) {
                return Part.GIVEN;
            }
        }
        return Part.NEITHER;
    }

    private static boolean ends(Tokens tokens, int i) {
        return tokens.is(i, '.') || tokens.is(i, ';') || tokens.is(i, ',') || tokens.isBreak(i) || tokens.is(i, "and");
    }
}
