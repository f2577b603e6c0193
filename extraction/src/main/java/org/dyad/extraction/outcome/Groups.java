package org.dyad.extraction.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.passage.Sentence;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/**
 * In whom a level was measured: who is named right after it ("12 ng/mL in the placebo group"), the groups that a sentence names in order
 * against the members of a list of levels in order ("in A and B ... 12 vs 15"), else the group that stands nearest.
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

    static Optional<String> of(Draft draft, List<ArmFacts> arms) {
        List<Named> named = named(draft.sentence(), arms);
        Optional<String> after = rightAfter(draft, named);
        if (after.isPresent()) {
            return after;
        }
        if (named.isEmpty()) {
            return Optional.empty();
        }
        int size = draft.group().size();
        if (size == arms.size()
                && size > 1
                && named.stream().allMatch(group -> group.words().equalsIgnoreCase("both"))) {
            return Optional.of(arms.get(draft.group().index()).label());
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
        return nearest(draft, named);
    }

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
                    && group.first() <= draft.end() + BESIDE
                    && single
                    && draft.group().size() == 1) {
                return Optional.of(group.words());
            }
        }
        int at = draft.end();
        if (draft.group().size() > 1 || !WITHIN.has(tokens, at)) {
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

    private static Optional<String> nearest(Draft draft, List<Named> named) {
        Named best = named.getFirst();
        for (Named group : named) {
            if (distance(group, draft.number()) < distance(best, draft.number())) {
                best = group;
            }
        }
        return Optional.of(best.words());
    }

    private static int distance(Named group, int token) {
        return group.end() <= token ? token - group.end() : group.first() - token;
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
