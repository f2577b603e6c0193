package org.dyad.extraction.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.fact.OutcomeResult.Interval;
import org.dyad.extraction.fact.OutcomeResult.IntervalKind;
import org.dyad.extraction.grammar.Group;
import org.dyad.extraction.grammar.Mention;
import org.dyad.extraction.grammar.Spread;
import org.dyad.extraction.passage.Section;
import org.dyad.extraction.token.Tokens;

/** Estimates of effects in a sentence: those the grammar names, and those whose name stands further away or is only a word of change. */
final class EffectRules {
    private static final int P_REACH = 9;

    private EffectRules() {}

    static List<Draft> read(Figures figures) {
        List<Draft> drafts = new ArrayList<>();
        for (Mention mention : figures.mentions()) {
            if (mention instanceof Mention.EffectMention effect
                    && !isOfOthers(figures, effect)
                    && !isReference(figures, effect)
                    && !isSquare(figures, effect)
                    && !isRange(figures, effect)) {
                drafts.add(named(figures, effect));
            }
        }
        for (Figure figure : figures.all()) {
            FarNamedEffect.read(figures, figure)
                    .or(() -> ListedRatio.read(figures, figure))
                    .or(() -> BracketedEffect.read(figures, figure))
                    .or(() -> PercentEffect.read(figures, figure))
                    .or(() -> ChangeEffect.read(figures, figure))
                    .or(() -> NextChange.read(figures, figure, drafts))
                    .ifPresent(drafts::add);
        }
        drafts.addAll(FoldEffect.read(figures, drafts));
        return drafts;
    }

    /** What a study says before its own results, without interval and p value, is of other studies. */
    private static boolean isOfOthers(Figures figures, Mention.EffectMention effect) {
        return figures.sentence().section() == Section.BACKGROUND
                && effect.interval().isEmpty()
                && effect.p().isEmpty();
    }

    /** "1.0 (reference)": the group that others are compared with. */
    private static boolean isReference(Figures figures, Mention.EffectMention effect) {
        int next = effect.number().end();
        Tokens tokens = figures.tokens();
        boolean first =
                effect.value() == 1 && effect.interval().isEmpty() && (tokens.is(next, ',') || tokens.is(next, ';'));
        if (first && tokens.isNumber(next + 1)) {
            return true;
        }
        return (tokens.is(next, '(') || tokens.is(next, '['))
                && (tokens.is(next + 1, "reference") || tokens.is(next + 1, "referent") || tokens.is(next + 1, "ref"));
    }

    /** "fifths (60 - 77 nmol/L)": the limits of a class, after the name of the measure. */
    private static boolean isRange(Figures figures, Mention.EffectMention effect) {
        int next = effect.number().end();
        return effect.interval().isEmpty()
                && figures.tokens().is(next, '-')
                && figures.tokens().isNumber(next + 1);
    }

    /** "r² = 0.62": a share of variance, not a correlation. */
    private static boolean isSquare(Figures figures, Mention.EffectMention effect) {
        for (int i = effect.place().first(); i < effect.number().first(); i++) {
            boolean two = figures.tokens().isNumber(i)
                    && figures.tokens().value(i) == 2
                    && figures.tokens().isGlued(i);
            if (effect.kind() == EffectKind.CORRELATION && (figures.tokens().is(i, '\u00b2') || two)) {
                return true;
            }
        }
        return false;
    }

    private static Draft named(Figures figures, Mention.EffectMention effect) {
        return new Draft(
                figures.sentence(),
                effect.place().first(),
                effect.place().end(),
                effect.number().first(),
                Group.single(effect.number().first(), effect.number().end()),
                new OutcomeResult.Effect(
                        effect.kind(), effect.value(), effect.interval().map(EffectRules::interval), effect.p()),
                "effect named beside it",
                0.95);
    }

    /** An effect made of a figure that some rule took for one. */
    static Draft draft(Figures figures, Figure figure, EffectKind kind, String rule, double confidence) {
        Optional<Interval> interval = figure.spread()
                .filter(Spread.Limits.class::isInstance)
                .map(Spread.Limits.class::cast)
                .map(EffectRules::interval);
        return new Draft(
                figures.sentence(),
                figure.first(),
                figure.end(),
                figure.number(),
                figure.group(),
                new OutcomeResult.Effect(kind, figure.value(), interval, pAfter(figures, figure)),
                rule,
                confidence);
    }

    /** The p value that follows within a few words, before any other result. */
    static Optional<String> pAfter(Figures figures, Figure figure) {
        for (Mention mention : figures.mentions()) {
            if (mention.place().first() >= figure.end()) {
                boolean near = mention.place().first() <= figure.end() + P_REACH;
                return near && mention instanceof Mention.PMention p ? Optional.of(p.printed()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    static Interval interval(Spread.Limits limits) {
        return new Interval(
                switch (limits.kind()) {
                    case CONFIDENCE, BRACKETED -> IntervalKind.CONFIDENCE;
                    case QUARTILES -> IntervalKind.QUARTILES;
                    case RANGE -> IntervalKind.RANGE;
                },
                limits.low(),
                limits.high());
    }
}
