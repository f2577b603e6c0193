package org.dyad.extraction.outcome;

import java.util.Optional;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.grammar.Group;
import org.dyad.extraction.grammar.Mention;
import org.dyad.extraction.grammar.Spread;
import org.dyad.extraction.grammar.UnitKind;
import org.dyad.extraction.passage.Section;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/**
 * An amount by which something changes or differs: "increased by 7.8 ng/mL", "a 4.5 mg/dL mean decrease", "4.6 mmol/L higher". Not the step
 * of an exposure ("a 10 nmol/L increment ... hazard ratio of"), and not a level in a group.
 */
final class ChangeEffect {
    static final String RULE = "amount of a change";
    private static final int BY_REACH = 6;
    private static final int SIGNED_REACH = 34;
    private static final WordTable<String> ADDED = WordTable.set("added adds adding");
    private static final WordTable<String> MORE = WordTable.set("additional extra further");
    private static final WordTable<String> STEP = WordTable.set("per each every additional");

    private static final WordTable<String> DIRECTION =
            WordTable.set("higher lower greater smaller larger shorter longer heavier lighter taller less more");
    private static final int VERB_REACH = 20;

    private static final WordTable<String> FILLERS =
            WordTable.set("a an mean average of approximately about only around nearly roughly");

    private ChangeEffect() {}

    static Optional<Draft> read(Figures figures, Figure figure) {
        boolean level = (figure.type() == Figure.Type.LEVEL && figure.unit().isPresent())
                || isBareChange(figures, figure)
                || isUnitlessDifference(figures, figure);
        Section section = figures.sentence().section();
        if (!level
                || figure.comparison().isBound()
                || figure.hasDeviation()
                || section == Section.METHODS
                || section == Section.BACKGROUND) {
            return Optional.empty();
        }
        if (figure.group().shape() == Group.Shape.VERSUS
                || figure.group().shape() == Group.Shape.RANGE
                || isStep(figures, figure)) {
            return Optional.empty();
        }
        Tokens tokens = figures.tokens();
        boolean told = afterwards(tokens, figure) || before(tokens, figure) || isBelowNought(figure);
        if (!told && !isUnitlessDifference(figures, figure) && !isSignedChange(figures, figure)) {
            return Optional.empty();
        }
        return Optional.of(EffectRules.draft(figures, figure, EffectKind.MEAN_DIFFERENCE, RULE, 0.85));
    }

    /** "decreased by 0.15": a number without a unit is one only right after such words, and not a count. */
    private static boolean isBareChange(Figures figures, Figure figure) {
        return figure.type() == Figure.Type.BARE
                && !figures.tokens().isWhole(figure.number())
                && figures.tokens().is(figure.first() - 1, "by")
                && Clues.before(Clues.CHANGE, figures.sentence(), figure.first() - 1, BY_REACH);
    }

    /** "scores that were 0.13 (95% CI 0.03 to 0.23) and 0.20 (95% CI 0.11 to 0.28) lower": no ratio, which is named or "times" more. */
    private static boolean isUnitlessDifference(Figures figures, Figure figure) {
        if (figure.type() == Figure.Type.TIME
                || figure.type() == Figure.Type.PERCENT
                || figure.unit().isPresent()
                || !figure.hasConfidence()) {
            return false;
        }
        Tokens tokens = figures.tokens();
        int end = figure.end();
        for (Figure next : figures.all()) {
            boolean joint = tokens.is(end, "and") || tokens.is(end, ',');
            boolean further = joint && next.hasConfidence() && next.unit().isEmpty();
            end = further && next.number() == end + 1 ? next.end() : end;
        }
        return DIRECTION.has(tokens, end) && !Clues.after(Clues.RISK, figures.sentence(), end, 4);
    }

    /** A concentration or another measurement cannot lie below nought: with limits that do, it is a difference. */
    private static boolean isBelowNought(Figure figure) {
        return figure.unit().isPresent()
                && figure.unit().get().kind() != UnitKind.SCORE
                && figure.hasConfidence()
                && figure.spread().get() instanceof Spread.Limits limits
                && Math.min(limits.low(), limits.high()) < 0;
    }

    /** "the fall was larger with placebo (-11.2 ng/mL, 95% CI -13.6 to -8.8)". */
    private static boolean isSignedChange(Figures figures, Figure figure) {
        if (!figure.signed() || !figure.hasConfidence()) {
            return false;
        }
        int from = Math.max(figures.sentence().first(), figure.first() - SIGNED_REACH);
        for (int i = figure.first() - 1; i >= from; i--) {
            if (Clues.CHANGE.has(figures.tokens(), i)) {
                return true;
            }
        }
        return false;
    }

    /** "2.2 ng/mL per 100 IU", "0.4 kg for each 10 nmol/L". */
    private static boolean isSlope(Tokens tokens, int end) {
        int per = tokens.is(end, "for") ? end + 1 : end;
        boolean each = tokens.is(per, "per") || tokens.is(per, "each") || tokens.is(per, "every");
        return each && tokens.isNumber(per + 1) && !tokens.isSpelled(per + 1) && tokens.value(per + 1) > 1;
    }

    private static boolean afterwards(Tokens tokens, Figure figure) {
        int end = Math.max(figure.end(), figure.group().end());
        if (isSlope(tokens, end)) {
            return true;
        }
        for (int i = end; i < end + 3; i++) {
            if (Clues.CHANGE_AFTER.has(tokens, i)) {
                return true;
            }
            if (!tokens.isWord(i)) {
                return false;
            }
        }
        return false;
    }

    private static boolean before(Tokens tokens, Figure figure) {
        int at = Math.min(figure.first(), figure.group().first()) - 1;
        boolean by = tokens.is(at, "by") || tokens.is(at, "of");
        if (by && Clues.CHANGE.has(tokens, at - 1)) {
            return true;
        }
        if (ADDED.has(tokens, at) || (MORE.has(tokens, at) && figure.hasConfidence())) {
            return true;
        }
        while (FILLERS.has(tokens, at)) {
            at--;
        }
        if (tokens.is(at, "by")) {
            for (int i = at - 1; i > at - VERB_REACH && !tokens.is(i, ';') && !tokens.isBreak(i); i--) {
                if (Clues.CHANGE.has(tokens, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A step of an exposure: "per 10 nmol/L", or before the effect that it has. */
    private static boolean isStep(Figures figures, Figure figure) {
        Tokens tokens = figures.tokens();
        if (figure.hasConfidence()) {
            return false;
        }
        for (int i = figure.first() - 1; i > figure.first() - 4; i--) {
            if (STEP.has(tokens, i)) {
                return true;
            }
        }
        for (Mention mention : figures.mentions()) {
            if (mention instanceof Mention.EffectMention effect
                    && effect.place().first() >= figure.end()) {
                return true;
            }
        }
        return false;
    }
}
