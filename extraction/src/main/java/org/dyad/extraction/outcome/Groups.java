package org.dyad.extraction.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.passage.Sentence;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/**
 * In whom a level was measured: the groups that a sentence names, in order, against the members of a list of levels in order ("in A and B
 * ... 12 vs 15"); else the group that stands nearest.
 */
final class Groups {
    private static final WordTable<String> GROUP = WordTable.set("group groups arm arms");
    private static final WordTable<String> LEADS =
            WordTable.set("the in among for of and or than to with vs versus that between");
    private static final int LONGEST = 6;

    private Groups() {}

    private record Named(int first, int end, String words) {}

    static Optional<String> of(Draft draft, List<ArmFacts> arms) {
        List<Named> named = named(draft.sentence(), arms);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        int size = draft.group().size();
        List<Named> before = named.stream()
                .filter(group -> group.end() <= draft.group().first())
                .toList();
        List<Named> after = named.stream()
                .filter(group -> group.first() >= draft.group().end())
                .toList();
        if (size > 1 && before.size() >= size) {
            return Optional.of(
                    before.get(before.size() - size + draft.group().index()).words());
        }
        if (size > 1 && after.size() >= size) {
            return Optional.of(after.get(draft.group().index()).words());
        }
        return nearest(draft, named);
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
                int first = i;
                while (first > sentence.first() && i - first < LONGEST && part(tokens, first - 1)) {
                    first--;
                }
                if (first < i) {
                    found.add(new Named(first, i + 1, tokens.words(first, i)));
                }
            } else {
                Optional<Named> labelled = labelled(tokens, i, arms);
                labelled.ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Named> labelled(Tokens tokens, int at, List<ArmFacts> arms) {
        for (ArmFacts arm : arms) {
            String[] words = arm.label().split(" ", 4);
            if (words.length == 1
                    && tokens.is(at, arm.label().toLowerCase(java.util.Locale.ROOT))
                    && !GROUP.has(tokens, at + 1)) {
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
