package org.dyad.extraction.outcome;

import java.util.Optional;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/**
 * Levels without a unit: of a list in which every number follows the name of its group ("placebo 4, lower dose 3"), or set against one
 * another ("scores were 12.1 versus 10.4"), where the sentence speaks of means, medians or scores.
 */
final class BareLevels {
    static final WordTable<String> GROUPS = WordTable.set("""
            placebo control controls dose group arm intervention treatment treated untreated supplemented unsupplemented cases patients
            women men girls boys infants children mothers newborns""");
    private static final WordTable<String> SCORES = WordTable.set("""
            mean means median medians average averages averaged score scores index ratio number points sd z""");
    private static final int REACH = 40;

    private BareLevels() {}

    static Optional<String> rule(Figures figures, Figure figure) {
        Tokens tokens = figures.tokens();
        int at = figure.number();
        boolean scored = scored(figures, at);
        if (scored && GROUPS.has(tokens, at - 1) && closes(tokens, at + 1) && isNamedList(figures, figure)) {
            return Optional.of("list of groups with their values");
        }
        return (scored || signed(figures, figure)) && versus(figures, at)
                ? Optional.of("values set against one another")
                : Optional.empty();
    }

    private static boolean scored(Figures figures, int at) {
        for (int i = at - 1; i >= Math.max(figures.sentence().first(), at - REACH); i--) {
            if (SCORES.has(figures.tokens(), i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean closes(Tokens tokens, int i) {
        return tokens.is(i, ',')
                || tokens.is(i, ';')
                || tokens.is(i, ')')
                || tokens.is(i, "and")
                || tokens.is(i, "or")
                || tokens.is(i, "vs");
    }

    private static boolean isNamedList(Figures figures, Figure figure) {
        int named = 0;
        for (Figure other : figures.all()) {
            boolean near = Math.abs(other.number() - figure.number()) < 16;
            if (near && GROUPS.has(figures.tokens(), other.number() - 1)) {
                named++;
            }
        }
        return named > 1;
    }

    /** Whether it or the number next to it is printed with a sign, as changes are. */
    private static boolean signed(Figures figures, Figure figure) {
        for (Figure other : figures.all()) {
            if (other.signed() && other.type() == Figure.Type.BARE && Math.abs(other.number() - figure.number()) < 5) {
                return true;
            }
        }
        return false;
    }

    private static boolean versus(Figures figures, int at) {
        Tokens tokens = figures.tokens();
        int after = Versus.after(tokens, at + 1);
        int before = Versus.before(tokens, at - 1);
        return (after > at + 1 && tokens.isNumber(after)) || (before < at - 1 && tokens.isNumber(before));
    }
}
