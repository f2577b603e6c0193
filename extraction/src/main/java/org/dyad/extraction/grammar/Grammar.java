package org.dyad.extraction.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dyad.extraction.token.Tokens;

/** Reads the mentions of a text: at every token the recogniser that its kind calls for; what one has read, no other reads again. */
public final class Grammar {
    private Grammar() {}

    /** All mentions, in order. Time is proportional to the number of tokens. */
    public static Mentions read(Tokens tokens) {
        List<Mention> out = new ArrayList<>();
        EffectReader effects = new EffectReader(tokens);
        int i = 0;
        while (i < tokens.count()) {
            int end =
                    switch (tokens.kind(i)) {
                        case WORD -> word(tokens, i, effects, out);
                        case NUMBER -> number(tokens, i, effects, out);
                        case SYMBOL, BREAK -> i;
                    };
            i = Math.max(end, i + 1);
        }
        LooseAmounts.add(tokens, out);
        out.sort(Comparator.comparingInt(mention -> mention.place().first()));
        return new Mentions(tokens, out);
    }

    private static int word(Tokens t, int i, EffectReader effects, List<Mention> out) {
        int end = PReader.read(t, i, out);
        if (end > i) {
            return end;
        }
        end = PeopleReader.lettered(t, i, out);
        if (end > i) {
            return end;
        }
        end = effects.read(i, out);
        if (end > i) {
            return end;
        }
        end = LooseAmounts.behind(t, i, out);
        if (end > i) {
            return end;
        }
        // A confidence interval by itself: its limits are no quantities.
        return SpreadReader.isLabel(t, i) ? skipSpread(t, i) : i;
    }

    private static int skipSpread(Tokens t, int i) {
        return SpreadReader.read(t, i, false)
                .filter(found ->
                        found.spread() instanceof Spread.Limits limits && limits.kind() == Spread.LimitsKind.CONFIDENCE)
                .map(SpreadReader.Found::end)
                .orElse(i);
    }

    private static int number(Tokens t, int i, EffectReader effects, List<Mention> out) {
        int name = Names.end(t, i);
        if (name > i) {
            return name;
        }
        if (Names.isTail(t, i)) {
            return i;
        }
        if (SpreadReader.isLabel(t, i)) {
            return Math.max(skipSpread(t, i), i + 2);
        }
        int end = effects.unnamed(i, out);
        if (end > i) {
            return end;
        }
        end = ValueReader.read(t, i, out);
        return end > i ? end : PeopleReader.counted(t, i, out);
    }
}
