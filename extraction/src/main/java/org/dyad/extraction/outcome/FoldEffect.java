package org.dyad.extraction.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.grammar.Group;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** A risk told as a multiple: "3.5 times more likely", "a twofold higher risk". */
final class FoldEffect {
    static final String RULE = "risk as a multiple";
    private static final WordTable<Double> FOLDS = WordTable.of(Map.of(
            "twofold", 2.0, "threefold", 3.0, "fourfold", 4.0, "fivefold", 5.0, "sixfold", 6.0, "tenfold", 10.0));
    private static final int REACH = 8;

    private FoldEffect() {}

    /** Multiples that no other effect of the sentence says again. */
    static List<Draft> read(Figures figures, List<Draft> effects) {
        List<Draft> found = new ArrayList<>();
        if (!effects.isEmpty()) {
            return found;
        }
        Tokens tokens = figures.tokens();
        for (int i = figures.sentence().first(); i < figures.sentence().end(); i++) {
            double times = multiple(tokens, i);
            if (times > 0
                    && (Clues.after(Clues.RISK, figures.sentence(), i + 1, REACH)
                            || (isCompared(tokens, i) && Clues.before(Clues.RISK, figures.sentence(), i, REACH)))) {
                found.add(new Draft(
                        figures.sentence(),
                        i,
                        i + 2,
                        i,
                        Group.single(i, i + 1),
                        new OutcomeResult.Effect(EffectKind.RISK_RATIO, times, Optional.empty(), Optional.empty()),
                        RULE,
                        0.8));
            }
        }
        return found;
    }

    /** "1.6 times higher", "2-fold greater". */
    private static boolean isCompared(Tokens tokens, int at) {
        for (int i = at + 1; i < at + 5; i++) {
            if (tokens.is(i, "higher") || tokens.is(i, "greater") || tokens.is(i, "lower")) {
                return true;
            }
        }
        return false;
    }

    /** What a token says something is multiplied by; 0 where it says no such thing. */
    private static double multiple(Tokens tokens, int at) {
        if (tokens.isNumber(at)) {
            return multiplies(tokens, at) ? tokens.value(at) : 0;
        }
        boolean as = tokens.is(at, "twice") && (tokens.is(at + 1, "as") || tokens.is(at + 1, "the"));
        return as ? 2 : FOLDS.find(tokens, at).orElse(0.0);
    }

    private static boolean multiplies(Tokens tokens, int at) {
        int next = tokens.is(at + 1, '-') ? at + 2 : at + 1;
        if (tokens.is(next, "fold")) {
            return true;
        }
        boolean than = tokens.is(next + 1, "more")
                || tokens.is(next + 1, "as")
                || tokens.is(next + 1, "higher")
                || tokens.is(next + 1, "greater")
                || tokens.is(next + 1, "less")
                || tokens.is(next + 1, "the");
        return tokens.is(next, "times") && than;
    }
}
