package org.dyad.extraction.outcome;

import java.util.Optional;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.passage.Sentence;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** Ratios without intervals in a row: "odds ratios for the next three fifths were 0.8, 1.1, and 1.0 (reference)". */
final class ListedRatio {
    private static final int ROW_REACH = 24;
    private static final WordTable<String> STOPS =
            WordTable.set("were was is are had have has but while whereas who which p");

    private ListedRatio() {}

    static Optional<Draft> read(Figures figures, Figure figure) {
        Tokens tokens = figures.tokens();
        int next = figure.end();
        boolean reference =
                tokens.is(next, '(') && (tokens.is(next + 1, "reference") || tokens.is(next + 1, "referent"));
        if (figure.type() != Figure.Type.BARE || tokens.isWhole(figure.number()) || reference) {
            return Optional.empty();
        }
        int verb = rowStart(tokens, figure.number(), figures.sentence());
        return verb < 0
                ? Optional.empty()
                : ratios(figures, verb).map(kind -> EffectRules.draft(figures, figure, kind, "row of ratios", 0.85));
    }

    /** Where "were" stands before the row that a number is in; -1 where it is in none. */
    private static int rowStart(Tokens tokens, int number, Sentence sentence) {
        int at = number - 1;
        boolean follows = tokens.is(at, ',') || tokens.is(at, "and") || tokens.is(at, "were");
        while (follows
                && at > sentence.first()
                && number - at < ROW_REACH
                && !STOPS.has(tokens, at)
                && !tokens.is(at, ';')) {
            at--;
        }
        return follows && tokens.is(at, "were") ? at : -1;
    }

    /** The ratio that is named in the plural before a verb. */
    private static Optional<EffectKind> ratios(Figures figures, int verb) {
        for (int i = verb - 1; i >= figures.sentence().first(); i--) {
            Optional<EffectKind> kind = MeasureNames.at(figures.tokens(), i);
            if (kind.isPresent()) {
                String word = figures.tokens().words(i);
                boolean plural = word.endsWith("s");
                return plural && kind.get() != EffectKind.MEAN_DIFFERENCE ? kind : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
