package org.dyad.extraction.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.extraction.cue.Hit;
import org.dyad.extraction.cue.StudyView;
import org.dyad.extraction.fact.TimeUnit;
import org.dyad.extraction.grammar.Mention.LengthMention;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/**
 * In a study that begins before or at birth, the ages at which the born were seen again: {@code language at two years}, {@code by age 5},
 * {@code from birth to fourteen months}. Only to be asked of such studies.
 */
final class LaterAges {
    private static final WordTable<String> BEFORE = WordTable.set("at to by until age");
    private static final WordTable<String> AFTER =
            WordTable.set("postpartum post after of before gestation pregnancy later follow followup gestational");
    private static final double MONTH = TimeUnit.MONTH.days();
    private static final double YEAR = TimeUnit.YEAR.days();

    private LaterAges() {}

    static List<Hit<PeopleCue>> of(StudyView view) {
        List<Hit<PeopleCue>> hits = new ArrayList<>();
        Tokens tokens = view.tokens();
        for (LengthMention length : view.mentions().of(LengthMention.class)) {
            int first = length.place().first();
            int end = length.place().end();
            boolean bound = length.reading().comparison().isBound();
            boolean at = BEFORE.has(tokens, first - 1) || tokens.is(first - 2, "age", "of");
            boolean age = !AFTER.has(tokens, end) || tokens.is(end, "of", "age");
            if (at && age && !bound) {
                length.unit()
                        .flatMap(unit -> cue(length.reading().value(), unit))
                        .ifPresent(cue -> hits.add(new Hit<>(cue, first, end)));
            }
        }
        for (int i = 0; i + 1 < tokens.count(); i++) {
            int number = tokens.is(i, "age", "of") ? i + 2 : i + 1;
            if (tokens.is(i, "age") && bareYears(tokens, number)) {
                hits.add(new Hit<>(PeopleCue.CHILD, i, number + 1));
            }
        }
        return hits;
    }

    private static Optional<PeopleCue> cue(double value, TimeUnit unit) {
        double days = value * unit.days();
        boolean longer = unit == TimeUnit.MONTH || unit == TimeUnit.YEAR;
        if (!longer || days < 0.9 * MONTH || days >= 18 * YEAR) {
            return Optional.empty();
        }
        return Optional.of(days <= 1.01 * YEAR ? PeopleCue.INFANT : PeopleCue.CHILD);
    }

    /** Whether a whole number from 2 to 17 stands there without a unit. */
    private static boolean bareYears(Tokens tokens, int i) {
        boolean whole = tokens.isNumber(i) && tokens.isWhole(i) && tokens.value(i) >= 2 && tokens.value(i) < 18;
        boolean unit =
                tokens.isWord(i + 1) && !tokens.is(i + 1, "no") && !tokens.is(i + 1, "and") && !tokens.is(i + 1, "in");
        return whole && !unit;
    }
}
