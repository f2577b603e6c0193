package org.dyad.extraction.outcome;

import java.util.Optional;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.token.Tokens;

/**
 * Estimates in brackets whose name is a word before, or was lost: "a correlation between the two (0.83; p &lt; 0.001)", and "(? = 0.31,
 * P = 0.01)", where a Greek letter could not be printed.
 */
final class BracketedEffect {
    private static final int REACH = 14;

    private BracketedEffect() {}

    static Optional<Draft> read(Figures figures, Figure figure) {
        Tokens tokens = figures.tokens();
        int at = figure.number();
        if (figure.type() != Figure.Type.BARE || tokens.isWhole(at)) {
            return Optional.empty();
        }
        if (tokens.is(at - 1, '=') && tokens.is(at - 2, '?')) {
            return Optional.of(EffectRules.draft(
                    figures, figure, EffectKind.MEAN_DIFFERENCE, "estimate with a lost letter", 0.75));
        }
        boolean alone =
                tokens.is(at - 1, '(') && (tokens.is(at + 1, ')') || tokens.is(at + 1, ';') || tokens.is(at + 1, ','));
        return alone && Math.abs(figure.value()) <= 1 && correlates(figures, at)
                ? Optional.of(
                        EffectRules.draft(figures, figure, EffectKind.CORRELATION, "correlation in brackets", 0.8))
                : Optional.empty();
    }

    private static boolean correlates(Figures figures, int at) {
        for (int i = at - 1; i > at - REACH && i >= figures.sentence().first(); i--) {
            Optional<EffectKind> kind = MeasureNames.at(figures.tokens(), i);
            if (kind.isPresent()) {
                return kind.get() == EffectKind.CORRELATION;
            }
        }
        return false;
    }
}
