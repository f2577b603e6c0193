package org.dyad.extraction.arm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dyad.extraction.fact.ArmFacts;
import org.dyad.extraction.grammar.Mention;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.token.Tokens;
import org.dyad.extraction.token.WordTable;

/**
 * Tells which arm a word of the text speaks of: by its dose, its number ("group 2") or short name, as placebo or control, as the higher or lower
 * dose, as the one that is treated.
 */
public final class ArmNames {
    private static final WordTable<String> UNTREATED =
            WordTable.set("placebo control controls unsupplemented untreated");
    private static final WordTable<String> TREATED = WordTable.set(
            "intervention treatment treated active vitamin supplemented supplementation cholecalciferol experimental");

    private final Mentions mentions;
    private final List<String> labels;
    private final double[] amounts;
    private final boolean numbered;
    private final int untreated;
    private final List<Integer> byDose = new ArrayList<>();

    public ArmNames(List<ArmFacts> arms, Mentions mentions) {
        this.mentions = mentions;
        this.amounts = arms.stream().mapToDouble(ArmNames::amount).toArray();
        this.labels = arms.stream().map(ArmFacts::label).toList();
        this.numbered = arms.stream().anyMatch(arm -> arm.rule().equals(LabelledGroups.RULE));
        for (int i = 0; i < amounts.length; i++) {
            if (amounts[i] > 0) {
                byDose.add(i);
            }
        }
        untreated = untreated(arms);
        byDose.sort(Comparator.comparingDouble(i -> amounts[i]));
    }

    private static double amount(ArmFacts arm) {
        return arm.dose()
                .map(dose -> dose.value().amount() * dose.value().unit().iu())
                .orElse(0.0);
    }

    /** The arm without vitamin D; of several, the one that is compared with; -1 where there is none. */
    private int untreated(List<ArmFacts> arms) {
        int found = -1;
        for (int i = arms.size() - 1; i >= 0; i--) {
            boolean better =
                    found < 0 || arms.get(i).comparator() || !arms.get(found).comparator();
            found = amounts[i] == 0 && better ? i : found;
        }
        return found;
    }

    /** The arm that is named at a token; empty where none is. */
    public OptionalInt at(int token) {
        Tokens tokens = mentions.tokens();
        OptionalInt labelled = labelled(token);
        if (labelled.isPresent()) {
            return labelled;
        }
        if (tokens.isNumber(token)) {
            return dose(token);
        }
        boolean without = TREATED.has(tokens, token) && (tokens.is(token - 1, "no") || tokens.is(token - 1, "without"));
        if (without
                || UNTREATED.has(tokens, token)
                || Untreated.at(tokens, token).isPresent()) {
            return untreated >= 0 ? OptionalInt.of(untreated) : OptionalInt.empty();
        }
        return byDose.isEmpty() ? OptionalInt.empty() : treated(token);
    }

    private OptionalInt treated(int token) {
        Tokens tokens = mentions.tokens();
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

    /** The arm whose number or short name stands at a token. */
    private OptionalInt labelled(int token) {
        Tokens tokens = mentions.tokens();
        if (numbered) {
            Optional<GroupMarks.Mark> mark = GroupMarks.at(tokens, token);
            return mark.isPresent() && mark.get().ordinal() <= labels.size()
                    ? OptionalInt.of(mark.get().ordinal() - 1)
                    : OptionalInt.empty();
        }
        if (Beside.isShortName(tokens, token)) {
            int arm = labels.indexOf(tokens.words(token));
            return arm >= 0 ? OptionalInt.of(arm) : OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    private static boolean isDoseWord(Tokens tokens, int token) {
        int next = tokens.is(token + 1, '-') ? token + 2 : token + 1;
        return tokens.is(next, "dose")
                || tokens.is(next, "doses")
                || tokens.is(next, "dosage")
                || tokens.is(next, "group");
    }

    /** The arm with the dose at a token; empty where two arms have it. */
    private OptionalInt dose(int token) {
        int found = -1;
        for (Mention mention : mentions.between(token, token + 1)) {
            if (mention instanceof Mention.DoseMention dose) {
                double iu = dose.reading().value() * dose.unit().iu();
                for (int arm : byDose) {
                    if (amounts[arm] == iu) {
                        found = found == -1 ? arm : -2;
                    }
                }
            }
        }
        return found >= 0 ? OptionalInt.of(found) : OptionalInt.empty();
    }
}
