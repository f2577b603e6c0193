package org.dyad.extraction.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.extraction.fact.OutcomeResult;
import org.dyad.extraction.fact.OutcomeResult.EffectKind;
import org.dyad.extraction.grammar.Group;
import org.dyad.extraction.token.Tokens;

/** A risk told as a multiple: "3.5 times more likely", "a twofold higher risk". */
final class FoldEffect {
    static final String RULE = "risk as a multiple";
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
            if (tokens.isNumber(i)
                    && multiplies(tokens, i)
                    && Clues.after(Clues.RISK, figures.sentence(), i + 1, REACH)) {
                found.add(new Draft(
                        figures.sentence(),
                        i,
                        i + 2,
                        i,
                        Group.single(i, i + 1),
                        new OutcomeResult.Effect(
                                EffectKind.RISK_RATIO, tokens.value(i), Optional.empty(), Optional.empty()),
                        RULE,
                        0.8));
            }
        }
        return found;
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
