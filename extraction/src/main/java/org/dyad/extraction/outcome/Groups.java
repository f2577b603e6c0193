package org.dyad.extraction.outcome;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.grammar.Group;
import org.dyad.extraction.passage.Sentence;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/**
 * In whom a level was measured: who is named right after it ("12 ng/mL in the placebo group"), the groups that a sentence names in order
 * against the members of a list of levels in order ("in A and B ... 12 vs 15"), else the one group on its
 * own side of the sentence; nobody where that is not certain.
 */
final class Groups {
    private static final WordTable<String> GROUP = WordTable.set("group groups arm arms");
    private static final WordTable<String> LEADS =
            WordTable.set("the in among for of than to with vs versus that between from at by was were");
    private static final WordTable<String> JOINS = WordTable.set("and or");
    private static final WordTable<String> WITHIN = WordTable.set("in among for");
    private static final WordTable<String> TIMES = WordTable.set(
            "first second third trimester week weeks month months day days year years baseline winter summer spring autumn");
    private static final int LONGEST = 12;
    private static final int BESIDE = 4;

    private Groups() {}

    private record Named(int first, int end, String words) {}

    /**
     * Whose a result is, where that is certain.
     *
     * @param all the results of the text, of which others in the sentence may be of others
     */
    static Optional<String> of(Draft draft, List<Draft> all, List<ArmFacts> arms) {
        List<Named> named = named(draft.sentence(), arms);
        Optional<String> after = rightAfter(draft, named);
        if (after.isPresent() || named.isEmpty()) {
            return after;
        }
        // "rose from 31 to 60": both of one group.
        int size =
                draft.group().shape() == Group.Shape.RANGE ? 1 : draft.group().size();
        if (named.stream().allMatch(group -> group.words().equalsIgnoreCase("both"))) {
            // "a and b in both groups": one for each, in the order of the groups.
            return size > 1 && size == arms.size()
                    ? Optional.of(arms.get(draft.group().index()).label())
                    : Optional.empty();
        }
        List<Named> before = named.stream()
                .filter(group -> group.end() <= draft.group().first())
                .toList();
        List<Named> behind = named.stream()
                .filter(group -> group.first() >= draft.group().end())
                .toList();
        if (size > 1 && behind.size() >= size) {
            return Optional.of(behind.get(draft.group().index()).words());
        }
        if (size > 1 && before.size() >= size) {
            return Optional.of(
                    before.get(before.size() - size + draft.group().index()).words());
        }
        boolean one = named.stream().map(Named::words).distinct().count() == 1;
        boolean alone = all.stream()
                .noneMatch(other -> other.sentence().equals(draft.sentence())
                        && other.isLevel()
                        && other.group().first() != draft.group().first());
        return one && alone ? Optional.of(named.getFirst().words()) : ownSide(draft, all, named);
    }

    /**
     * The one group that stands between the result before and the one after, on one side of this one and not as what it is compared with;
     * nobody where that is not told: no group is better than a wrong one.
     */
    private static Optional<String> ownSide(Draft draft, List<Draft> all, List<Named> named) {
        int from = draft.sentence().first();
        int to = draft.sentence().end();
        for (Draft other : all) {
            if (other.sentence().equals(draft.sentence())) {
                from = other.end() <= draft.group().first() ? Math.max(from, other.end()) : from;
                to = other.first() >= draft.group().end() ? Math.min(to, other.first()) : to;
            }
        }
        Tokens tokens = draft.sentence().tokens();
        Set<String> before = new LinkedHashSet<>();
        Set<String> behind = new LinkedHashSet<>();
        for (Named group : named) {
            boolean within = group.first() >= from && group.end() <= to;
            if (within && !isOther(tokens, group.first())) {
                (group.first() < draft.first() ? before : behind).add(group.words());
            }
        }
        boolean led = before.size() == 1 && leads(draft, named, from);
        if (led) {
            return Optional.of(before.iterator().next());
        }
        boolean trails =
                before.isEmpty() && behind.size() == 1 && to == draft.sentence().end();
        return trails ? Optional.of(behind.iterator().next()) : Optional.empty();
    }

    /** Whether the group before a result belongs to it and not to the result before: none stands there, or a clause begins. */
    private static boolean leads(Draft draft, List<Named> named, int from) {
        if (from == draft.sentence().first()) {
            return true;
        }
        Tokens tokens = draft.sentence().tokens();
        int first = named.stream()
                .filter(group -> group.first() >= from && group.end() <= draft.first())
                .mapToInt(Named::first)
                .min()
                .orElse(from);
        for (int i = from; i < first; i++) {
            if (tokens.is(i, ';') || tokens.is(i, "and") || tokens.is(i, ',') || CONTRAST.has(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** "than in the placebo group", "compared with the 400 IU group": the one that another is compared with. */
    private static boolean isOther(Tokens tokens, int first) {
        for (int i = first - 1; i > first - 4; i--) {
            if (OTHER.has(tokens, i)) {
                return true;
            }
            if (!tokens.is(i, "the") && !tokens.is(i, "in") && !tokens.is(i, "with") && !tokens.is(i, "to")) {
                return false;
            }
        }
        return false;
    }

    private static final WordTable<String> OTHER = WordTable.set("than compared vs versus relative against");
    private static final WordTable<String> CONTRAST = WordTable.set("whereas while but versus vs than");

    /** Who is named right after a level, as a group or as people of some kind. */
    private static Optional<String> rightAfter(Draft draft, List<Named> named) {
        if (draft.group().size() > 1
                && draft.group().index() + 1 < draft.group().size()) {
            return Optional.empty();
        }
        Tokens tokens = draft.sentence().tokens();
        for (Named group : named) {
            boolean single = named.stream()
                    .noneMatch(other ->
                            !other.equals(group) && other.first() - group.end() < 2 && other.first() > group.first());
            if (group.first() >= draft.end()
                    && isDirect(tokens, draft.end(), group.first())
                    && group.first() <= draft.end() + BESIDE
                    && single
                    && draft.group().size() == 1) {
                return Optional.of(group.words());
            }
        }
        int at = draft.end();
        boolean with = tokens.is(at, "with") && tokens.is(at + 1, "the");
        if (draft.group().size() > 1 || !(with || WITHIN.has(tokens, at))) {
            return Optional.empty();
        }
        int first = tokens.is(at + 1, "the") ? at + 2 : at + 1;
        int end = first;
        while (end < first + BESIDE
                && tokens.isWord(end)
                && !JOINS.has(tokens, end)
                && !LEADS.has(tokens, end)
                && !TIMES.has(tokens, end)) {
            end++;
        }
        return end > first ? Optional.of(tokens.words(first, end)) : Optional.empty();
    }

    /** No comma, "and" or word of comparison between a result and the group after it. */
    private static boolean isDirect(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean sign = tokens.is(i, ',') || tokens.is(i, ';') || tokens.is(i, '.') || tokens.isBreak(i);
            if (sign || tokens.is(i, "and") || CONTRAST.has(tokens, i) || OTHER.has(tokens, i)) {
                return false;
            }
        }
        return true;
    }

    private static List<Named> named(Sentence sentence, List<ArmFacts> arms) {
        Tokens tokens = sentence.tokens();
        List<Named> found = new ArrayList<>();
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (GROUP.has(tokens, i)) {
                coordinated(sentence, i, found);
            } else {
                labelled(tokens, i, arms).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The names before "groups", one for each member of their list: "the daily, monthly and placebo groups". */
    private static void coordinated(Sentence sentence, int group, List<Named> found) {
        Tokens tokens = sentence.tokens();
        List<Named> names = new ArrayList<>();
        int end = group;
        int first = group;
        while (first > sentence.first() && group - first < LONGEST) {
            boolean joint = JOINS.has(tokens, first - 1) || tokens.is(first - 1, ',');
            if (!joint && !part(tokens, first - 1)) {
                break;
            }
            if (joint) {
                add(tokens, first, end, names);
                end = first - 1;
            }
            first--;
        }
        add(tokens, first, end, names);
        int start = first;
        found.removeIf(label -> label.first() >= start);
        boolean several = tokens.is(group, "groups") || tokens.is(group, "arms");
        found.addAll(several || names.size() < 2 ? names.reversed() : List.of(names.getFirst()));
    }

    private static void add(Tokens tokens, int first, int end, List<Named> names) {
        if (first < end) {
            names.add(new Named(first, end, tokens.words(first, end)));
        }
    }

    private static Optional<Named> labelled(Tokens tokens, int at, List<ArmFacts> arms) {
        for (ArmFacts arm : arms) {
            boolean word =
                    arm.label().indexOf(' ') < 0 && tokens.is(at, arm.label().toLowerCase(java.util.Locale.ROOT));
            if (word && !GROUP.has(tokens, at + 1)) {
                return Optional.of(new Named(at, at + 1, arm.label()));
            }
        }
        return Optional.empty();
    }

    private static boolean part(Tokens tokens, int i) {
        boolean joins = tokens.is(i, '-') || tokens.is(i, '+') || tokens.is(i, '/');
        return (tokens.isWord(i) || tokens.isNumber(i) || joins) && !LEADS.has(tokens, i);
    }
}
