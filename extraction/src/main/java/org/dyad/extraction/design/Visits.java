package org.dyad.extraction.design;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.dyad.extraction.cue.Hit;
import org.dyad.extraction.cue.PhraseTable;
import org.dyad.extraction.cue.StudyView;
import org.dyad.extraction.cue.Where;
import org.dyad.extraction.grammar.Group;
import org.dyad.extraction.grammar.Mention.LengthMention;
import org.dyad.extraction.token.Tokens;

/** Finds that the same people were looked at more than once: {@code at birth and at discharge}, {@code at 3 and at 12 months}. */
final class Visits {
    private static final PhraseTable<String> TIMES = new PhraseTable.Builder<String>()
            .add("birth", "at birth, at delivery, at term, cord blood")
            .add(
                    "start",
                    "at baseline, at enrolment, at enrollment, at entry, at inclusion, at recruitment, at booking, at admission")
            .add("end", "at discharge, at the end of the study, at study end, at follow up")
            .add("first", "first trimester, 1st trimester, early pregnancy")
            .add("second", "second trimester, 2nd trimester, mid pregnancy")
            .add("third", "third trimester, 3rd trimester, late pregnancy")
            .build();

    private Visits() {}

    /** Where the second of two different times stands. */
    static Optional<Hit<DesignCue>> several(StudyView view) {
        Set<String> times = new HashSet<>();
        Tokens tokens = view.tokens();
        for (Hit<String> hit : TIMES.all(tokens, view.titleEnd(), tokens.count())) {
            if (told(view, hit.first()) && times.add(hit.meaning()) && times.size() > 1) {
                return Optional.of(new Hit<>(DesignCue.FOLLOW_UP, hit.first(), hit.end()));
            }
        }
        for (LengthMention length : view.mentions().of(LengthMention.class)) {
            int first = length.place().first();
            Group group = length.reading().group();
            boolean at = (tokens.is(group.first() - 1, "at") && !tokens.is(group.first() - 2, "born"))
                    || tokens.is(group.first() - 3, "at", "birth", "and")
                    || tokens.is(group.first() - 3, "at", "baseline", "and");
            boolean fixed =
                    length.unit().isPresent() && !length.reading().comparison().isBound();
            if (at && fixed && told(view, first) && times.add(printed(length)) && times.size() > 1) {
                return Optional.of(
                        new Hit<>(DesignCue.FOLLOW_UP, first, length.place().end()));
            }
        }
        return Optional.empty();
    }

    private static String printed(LengthMention length) {
        return length.reading().value() + length.printed();
    }

    private static boolean told(StudyView view, int token) {
        Where where = view.where(token);
        return where != Where.BACKGROUND && where != Where.CONCLUSION;
    }
}
