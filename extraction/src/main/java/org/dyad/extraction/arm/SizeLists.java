package org.dyad.extraction.arm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.dyad.extraction.grammar.Mention.PeopleMention;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.token.Tokens;

/**
 * Lists of sizes that belong in order to the arms named before them: "400, 2000 or 4000 IU (n = 59, 61 and 60, respectively)", "placebo or
 * vitamin D (n = 40 and 42)".
 */
final class SizeLists {
    private static final int MOST = 8;
    private static final int BACK = 48;

    private SizeLists() {}

    /**
     * A size of an arm.
     *
     * @param number token of the size
     */
    record Sized(int arm, int number) {}

    static List<Sized> of(Mentions mentions, ArmNames names) {
        List<Sized> found = new ArrayList<>();
        for (PeopleMention people : mentions.of(PeopleMention.class)) {
            List<Integer> numbers = people.isLettered()
                    ? numbers(mentions.tokens(), people.place().end() - 1)
                    : List.of();
            if (numbers.size() > 1) {
                List<Integer> arms =
                        armsBefore(mentions.tokens(), people.place().first(), names, numbers.size());
                for (int k = 0; k < arms.size(); k++) {
                    found.add(new Sized(arms.get(k), numbers.get(k)));
                }
            }
        }
        return found;
    }

    /** Whether more sizes follow the one at a token: "n = 59, 61 and 60". */
    static boolean isMember(Tokens tokens, int number) {
        return numbers(tokens, number).size() > 1;
    }

    /** The numbers of a list that begins at a token, up to a closing bracket or a word. */
    private static List<Integer> numbers(Tokens tokens, int first) {
        List<Integer> found = new ArrayList<>();
        int i = first;
        while (found.size() < MOST && tokens.isWhole(i)) {
            found.add(i);
            int next = i + 1;
            while (next < i + 3 && isSeparator(tokens, next)) {
                next++;
            }
            i = next > i + 1 ? next : -1;
        }
        boolean closed = !found.isEmpty() && closes(tokens, found.getLast() + 1);
        return closed ? found : List.of();
    }

    private static boolean isSeparator(Tokens tokens, int i) {
        return tokens.is(i, ',') || tokens.is(i, ';') || tokens.is(i, "and") || tokens.is(i, '/') || tokens.is(i, "vs");
    }

    private static boolean closes(Tokens tokens, int i) {
        int at = tokens.is(i, ',') ? i + 1 : i;
        return tokens.is(at, ')') || tokens.is(at, ']') || tokens.is(at, "respectively");
    }

    /** The arms that the words before a token name last, in the order of the text; none where there are not so many. */
    private static List<Integer> armsBefore(Tokens tokens, int token, ArmNames names, int count) {
        List<Integer> found = new ArrayList<>();
        for (int i = token - 1; i > token - BACK && found.size() < count && !stops(tokens, i); i--) {
            OptionalInt arm = names.at(i);
            if (arm.isPresent() && !found.contains(arm.getAsInt())) {
                found.add(arm.getAsInt());
            }
        }
        Collections.reverse(found);
        return found.size() == count ? found : List.of();
    }

    private static boolean stops(Tokens tokens, int i) {
        return tokens.isBreak(i) || (tokens.is(i, '.') && !tokens.isNumber(i + 1));
    }
}
