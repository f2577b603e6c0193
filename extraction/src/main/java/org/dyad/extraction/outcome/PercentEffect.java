package org.dyad.extraction.outcome;

import java.util.Optional;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.grammar.Group;
import org.dyad.extraction.grammar.Mention;
import org.dyad.extraction.grammar.Spread;
import org.dyad.extraction.passage.Section;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/**
 * A change in percent: "a 38% increase in ...", "25.8% (1.0%, 58.4%) higher", "reduced by 12%". The share of a group that has something is
 * none, nor is a percentage that only says a ratio again.
 */
final class PercentEffect {
    static final String RULE = "percent change";
    private static final WordTable<String> VAGUE = WordTable.set("almost nearly about approximately roughly around up");
    /** "PTH decreased 24%". */
    private static final WordTable<String> CHANGED =
            WordTable.set("increased decreased declined fell rose dropped decreases increases reduction");

    private static final WordTable<String> DIFFERENCE =
            WordTable.set("difference differences reduction efficacy effectiveness");
    private static final int NEAR = 30;
    private static final int BY_REACH = 7;

    private PercentEffect() {}

    static Optional<Draft> read(Figures figures, Figure figure) {
        Section section = figures.sentence().section();
        boolean told = section != Section.METHODS && section != Section.BACKGROUND;
        if (!told || figure.type() != Figure.Type.PERCENT || figure.comparison().isBound()) {
            return Optional.empty();
        }
        Tokens tokens = figures.tokens();
        boolean changes = afterwards(tokens, figure) || before(tokens, figure) || isDifference(figures, figure);
        boolean deviation = figure.spread().isPresent() && figure.spread().get() instanceof Spread.Deviation;
        if (!changes
                || (deviation && !Clues.compares(figures.sentence()))
                || VAGUE.has(tokens, figure.first() - 1)
                || restates(figures, figure)
                || (figure.group().size() > 1 && !isListed(tokens, figure))) {
            return Optional.empty();
        }
        return Optional.of(EffectRules.draft(figures, figure, EffectKind.PERCENT, RULE, 0.8));
    }

    /** "fell by 18%, 31% and 34%": one change for each group. */
    private static boolean isListed(Tokens tokens, Figure figure) {
        int at = figure.group().first() - 1;
        return figure.group().shape() == Group.Shape.LIST && tokens.is(at, "by") && Clues.CHANGE.has(tokens, at - 1);
    }

    private static boolean afterwards(Tokens tokens, Figure figure) {
        if (tokens.is(figure.end(), "or") || tokens.is(figure.end(), "and")) {
            return false;
        }
        return Clues.CHANGE_AFTER.has(tokens, figure.end())
                || (Clues.CHANGE_AFTER.has(tokens, figure.end() + 1) && tokens.isWord(figure.end()));
    }

    private static boolean before(Tokens tokens, Figure figure) {
        int at = Math.min(figure.first(), figure.group().first()) - 1;
        if ((tokens.is(at, "by") || tokens.is(at, "of")) && Clues.CHANGE.has(tokens, at - 1)) {
            return true;
        }
        if (CHANGED.has(tokens, at)) {
            return true;
        }
        for (int i = at - 1; tokens.is(at, "by") && i > at - BY_REACH && tokens.isWord(i); i--) {
            if (Clues.CHANGE.has(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** "the risk difference was -4.2% (95% CI -8.1 to -0.3)", "relative risk reduction 38% (12-57)". */
    private static boolean isDifference(Figures figures, Figure figure) {
        return figure.hasConfidence() && Clues.before(DIFFERENCE, figures.sentence(), figure.first(), 6);
    }

    private static boolean isRatio(EffectKind kind) {
        return kind == EffectKind.ODDS_RATIO || kind == EffectKind.RISK_RATIO || kind == EffectKind.HAZARD_RATIO;
    }

    /** Whether a ratio near it says the same. */
    private static boolean restates(Figures figures, Figure figure) {
        for (Mention mention : figures.mentions()) {
            if (mention instanceof Mention.EffectMention effect
                    && isRatio(effect.kind())
                    && Math.abs(effect.place().first() - figure.end()) < NEAR) {
                return true;
            }
        }
        return false;
    }
}
