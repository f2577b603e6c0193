package org.dyad.extraction.design;

import java.util.Optional;
import org.dyad.extraction.cue.Hit;
import org.dyad.extraction.cue.StudyView;
import org.dyad.extraction.cue.Where;
import org.dyad.extraction.grammar.Mention.LengthMention;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** Finds the one patient that a case report tells of: {@code a 9-day-old boy was brought in}, {@code this 34 year old woman}. */
final class OnePatient {
    private static final WordTable<String> ARTICLES = WordTable.set("a an this our the");
    private static final WordTable<String> PATIENT =
            WordTable.set("boy girl man woman male female baby infant neonate newborn child toddler"
                    + " patient mother lady gentleman adolescent teenager gravida primigravida");

    private OnePatient() {}

    static Optional<Hit<DesignCue>> find(StudyView view) {
        Tokens tokens = view.tokens();
        for (LengthMention length : view.mentions().of(LengthMention.class)) {
            int first = length.place().first();
            int old = length.place().end();
            while (old < length.place().end() + 2 && !tokens.is(old, "old")) {
                old++;
            }
            boolean told = first >= view.titleEnd() && view.where(first) != Where.BACKGROUND;
            if (told && tokens.is(old, "old") && ARTICLES.has(tokens, first - 1)) {
                int who = patient(tokens, old + 1, view.sentenceEnd(first));
                if (who >= 0) {
                    return Optional.of(new Hit<>(DesignCue.CASE_REPORT, first - 1, who + 1));
                }
            }
        }
        return Optional.empty();
    }

    private static int patient(Tokens tokens, int from, int end) {
        for (int i = from; i < Math.min(end, from + 6); i++) {
            if (PATIENT.has(tokens, i)) {
                return i;
            }
        }
        return -1;
    }
}
