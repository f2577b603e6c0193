package org.dyad.extraction.outcome;

import java.util.Optional;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.token.Tokens;

/**
 * A number with an interval whose measure was named earlier in the sentence, or before the list it stands in: "the hazard ratio was 0.55
 * (95% CI 0.33-0.91) for ... and 0.63 (0.51-0.77) for ...".
 */
final class FarNamedEffect {
    private FarNamedEffect() {}

    static Optional<Draft> read(Figures figures, Figure figure) {
        if (figure.type() == Figure.Type.PERCENT || figure.comparison().isBound()) {
            return Optional.empty();
        }
        if (figure.unit().isPresent()) {
            return difference(figures, figure);
        }
        if (!figure.hasLimits()) {
            return Optional.empty();
        }
        return kindBefore(figures, figure.number())
                .map(kind -> EffectRules.draft(figures, figure, kind, "effect named earlier in the sentence", 0.9));
    }

    /** An amount with a unit, in brackets or with limits, where the sentence speaks of differences of means. */
    private static Optional<Draft> difference(Figures figures, Figure figure) {
        boolean told = figure.hasConfidence() || figures.tokens().is(figure.first() - 1, '(');
        return told && !figure.hasDeviation()
                ? kindBefore(figures, figure.number())
                        .filter(kind -> kind == EffectKind.MEAN_DIFFERENCE)
                        .map(kind -> EffectRules.draft(
                                figures, figure, kind, "difference named earlier in the sentence", 0.85))
                : Optional.empty();
    }

    /** The measure named last before a token in the sentence, unless a centre is named after it. */
    static Optional<EffectKind> kindBefore(Figures figures, int token) {
        Tokens tokens = figures.tokens();
        for (int i = token - 1; i >= figures.sentence().first(); i--) {
            Optional<EffectKind> kind = MeasureNames.at(tokens, i);
            if (kind.isPresent()) {
                return kind;
            }
            if (Clues.CENTRE.has(tokens, i) && !tokens.is(i + 1, "difference") && !tokens.is(i + 1, "differences")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
