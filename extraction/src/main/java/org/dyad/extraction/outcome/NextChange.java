package org.dyad.extraction.outcome;

import java.util.List;
import java.util.Optional;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** The further members of a list of changes: "decreased by 1.8% at the spine, 3.2% at the hip and 4.2% at the forearm". */
final class NextChange {
    private static final WordTable<String> VERBS =
            WordTable.set("was were is are had has have but while whereas which who");
    private static final int REACH = 11;

    private NextChange() {}

    static Optional<Draft> read(Figures figures, Figure figure, List<Draft> before) {
        int at = figures.all().indexOf(figure);
        if (at == 0 || before.isEmpty() || figure.comparison().isBound()) {
            return Optional.empty();
        }
        Figure last = figures.all().get(at - 1);
        Draft change = before.getLast();
        boolean led = change.number() == last.number()
                && (change.rule().equals(PercentEffect.RULE) || change.rule().equals(ChangeEffect.RULE));
        boolean alike = figure.type() == last.type()
                && figure.hasDeviation() == last.hasDeviation()
                && figures.tokens().isWhole(figure.number()) == figures.tokens().isWhole(last.number());
        if (!led || !alike || !joined(figures.tokens(), last.end(), figure.first())) {
            return Optional.empty();
        }
        return change.result() instanceof OutcomeResult.Effect effect
                ? Optional.of(EffectRules.draft(figures, figure, effect.kind(), change.rule(), 0.75))
                : Optional.empty();
    }

    /** A comma or "and" right before the number, or before the few words that lead to it, and no further verb. */
    private static boolean joined(Tokens tokens, int from, int to) {
        if (to - from > REACH) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (VERBS.has(tokens, i) || tokens.is(i, ';')) {
                return false;
            }
        }
        boolean and = false;
        for (int i = from; i < to; i++) {
            and |= tokens.is(i, "and") || tokens.is(i, ',');
        }
        return tokens.is(to - 1, ',') || tokens.is(to - 1, "and") || (tokens.is(to - 1, "by") && and);
    }
}
