package org.dyad.extraction.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dyad.extraction.cue.Hit;
import org.dyad.extraction.cue.PhraseTable;
import org.dyad.extraction.cue.StudyView;
import org.dyad.extraction.grammar.Mention.PeopleMention;
import org.dyad.extraction.token.Tokens;

/** Counts that could be the total of a study: of people named, and bare ones before what they did: {@code 189 were randomised}. */
final class Counts {
    /** What those who take part do, right after their number. */
    private static final PhraseTable<Boolean> DID =
            new PhraseTable.Builder<Boolean>().add(true, """
                    were enrolled, were recruited, were randomis/zed, were randomly, were included, were allocated, were assigned, were studied
                    were analysed, were analyzed, were eligible and, were entered, entered, enrolled, accepted, agreed, consented, gave consent
                    participated, responded, replied, answered, took part, joined, returned the, filled in, gave blood, met the inclusion
                    met inclusion, fulfilled the, were finally""").build();

    private Counts() {}

    /**
     * A count.
     *
     * @param value    how many
     * @param first    its first token
     * @param end      the token after what is counted
     * @param lettered printed as {@code n = 48}
     * @param shared   one of several counts that share the words for who was counted
     * @param bare     without words for who was counted, but with what they did
     * @param who      the words for who was counted
     */
    record Count(double value, int first, int end, boolean lettered, boolean shared, boolean bare, String who) {}

    /** All counts of a study, in order. */
    static List<Count> of(StudyView view) {
        List<Count> counts = new ArrayList<>();
        for (PeopleMention people : view.mentions().of(PeopleMention.class)) {
            counts.add(new Count(
                    people.count(),
                    people.place().first(),
                    people.place().end(),
                    people.isLettered(),
                    people.group().size() > 1,
                    false,
                    people.counted()));
        }
        int named = counts.size();
        Tokens tokens = view.tokens();
        for (Hit<Boolean> did : DID.all(tokens, view.titleEnd(), tokens.count())) {
            int number = numberBefore(tokens, did.first());
            boolean known = number < 0
                    || counts.subList(0, named).stream()
                            .anyMatch(count -> count.first() <= number && number < count.end());
            if (!known && plain(tokens, number)) {
                counts.add(new Count(tokens.value(number), number, did.end(), false, false, true, ""));
            }
        }
        for (int i = 0; i + 3 < tokens.count(); i++) {
            boolean bare = tokens.is(i, '(') && tokens.is(i + 1, "n") && tokens.is(i + 3, ')');
            if (bare && tokens.isWhole(i + 2)) {
                counts.add(new Count(tokens.value(i + 2), i + 1, i + 3, true, false, false, ""));
            }
        }
        counts.sort(Comparator.comparingInt(Count::first));
        return List.copyOf(counts);
    }

    /** The number right before a token, or with a percentage or "of 602" between; -1 for none. */
    private static int numberBefore(Tokens tokens, int verb) {
        int i = verb - 1;
        if (tokens.is(i, ')') && tokens.is(i - 1, '%') && tokens.is(i - 3, '(')) {
            i -= 4;
        }
        if (tokens.isNumber(i) && tokens.is(i - 1, "of") && tokens.isNumber(i - 2)) {
            i -= 2;
        }
        return i >= 0 && tokens.isNumber(i) ? i : -1;
    }

    /** Whether a whole number of five or more that is neither a year nor the end of another expression. */
    private static boolean plain(Tokens tokens, int i) {
        double value = tokens.value(i);
        boolean year = value >= 1900 && value < 2100 && (tokens.is(i - 1, "in") || tokens.is(i - 1, "since"));
        boolean inside = i > 0
                && (tokens.isNumber(i - 1) || tokens.is(i - 1, '-') || tokens.is(i - 1, '/') || tokens.is(i - 1, '±'));
        return tokens.isWhole(i) && value >= 5 && !year && !inside;
    }

    /** Whether a bound stands before: "at least 30 subjects" is a condition. */
    static boolean bound(Tokens tokens, int first) {
        return tokens.is(first - 2, "at", "least")
                || tokens.is(first - 2, "more", "than")
                || tokens.is(first - 1, '≥')
                || tokens.is(first - 1, '>')
                || tokens.is(first - 1, '<')
                || tokens.is(first - 1, "billion")
                || tokens.is(first - 1, "per");
    }
}
