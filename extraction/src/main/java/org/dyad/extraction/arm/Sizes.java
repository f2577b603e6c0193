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
    private static final WordTable<String> JOINS = WordTable.set("or and versus vs against with");
    private static final int REACH = 12;
    private static final int FURTHER = 24;

    private final StudyReading reading;
    private final Mentions mentions;
    private final Tokens tokens;
    private final ArmNames names;
    private final List<ArmFacts> bound;

    private Sizes(StudyReading reading, Mentions mentions, List<ArmFacts> arms) {
        this.reading = reading;
        this.mentions = mentions;
        this.tokens = mentions.tokens();
        this.names = new ArmNames(arms, mentions);
        this.bound = new ArrayList<>(arms);
    }

    static List<ArmFacts> bind(List<ArmFacts> arms, StudyReading reading, Mentions mentions) {
        Sizes sizes = new Sizes(reading, mentions, arms);
        sizes.lists();
        sizes.people();
        sizes.bare();
        sizes.sums();
        boolean any = sizes.bound.stream().anyMatch(arm -> arm.n().isPresent());
        return any ? sizes.bound : EachSize.of(reading, mentions.tokens(), sizes.bound);
    }

    /** The size of a group as a fact. */
    static ProposedFact<Integer> fact(StudyReading reading, PeopleMention people) {
        return reading.fact((int) people.count(), people.place().span(), "size beside the group", 0.9);
    }

    static ArmFacts sized(ArmFacts arm, ProposedFact<Integer> n) {
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

    private void put(int arm, ProposedFact<Integer> n) {
        if (bound.get(arm).n().isEmpty()) {
            bound.set(arm, sized(bound.get(arm), n));
        }
    }

    /** "400, 2000 or 4000 IU (n = 59, 61 and 60, respectively)". */
    private void lists() {
        for (SizeLists.Sized sized : SizeLists.of(mentions, names)) {
            put(
                    sized.arm(),
                    reading.fact(
                            (int) tokens.value(sized.number()),
                            tokens.span(sized.number(), sized.number() + 1),
                            "size in a list of sizes",
                            0.9));
        }
    }

    /** "50 in the 1000 IU group and 49 in the placebo group". */
    private void sums() {
        if (bound.stream().noneMatch(arm -> arm.n().isPresent())) {
            for (SizeLists.Sized sized : SummedSizes.of(mentions, names, bound.size())) {
                put(
                        sized.arm(),
                        reading.fact(
                                (int) tokens.value(sized.number()),
                                tokens.span(sized.number(), sized.number() + 1),
                                "counts of groups that add up to a total",
                                0.85));
            }
        }
    }

    private void people() {
        for (PeopleMention people : mentions.of(PeopleMention.class)) {
            if (!EachSize.follows(tokens, people.place().end())
                    && !SizeLists.isMember(tokens, people.place().end() - 1)) {
                boolean bracketed = people.isLettered()
                        || isGiven(people.place().first())
                        || Brackets.holds(tokens, people.place().first());
                OptionalInt arm = bracketed
                        ? before(people)
                        : isJoined(people)
                                ? OptionalInt.empty()
                                : after(people.place().end(), false);
                if (arm.isPresent()) {
                    put(arm.getAsInt(), fact(reading, people));
                }
            }
        }
    }

    /** "was given to 25 infants": what they got stands before. */
    private boolean isGiven(int first) {
        if (!tokens.is(first - 1, "to")) {
            return false;
        }
        boolean given = tokens.is(first - 2, "given") || tokens.is(first - 2, "administered");
        return given || names.at(first - 2).isPresent() || names.at(first - 3).isPresent();
    }

    /** "36 boys and 45 girls": neither is a group by itself. */
    private boolean isJoined(PeopleMention people) {
        int first = people.place().first();
        return tokens.is(first - 1, "and")
                && mentions.between(first - 5, first - 1).stream()
                        .anyMatch(before -> before instanceof PeopleMention
                                && before.place().end() == first - 1);
    }

    /** "86 to 2000 IU", "the other 60 received a placebo", "(UP 45, EP 43)". */
    private void bare() {
        for (int i = 0; i < tokens.count(); i++) {
            if (BareCounts.is(tokens, i)) {
                boolean other = tokens.is(i - 1, "other") || tokens.is(i - 1, "remaining");
                boolean assigned = BareCounts.isAssigned(tokens, i) || (other && LEADS.has(tokens, i + 1));
                OptionalInt arm = BareCounts.isNamed(tokens, i)
                        ? names.at(i - 1)
                        : assigned ? after(i + 1, true) : OptionalInt.empty();
                int number = i;
                arm.ifPresent(at -> put(
                        at,
                        reading.fact(
                                (int) tokens.value(number),
                                tokens.span(number, number + 1),
                                "count of a group",
                                0.85)));
            }
        }
    }

    /** The arm that the words before "(n = 87" name, back to the size before. */
    private OptionalInt before(PeopleMention people) {
        int first = people.place().first();
        for (int i = first - 1; i > first - REACH && !tokens.is(i, "n") && !(ends(i) && i < first - 1); i--) {
            OptionalInt arm = names.at(i);
            if (arm.isPresent()) {
                return arm;
            }
        }
        return people.place().end() + 1 < tokens.count()
                        && tokens.is(people.place().end(), ')')
                ? after(people.place().end(), false)
                : OptionalInt.empty();
    }

    private boolean ends(int i) {
        return tokens.is(i, ';') || tokens.isBreak(i) || (tokens.is(i, '.') && !tokens.isNumber(i + 1));
    }

    /** The arm that the words after "48 women" put them in; none where they name several. */
    private OptionalInt after(int from, boolean assigned) {
        boolean led = assigned;
        for (int i = from; i < from + REACH && !stops(i); i++) {
            led |= LEADS.has(tokens, i);
            if (!led && isCounted(i)) {
                return OptionalInt.empty();
            }
            OptionalInt arm = led ? names.at(i) : OptionalInt.empty();
            if (arm.isPresent()) {
                return isOneOfSeveral(i, arm.getAsInt()) ? OptionalInt.empty() : arm;
            }
        }
        return OptionalInt.empty();
    }

    /** Whether the arm named at a token is followed by another one as its alternative, or by a size of its own: what was counted is all. */
    private boolean isOneOfSeveral(int token, int arm) {
        boolean joined = false;
        for (int i = token + 1; i < token + FURTHER; i++) {
            if (tokens.is(i, '.') || tokens.isBreak(i)) {
                return false;
            }
            joined |= JOINS.has(tokens, i) || tokens.is(i, '-') || tokens.is(i, ',') || tokens.is(i, ';');
            OptionalInt other = names.at(i);
            if (joined && other.isPresent() && other.getAsInt() != arm) {
                return true;
            }
            if (isCounted(i)) {
                return tokens.is(i, "n") && Brackets.holds(tokens, i);
            }
        }
        return false;
    }

    private boolean isCounted(int token) {
        for (Mention mention : mentions.between(token, token + 1)) {
            if (mention instanceof PeopleMention) {
                return true;
            }
        }
        return BareCounts.is(tokens, token) && BareCounts.isAssigned(tokens, token);
    }

    private boolean stops(int i) {
        return tokens.is(i, '.') || tokens.is(i, ';') || tokens.is(i, ',') || tokens.isBreak(i);
    }
}
