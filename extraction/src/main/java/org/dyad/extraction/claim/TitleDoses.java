package org.dyad.extraction.claim;

import java.util.ArrayList;
import java.util.List;
import org.dyad.evidence.quantity.AmountUnit;
import org.dyad.extraction.token.Tokens;

/** The amounts of vitamin D in a headline. */
public final class TitleDoses {
    private TitleDoses() {}

    /** Every amount in IU, as an amount and not as an average intake, in order; those per kilogram of weight left out. */
    public static List<Double> iu(String title) {
        Tokens tokens = Tokens.of(title);
        List<Double> found = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            if (isDose(tokens, i) && !perKilogram(tokens, i + 2)) {
                found.add(iu(tokens, i));
            }
        }
        return found;
    }

    static boolean isDose(Tokens tokens, int i) {
        return tokens.isNumber(i)
                && tokens.isWord(i + 1)
                && AmountUnit.parse(tokens.words(i + 1)).isPresent();
    }

    static double iu(Tokens tokens, int i) {
        return tokens.value(i)
                * AmountUnit.parse(tokens.words(i + 1)).map(AmountUnit::iu).orElse(1.0);
    }

    static boolean perKilogram(Tokens tokens, int i) {
        return tokens.is(i, "per", "kg") || (tokens.is(i, '/') && tokens.is(i + 1, "kg"));
    }
}
