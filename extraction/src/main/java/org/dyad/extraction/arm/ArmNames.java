package org.dyad.extraction.arm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.grammar.Mention;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/** Tells which arm a word of the text speaks of: by its dose, as placebo or control, as the higher or lower dose, as the one that is treated. */
public final class ArmNames {
    private static final WordTable<String> UNTREATED =
            WordTable.set("placebo control controls unsupplemented untreated");
    private static final WordTable<String> TREATED = WordTable.set(
            "intervention treatment treated active vitamin supplemented supplementation cholecalciferol experimental");

    private final Mentions mentions;
    private final double[] amounts;
    private final int untreated;
    private final List<Integer> byDose = new ArrayList<>();

    public ArmNames(List<ArmFacts> arms, Mentions mentions) {
        this.mentions = mentions;
        this.amounts = arms.stream().mapToDouble(ArmNames::amount).toArray();
        int without = -1;
        for (int i = 0; i < amounts.length; i++) {
            if (amounts[i] > 0) {
                byDose.add(i);
            } else {
                without = without < 0 ? i : without;
            }
        }
        untreated = without;
        byDose.sort(Comparator.comparingDouble(i -> amounts[i]));
    }

    private static double amount(ArmFacts arm) {
        return arm.dose()
                .map(dose -> dose.value().amount() * dose.value().unit().iu())
                .orElse(0.0);
    }

    /** The arm that is named at a token; empty where none is. */
    public OptionalInt at(int token) {
        Tokens tokens = mentions.tokens();
        if (tokens.isNumber(token)) {
            return dose(token);
        }
        boolean nothing =
                tokens.is(token, "no") && (TREATED.has(tokens, token + 1) || tokens.is(token + 1, "supplement"));
        if (nothing || UNTREATED.has(tokens, token)) {
            return untreated >= 0 ? OptionalInt.of(untreated) : OptionalInt.empty();
        }
        if (byDose.isEmpty()) {
            return OptionalInt.empty();
        }
        if (byDose.size() > 1 && isDoseWord(tokens, token)) {
            if (tokens.is(token, "lower") || tokens.is(token, "low")) {
                return OptionalInt.of(byDose.getFirst());
            }
            if (tokens.is(token, "higher") || tokens.is(token, "high")) {
                return OptionalInt.of(byDose.getLast());
            }
        }
        return byDose.size() == 1 && TREATED.has(tokens, token)
                ? OptionalInt.of(byDose.getFirst())
                : OptionalInt.empty();
    }

    private static boolean isDoseWord(Tokens tokens, int token) {
        int next = tokens.is(token + 1, '-') ? token + 2 : token + 1;
        return tokens.is(next, "dose")
                || tokens.is(next, "doses")
                || tokens.is(next, "dosage")
                || tokens.is(next, "group");
    }

    private OptionalInt dose(int token) {
        for (Mention mention : mentions.between(token, token + 1)) {
            if (mention instanceof Mention.DoseMention dose) {
                double iu = dose.reading().value() * dose.unit().iu();
                for (int arm : byDose) {
                    if (amounts[arm] == iu) {
                        return OptionalInt.of(arm);
                    }
                }
            }
        }
        return OptionalInt.empty();
    }
}
