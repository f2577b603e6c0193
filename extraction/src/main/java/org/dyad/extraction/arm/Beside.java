package org.dyad.extraction.arm;

import java.util.Optional;
import org.dyad.extraction.grammar.Mention;
import org.dyad.extraction.grammar.Mention.DoseMention;
import org.dyad.extraction.grammar.Mention.PeopleMention;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** What the brackets of a dose say of its group: its size and its short name. "(10 ug/day, EP)", "2000 IU daily (n = 46)", "(4000 IU; 64 women)". */
final class Beside {
    private static final WordTable<String> CAPITALS =
            WordTable.set("iu ui bid tid qd po im iv ci sd se pth ohd oh vd vit rct usa uk mcg iom aap who");
    private static final int REACH = 9;
    private static final int INSIDE = 14;

    private Beside() {}

    /** The first token of the rest of the bracket that a dose stands in, or of the bracket that follows it; -1 where there is none. */
    private static int bracket(Tokens tokens, DoseMention dose) {
        int end = dose.place().end();
        if (Brackets.holds(tokens, dose.place().first())) {
            return end;
        }
        for (int i = end; i < end + REACH; i++) {
            if (tokens.is(i, '(')) {
                return i + 1;
            }
            boolean words = tokens.isWord(i) && !tokens.is(i, "and") && !tokens.is(i, "or");
            boolean other = tokens.isNumber(i) && !tokens.is(i - 1, "d");
            if ((!words && !tokens.is(i, '/') && !tokens.isNumber(i)) || other) {
                return -1;
            }
        }
        return -1;
    }

    static Optional<PeopleMention> size(Mentions mentions, DoseMention dose) {
        int from = bracket(mentions.tokens(), dose);
        if (from < 0 || isList(dose)) {
            return Optional.empty();
        }
        int to = closing(mentions.tokens(), from);
        for (Mention mention : mentions.between(from, to)) {
            if (mention instanceof DoseMention) {
                break;
            }
            if (mention instanceof PeopleMention people) {
                return each(mentions.tokens(), people) ? Optional.empty() : Optional.of(people);
            }
        }
        return Optional.empty();
    }

    private static boolean isList(DoseMention dose) {
        return dose.reading().group().size() > 1
                && dose.reading().group().index() + 1 < dose.reading().group().size();
    }

    /** "(n = 37 each)", "(n = 50, 52 and 51, respectively)": it is not of this group alone. */
    private static boolean each(Tokens tokens, PeopleMention people) {
        int end = people.place().end();
        boolean list =
                (tokens.is(end, ',') || tokens.is(end, "and") || tokens.is(end, '/')) && tokens.isNumber(end + 1);
        return list
                || tokens.is(end, "each")
                || tokens.is(end, "per")
                || tokens.is(end, "in", "each")
                || tokens.is(end, "in", "both")
                || tokens.is(end, '/');
    }

    static Optional<String> alias(Mentions mentions, DoseMention dose) {
        Tokens tokens = mentions.tokens();
        int from = bracket(tokens, dose);
        if (from < 0) {
            return Optional.empty();
        }
        int to = closing(tokens, from);
        for (int i = from; i < to; i++) {
            boolean parted = !tokens.isWord(i - 1) && !tokens.isNumber(i - 1) && !tokens.is(i - 1, '/');
            boolean alone = tokens.is(i + 1, ')') || tokens.is(i + 1, ',') || tokens.is(i + 1, ';');
            if (parted && alone && isShortName(tokens, i)) {
                return Optional.of(tokens.words(i));
            }
        }
        return Optional.empty();
    }

    /** Whether a word is all capitals, as the short name of a group is, and no unit or common term. */
    static boolean isShortName(Tokens tokens, int i) {
        String word = tokens.words(i);
        boolean capitals = tokens.isWord(i) && word.length() > 1 && word.length() < 7;
        for (int k = 0; capitals && k < word.length(); k++) {
            capitals = Character.isUpperCase(word.charAt(k));
        }
        return capitals && !CAPITALS.has(tokens, i);
    }

    private static int closing(Tokens tokens, int from) {
        for (int i = from; i < from + INSIDE; i++) {
            if (tokens.is(i, ')') || tokens.isBreak(i)) {
                return i;
            }
        }
        return from + INSIDE;
    }
}
