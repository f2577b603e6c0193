package org.dyad.extraction.outcome;

import java.util.Optional;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.grammar.Spread;
import org.dyad.extraction.passage.Section;
import org.dyad.extraction.token.Tokens;

/**
 * A number with an interval whose measure was named earlier in the sentence, or before the list it stands in: "the hazard ratio was 0.55
 * (95% CI 0.33-0.91) for ... and 0.63 (0.51-0.77) for ...".
 */
final class FarNamedEffect {
    private static final int RISK_REACH = 12;
    private static final int VERB_REACH = 18;
    private static final int DIFFERENCE_REACH = 10;

    private FarNamedEffect() {}

    static Optional<Draft> read(Figures figures, Figure figure) {
        if (figure.type() == Figure.Type.PERCENT
                || (figure.type() == Figure.Type.TIME && !figure.hasLimits())
                || figure.comparison().isBound()) {
            return Optional.empty();
        }
        if (figure.unit().isPresent()) {
            return isTheDifference(figures, figure)
                    ? Optional.of(EffectRules.draft(
                            figures, figure, EffectKind.MEAN_DIFFERENCE, "difference named before the verb", 0.85))
                    : difference(figures, figure);
        }
        if (!figure.hasLimits()) {
            return Optional.empty();
        }
        return kindBefore(figures, figure.number())
                .or(() -> figure.hasConfidence() || isWithin(figure) ? riskBefore(figures, figure) : Optional.empty())
                .map(kind -> EffectRules.draft(figures, figure, kind, "effect named earlier in the sentence", 0.9));
    }

    /** "an increased risk of wheeze, 1.85 (95% CI 1.2-2.8)", "the odds were 2.3 (95% CI 1.2-4.4) times higher". */
    private static Optional<EffectKind> riskBefore(Figures figures, Figure figure) {
        Tokens tokens = figures.tokens();
        for (int i = figure.number() - 1;
                i > figure.number() - RISK_REACH && i >= figures.sentence().first();
                i--) {
            if (tokens.is(i, "odds")) {
                return Optional.of(EffectKind.ODDS_RATIO);
            }
            if (tokens.is(i, "hazard") || tokens.is(i, "hazards")) {
                return Optional.of(EffectKind.HAZARD_RATIO);
            }
            if (tokens.is(i, "risk") || tokens.is(i, "risks")) {
                return Optional.of(EffectKind.RISK_RATIO);
            }
        }
        return Optional.empty();
    }

    /** Whether the limits are those of a ratio: above nought, on both sides of it. */
    private static boolean isWithin(Figure figure) {
        return figure.spread().isPresent()
                && figure.spread().get() instanceof Spread.Limits limits
                && limits.kind() == Spread.LimitsKind.BRACKETED
                && limits.low() > 0
                && limits.low() < figure.value()
                && figure.value() < limits.high();
    }

    /** "the difference between groups in mean 25(OH)D was 18 nmol/L": of one difference, led to by a verb or a colon. */
    private static boolean isTheDifference(Figures figures, Figure figure) {
        Tokens tokens = figures.tokens();
        Section section = figures.sentence().section();
        if (section == Section.METHODS || section == Section.BACKGROUND) {
            return false;
        }
        int lead = figure.first() - 1;
        boolean led = tokens.is(lead, "was") || tokens.is(lead, "is") || tokens.is(lead, ':') || tokens.is(lead, "of");
        if (!led || figure.hasDeviation() || figure.group().size() > 1) {
            return false;
        }
        for (int i = lead - 1; i > lead - VERB_REACH && i >= figures.sentence().first(); i--) {
            boolean verb = tokens.is(i, "was") || tokens.is(i, "were") || tokens.is(i, ';') || tokens.is(i, "had");
            if (verb || tokens.is(i, "difference")) {
                return !verb && !tokens.is(i - 1, "no");
            }
        }
        return false;
    }

    /** An amount with a unit, in brackets or with limits, where the sentence speaks of differences of means. */
    private static Optional<Draft> difference(Figures figures, Figure figure) {
        boolean near = figure.hasLimits()
                && figures.sentence().find("difference", figure.first() - DIFFERENCE_REACH, figure.first()) >= 0;
        boolean told = figure.hasConfidence() || near || figures.tokens().is(figure.first() - 1, '(');
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
